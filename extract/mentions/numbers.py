"""Find numbers."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.finder import register


def find_numbers(words: Words, lexicon: Lexicon) -> Iterator[Span]:
    """Find numbers."""
    yield from ()


register("numbers", find_numbers)
