"""press-extract: Russian press releases to event records, each value with the words that prove it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extract.notebook import displacy_options, show
    from extract.pipeline import Pipeline, load
    from extract.rules.outside import propose
    from extract.write.frames import frame

__version__ = "0.1.0"
__all__ = ["Pipeline", "displacy_options", "frame", "load", "propose", "show"]

HOMES = {
    "Pipeline": "extract.pipeline",
    "load": "extract.pipeline",
    "displacy_options": "extract.notebook",
    "frame": "extract.write.frames",
    "propose": "extract.rules.outside",
    "show": "extract.notebook",
}


def __getattr__(name: str) -> Any:
    # spaCy takes half a second to import: what needs no model must not wait for it.
    if name in HOMES:
        return getattr(import_module(HOMES[name]), name)
    raise AttributeError(f"module 'extract' has no attribute {name!r}")
