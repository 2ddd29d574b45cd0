"""press-extract: Russian press releases to event records, each value with the words that prove it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extract.pipeline import Pipeline, load

__version__ = "0.1.0"
__all__ = ["Pipeline", "load"]


def __getattr__(name: str) -> Any:
    # spaCy takes half a second to import: what needs no model must not wait for it.
    if name in __all__:
        from extract import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'extract' has no attribute {name!r}")
