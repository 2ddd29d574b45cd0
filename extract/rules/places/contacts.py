"""Lines that tell whom to ask, who take no part by that: «Помощник прокурора Орешкова Т.И., тел. 8 (3902) 00-00-00»."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from extract.lang.words import Words

CONTACT = re.compile(
    r"\b(?:тел|телефон|факс|моб|т)(?:\.|:)[^а-яё\n]{0,4}[\d+(]|(?:\+7|\b8)[ (-]{1,2}\d{3,5}[ )-]|[\w.+-]+@[\w-]+\.\w", re.IGNORECASE
)
OF_A_BODY = re.compile(
    r"\W*(?:контакт|пресс-(?:служб|центр)|телефон|(?:единый )?номер|по (?:всем )?вопрос|(?:за )?дополнительн"
    r"|(?:наш )?адрес (?:редакции|офиса)|\d{6}\b)",
    re.IGNORECASE,
)
OF_AN_OFFICE = re.compile(r"\W*(?:наш адрес\b|(?:почтовый|юридический|фактический) адрес\b|адрес:?\s*\d{6}\b|\d{6},)", re.IGNORECASE)
MEETING = re.compile(r"\d{1,2}[:.]\d\d\b|\bсостоится|\bпройд[её]т|\bждем|\bжд[её]м", re.IGNORECASE)
LONGEST = 400  # characters of such a line
FARTHEST = 60  # characters from a name to its telephone


def has_contact(words: Words, reach: range) -> bool:
    """Tell a name behind which its line, with no sentence begun, gives a telephone or an address of mail."""
    line, begin = words.line_of[reach.start], words.stop[reach.stop - 1]
    end = min(words.stop[line.stop - 1], begin + FARTHEST, _next_name(words, reach))
    found = CONTACT.search(words.source, begin, end)
    return found is not None and words.source[begin : found.start()].count("(") == 0


def _next_name(words: Words, reach: range) -> int:
    """Give the character at which the next sentence's first name begins: «… | Инна Шторм |. Координатор – Олег Грач, тел. 63-00-00»."""
    reaches = words.reaches("people")
    stop = words.sentence_of[reach.start].stop
    behind = reaches[bisect_left(reaches, stop, key=lambda other: other.start) :][:1]
    return words.start[behind[0].start] if behind else len(words.source)


@lru_cache(maxsize=1)
def contact_words(words: Words) -> frozenset[int]:
    """Give the words of lines that tell how to reach a body, no event's address: «Контакты: г. Омск, ул. Мира, 5, тел. …»."""
    return frozenset(k for line in words.lines[1:] if _tells_how_to_reach(words, line) for k in line)


def _tells_how_to_reach(words: Words, line: range) -> bool:
    said = words.source[words.start[line.start] : words.stop[line.stop - 1]]
    if len(said) > LONGEST or MEETING.search(said):
        return False
    return OF_AN_OFFICE.match(said) is not None or (OF_A_BODY.match(said) is not None and CONTACT.search(said) is not None)
