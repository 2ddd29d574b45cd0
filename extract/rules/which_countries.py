"""Which countries the document names, and in what role."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Country, Person, Place, Speaker
from extract.rules.main import Main


def which_countries(
    words: Words, lexicon: Lexicon, main: Main | None, place: Place, people: tuple[Speaker | Person, ...]
) -> tuple[Country, ...]:
    """List the countries that are named by a noun."""
    return ()
