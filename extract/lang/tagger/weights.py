"""Where the shipped weights lie."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from extract.lang.shipped import shipped
from extract.lang.tagger.network import Network, load_network, read_config

FOLDER = "press-tagger"


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
    return shipped(FOLDER, f"{setting}.npz")
