"""Find events."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.finder import register


def find_events(words: Words, lexicon: Lexicon) -> Iterator[Span]:
    """Find events."""
    yield from ()


register("events", find_events)
