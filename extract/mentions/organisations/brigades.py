"""Numbered units: «12 ПЧ города Клин», and before the body that they are of, «| 3 ПСО ФПС | ГУ МЧС России по Псковской области»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lexicon import word_class
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.reach import reach
from extract.mentions.organisations.sight import Sight

LONGEST = 8  # words of a chain of units
UNITS, BEFORE = word_class("numbered_unit"), re.compile(r"\d{1,3}(?:-?(?:я|й|ой|го|му|ю))?$")
ENDINGS = "-яйогмую"


def brigades(sight: Sight, seen: list[Body]) -> Iterator[Body]:
    """Find the chains of letters, one of which has a number, right before a body in letters."""
    words = sight.words
    for body in seen:
        if body.rule != "abbreviation" or not words.text[body.start].isupper():
            continue
        start, first = body.start, max(words.sentence_of[body.start].start, body.start - LONGEST)
        while start > first and (_is_unit(sight, start - 1) or words.text[start - 1].isdigit()):
            start -= 1
        numbered = any(words.text[k].isdigit() for k in range(start, body.start))
        if numbered and any(_is_unit(sight, k) for k in range(start, body.start)):
            yield Body(start, body.stop, start, "part", "unit", fixed=True)


def units_by_number(sight: Sight) -> Iterator[Body]:
    """Find the letters of a unit between its number and what it guards: «7 ПСО по охране города Клин»."""
    words = sight.words
    for k in sorted(words.with_norm(UNITS)):
        if k and words.upper[k] and BEFORE.match(words.text[k - 1]) and words.line_of[k].start < k:
            stop = reach(sight, k).stop
            if stop == k + 1:
                continue  # «победил | 1 ПСО |» tells none
            number, letters = words.text[k - 1].rstrip(ENDINGS), words.text[k]
            ordinal = "" if number == words.text[k - 1] else "-я" if letters.endswith("Ч") else "-й"  # «часть», «отряд»
            yield Body(k - 1, stop, k, "agency", "unit", name=f"{number}{ordinal} {words.slice(k, stop)}")


def _is_unit(sight: Sight, k: int) -> bool:
    """Tell the letters of a unit: «ПСО», «СПСЧ»; no land's and no known body's."""
    text = sight.words.text[k]
    return sight.abbreviation(k) and text.isupper() and not sight.place[k] and text not in sight.lexicon.index("organisation_abbreviations")
