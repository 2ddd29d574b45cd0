"""Read natasha's packs: tar files of JSON, arrays and gzipped word lists."""

from __future__ import annotations

import gzip
import json
import tarfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.errors import ModelError

Floats = NDArray[np.float32]


class Pack:
    """A pack's members by their names."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with tarfile.open(path) as tar:
                self._members = {member.name: (member.offset_data, member.size) for member in tar}
        except (OSError, tarfile.TarError) as error:
            raise ModelError(f"{path}: no readable model pack ({error}); reinstall natasha 1.6") from error

    def read(self, name: str) -> bytes:
        """Give a member's bytes."""
        try:
            offset, size = self._members[name]
        except KeyError:
            raise ModelError(f"{self.path}: has no {name}; reinstall natasha 1.6") from None
        with self.path.open("rb") as file:
            file.seek(offset)
            return file.read(size)

    def json(self, name: str) -> Any:
        """Give a JSON member's content."""
        return json.loads(self.read(name))

    def lines(self, name: str) -> list[str]:
        """Give the lines of a gzipped member."""
        return gzip.decompress(self.read(name)).decode().splitlines()

    def array(self, entry: dict[str, Any]) -> Floats:
        """Give the array that an entry of ``model.json`` names."""
        return np.frombuffer(self.read(f"arrays/{entry['array']}.bin"), entry["dtype"]).reshape(entry["shape"])

    def map(self, name: str, dtype: Any, skip: int, shape: tuple[int, ...]) -> NDArray[Any]:
        """Map a part of a member into memory: processes share its pages, and those that nobody reads cost nothing."""
        return np.memmap(self.path, dtype, "r", self._members[name][0] + skip, shape)
