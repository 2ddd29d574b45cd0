"""Where the project's own weights lie."""

from __future__ import annotations

import os
from pathlib import Path

from extract.errors import ModelError

PACKAGE = Path(__file__).parents[1]
ROLES = ("roles", "roles.npz")  # what part people have in an event: ``extract/rules/roles``


def shipped(folder: str, name: str) -> Path:
    """Give a weights file: in ``$PRESS_EXTRACT_MODELS``, the package, or the checkout it was installed from.

    Raises ``ModelError`` that names where it looked.
    """
    places = [PACKAGE / "models" / folder, PACKAGE.parent / "models" / folder]
    if own := os.environ.get("PRESS_EXTRACT_MODELS"):
        places.insert(0, Path(own) / folder)
    for place in places:
        if (place / name).is_file():
            return place / name
    raise ModelError(f"no {folder}/{name} in {', '.join(map(str, (p.parent for p in places)))}; reinstall press-extract")
