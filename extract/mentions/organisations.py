"""Find organisations."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.finder import register


def find_organisations(words: Words, lexicon: Lexicon) -> Iterator[Span]:
    """Find organisations."""
    yield from ()


register("organisations", find_organisations)
