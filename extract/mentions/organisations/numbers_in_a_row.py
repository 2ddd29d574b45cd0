"""Numbered bodies that one plural noun joins: «школы № 3 и № 5», «детские сады № 2, 7 и 14»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.inflection.inflect import singular
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.sight import Sight

NUMERO, JOINTS = "№", frozenset({",", "и", "а", "также"})


def numbers_behind(sight: Sight, head: int) -> list[int]:
    """Give the numbers of a list right behind a noun: of «школы № 3, 5 и № 17» three; none where but one stands there."""
    words, k, found = sight.words, head + 1, list[int]()
    limit = words.sentence_of[head].stop
    while k < limit:
        numbered = words.text[k] == NUMERO
        while k < limit and words.text[k] == NUMERO:
            k += 1
        if k == limit or not words.text[k].rstrip(",").isdigit() or not (numbered or found):
            break
        found.append(k)
        joined = words.text[k].endswith(",")  # «3, 5» is read as «3,» and «5»
        k += 1
        if k == limit or not (joined or words.norm[k] in JOINTS):
            break
        while k < limit and words.norm[k] in JOINTS:
            k += 1
    return found if len(found) > 1 else []


def each_number(sight: Sight, head: int, start: int, kind: str) -> Iterator[Body]:
    """Find each body of a plural that numbers tell apart."""
    noun = singular(sight.words, start, head + 1)
    for n, k in enumerate(numbers_behind(sight, head)):
        yield Body(k if n else start, k + 1, head, kind, "each_number", name=f"{noun} № {sight.words.text[k].rstrip(',')}")
