"""Load the models in a process that is the product's own."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.pipeline import Pipeline


def load_lean(overlays: Iterable[str | Path], tagger: str, components: Iterable[str]) -> Pipeline:
    """Load the models as ``extract.load`` does, without torch.

    spaCy imports torch where it is installed, which takes a second and 180 MB a process; no model of ours needs it. A component
    from outside may: then it stays. In a user's own program ``extract.load`` leaves spaCy as it is.
    """
    own = tuple(components)
    with _without_torch(bool(own)):
        from extract.pipeline import load
    return load(overlays=overlays, tagger=tagger, components=own)


@contextmanager
def _without_torch(needed: bool) -> Iterator[None]:
    """Import spaCy as if torch were not installed; whoever wants it afterwards may import it."""
    hidden = not needed and "torch" not in sys.modules and "thinc" not in sys.modules
    was_on = gc.isenabled()
    gc.disable()  # all that is imported stays
    if hidden:
        sys.modules["torch"] = None  # type: ignore[assignment] # Python's own way to say that there is no such module
    try:
        yield
    finally:
        if hidden:
            del sys.modules["torch"]
        if was_on:
            gc.enable()
