"""Where the shipped weights lie."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from extract.errors import ModelError
from extract.lang.tagger.network import Network, load_network, read_config

FOLDER = "press-tagger"
PACKAGE = Path(__file__).parents[2]


@cache
def open_network(setting: str) -> Network:
    """Read ``fast`` or ``accurate`` weights, or those of a path that ends in ``.npz``, once a process."""
    return load_network(weights_path(setting))


def weights_files(setting: str) -> list[Path]:
    """Give the files that a setting's weights lie in: its own, and its partners'."""
    path = weights_path(setting)
    return [path, *(path.with_name(partner) for partner in read_config(path)["partners"])]


def weights_path(setting: str) -> Path:
    """Give the weights' path: a path itself, then ``$PRESS_EXTRACT_MODELS``, the package, the checkout it was installed from.

    Raises ``ModelError`` that names where it looked.
    """
    if setting.endswith(".npz"):
        return Path(setting)
    places = [PACKAGE / "models" / FOLDER, PACKAGE.parent / "models" / FOLDER]
    if folder := os.environ.get("PRESS_EXTRACT_MODELS"):
        places.insert(0, Path(folder) / FOLDER)
    for place in places:
        if (place / f"{setting}.npz").is_file():
            return place / f"{setting}.npz"
    raise ModelError(f"no {FOLDER}/{setting}.npz in {', '.join(map(str, (p.parent for p in places)))}; reinstall press-extract")
