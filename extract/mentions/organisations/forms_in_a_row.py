"""Bodies that one form of law joins and adjectives of towns tell apart: «Мценского, Ливенского и Кромского РЭС»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lang.inflection.inflect import nominative
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.sight import Sight

OF_PLACE = re.compile(r"(.+[сц]к)(?:ий|ого|ому|им|ом|ая|ой|ую|ое)$")
JOINTS = frozenset({"и", ","})


def each_of_towns(sight: Sight, first: int, form: int, kind: str) -> Iterator[Body]:
    """Find the bodies before the last one, whose own adjective stands at ``first`` before the form: «| Мценский РЭС |, …»."""
    words, start = sight.words, sight.words.sentence_of[form].start
    last = nominative(words, first, form + 1).split()
    if form - first != 1 or not OF_PLACE.match(last[0]):
        return
    k = first
    while k - 2 >= start and words.norm[k - 1] in JOINTS and sight.capital(k - 2) and (match := OF_PLACE.match(words.text[k - 2])):
        k -= 2
        yield Body(k, k + 1, k, kind, "each_place", name=f"{match[1]}{last[0][-2:]} {last[1]}")
