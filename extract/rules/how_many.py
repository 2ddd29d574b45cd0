"""How many attended the event."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Attendance
from extract.rules.main import Main


def how_many(words: Words, lexicon: Lexicon, main: Main) -> tuple[Attendance, ...]:
    """List the counts of those who came or are expected."""
    return ()
