"""Files that are written under other names and appear under their own together, when all of them are whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from typing import BinaryIO

Open = Callable[[str], BinaryIO]  # what a format's writer gets: opens the output itself for "", or a part of it by name


def part_of(path: Path, part: str) -> Path:
    """Name a file beside an output: ``events.csv``, ``attendance`` → ``events.attendance.csv``."""
    return path.with_name(f"{path.stem}.{part}{path.suffix}") if part else path


class Drafts:
    """The files of one output, under names that begin with a dot."""

    def __init__(self, target: Path) -> None:
        self.target = target.resolve()  # a link stays a link
        self._files: dict[Path, tuple[Path, BinaryIO]] = {}

    def open(self, part: str) -> BinaryIO:
        """Open the output itself or a part of it for writing."""
        path = part_of(self.target, part)
        draft = path.with_name(f".{path.name}.{os.getpid()}.part")
        file = draft.open("wb")
        self._files[path] = draft, file
        return file

    def publish(self) -> None:
        """Let the files appear: all are on the disk before the first one does, and the output itself is the last."""
        for _, file in self._files.values():
            file.flush()
            os.fsync(file.fileno())
            file.close()
        for path, (draft, _) in sorted(self._files.items(), key=lambda item: item[0] == self.target):
            draft.replace(path)

    def discard(self) -> None:
        """Close and remove what has not appeared."""
        for draft, file in self._files.values():
            with suppress(OSError):
                file.close()
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def sweep(path: Path) -> None:
    """Remove the drafts of a file that a killed process has left; for whoever knows that nobody else writes it now."""
    target = path.resolve()
    for draft in target.parent.glob(f".{escape(target.name)}.*.part"):
        with suppress(OSError):
            draft.unlink()


@contextmanager
def drafts(target: Path) -> Iterator[Drafts]:
    """Publish what was written when the block ends well, discard it when it does not."""
    files = Drafts(target)
    try:
        yield files
        files.publish()
    finally:
        files.discard()
