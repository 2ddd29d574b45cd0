"""Who spoke and who took part."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Organisation, Person, Speaker
from extract.rules.main import Main


def who(
    words: Words, lexicon: Lexicon, main: Main, bodies: tuple[Organisation, ...]
) -> tuple[tuple[Speaker, ...], tuple[Person, ...]]:
    """List speakers and participants."""
    return (), ()
