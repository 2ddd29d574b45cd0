"""The main event: which of the events that a document names is the one it reports."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Span

from extract.lang.words import Words
from extract.lexicon import Lexicon


class Main(NamedTuple):
    """The document's event: the mention that names it best, and all mentions that mean it."""

    mention: Span
    kind: str
    mentions: tuple[Span, ...]
    score: float


def main_event(words: Words, lexicon: Lexicon) -> Main | None:
    """Choose the main event; none for a document that reports none."""
    events = words.group("events")
    return Main(events[0], events[0].label_, tuple(events), 0.5) if events else None
