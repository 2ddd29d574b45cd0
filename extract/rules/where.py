"""Where the event is held: city, region, country, venue."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.candidate import Candidate
from extract.rules.main import Main


def where(words: Words, lexicon: Lexicon, main: Main) -> Iterator[Candidate]:
    """Propose ``city region country venue``."""
    yield from ()
