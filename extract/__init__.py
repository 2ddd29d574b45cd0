"""press-extract: Russian press releases to event records, each value with the words that prove it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extract.notebook import displacy_options, show
    from extract.pipeline import Pipeline, load
    from extract.record import Record
    from extract.rules.outside import propose
    from extract.workers.release import Release
    from extract.write.frames import frame
    from extract.write.read_back import read_records

__version__ = "0.1.0"
__all__ = ["Pipeline", "Record", "Release", "displacy_options", "frame", "load", "propose", "read_records", "show"]

_HOMES = {
    "Pipeline": "extract.pipeline",
    "Record": "extract.record",
    "Release": "extract.workers.release",
    "load": "extract.pipeline",
    "displacy_options": "extract.notebook",
    "frame": "extract.write.frames",
    "propose": "extract.rules.outside",
    "read_records": "extract.write.read_back",
    "show": "extract.notebook",
}


def __getattr__(name: str) -> Any:
    # spaCy takes half a second to import: what needs no model must not wait for it.
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'extract' has no attribute {name!r}")


def __dir__() -> list[str]:
    # For completion: what waits to be imported is there, what this file imports for itself is not.
    return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
