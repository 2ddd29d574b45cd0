"""A mention as finders and rules hold it; spaCy's ``Span`` of it, which users see, takes many times as long to make and to read."""

from __future__ import annotations

from typing import NamedTuple


class Mention(NamedTuple):
    """A mention and its words; the attributes that a ``Span`` has too are named as they are there.

    What it says is cut out of the text by whoever asks (``Words.said``): a quotation may be as long as its document.
    """

    reach: range  # words
    start: int  # tokens
    end: int
    label_: str
    id_: str  # the rule
    kb_id_: str  # the value
