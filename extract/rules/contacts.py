"""Lines that tell whom to ask, who take no part by that: «Помощник прокурора Орешкова Т.И., тел. 8 (3902) 00-00-00»."""

from __future__ import annotations

import re

from extract.lang.words import Words

CONTACT = re.compile(
    r"\b(?:тел|телефон|факс|моб|т)(?:\.|:)[^а-яё\n]{0,4}[\d+(]|(?:\+7|\b8)[ (-]{1,2}\d{3,5}[ )-]|[\w.+-]+@[\w-]+\.\w", re.IGNORECASE
)
FARTHEST = 60  # characters from a name to its telephone


def has_contact(words: Words, reach: range) -> bool:
    """Tell a name behind which its line, with no sentence begun, gives a telephone or an address of mail."""
    line, begin = words.line_of[reach.start], words.stop[reach.stop - 1]
    end = min(words.stop[line.stop - 1], begin + FARTHEST)
    found = CONTACT.search(words.source, begin, end)
    return found is not None and words.source[begin : found.start()].count("(") == 0
