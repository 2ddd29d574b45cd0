"""When the event is held: start and end."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.candidate import Candidate
from extract.rules.main import Main


def when(words: Words, lexicon: Lexicon, main: Main) -> Iterator[Candidate]:
    """Propose ``start end``."""
    yield from ()
