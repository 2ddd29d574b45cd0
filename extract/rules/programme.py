"""The lines of a programme: «16.00 – концерт», «11:00 – приветствие мэра»."""

from __future__ import annotations

import re

from extract.lang.words import Words

HOUR = re.compile(r"\d\d?[.:]\d\d\b")


def opens_with_hour(words: Words, k: int) -> bool:
    """Tell whether the line of a word opens with an hour."""
    return HOUR.match(words.source, words.start[words.line_of[k].start]) is not None
