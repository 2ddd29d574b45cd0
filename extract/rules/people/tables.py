"""Whom lines of a form name: places by number, «1. Олег Грач (Тула) 2. Инна Шторм (Омск)», and casts, «В ролях:» ¶ «Соня – Инна Шторм»."""

from __future__ import annotations

from collections.abc import Container, Iterator

from extract.lang.words import Words
from extract.rules.main_event.named import Named

TIED = frozenset({"–", "—", "-", ":"})
ROLES = frozenset({"ролях"})
LONGEST_ROLE = 20  # words of a line of a cast
DIGITS = 2  # of a place in a table
SEVERAL = 2  # places that make a table


def on_places(words: Words, people: list[Named]) -> frozenset[int]:
    """Give where the names begin that stand behind their places, if several do: «57 кг: 1. | Олег Грач | (Тула). 2. | Ян Лось | (Омск)»."""
    found = frozenset(person.reach.start for person in people if _has_a_place(words, person.reach.start))
    return found if len(found) >= SEVERAL else frozenset()


def in_casts(words: Words, people: list[Named]) -> dict[int, int]:
    """Give where the names of a cast begin, with the word that opens its list: «В ролях:» ¶ «Соня – | Инна Шторм |»."""
    opening = {words.line_of[k].stop: k for k in words.with_norm(ROLES)}
    heading = {line.start: k for k in opening.values() for line in _cast_lines(words, k, opening)}
    cast = {}
    for person in people if heading else ():
        line = words.line_of[person.reach.start]
        if line.start in heading and any(words.text[k] in TIED for k in range(line.start + 1, person.reach.start)):
            cast[person.reach.start] = heading[line.start]
    return cast


def _has_a_place(words: Words, i: int) -> bool:
    place = words.text[i - 2] if i > 1 and words.text[i - 1] in (".", ")") else ""
    return place.isdecimal() and len(place) <= DIGITS and int(place) > 0  # «²» is a digit, but no decimal


def _cast_lines(words: Words, k: int, opening: Container[int]) -> Iterator[range]:
    """Give the lines behind «В ролях:» that tie a role to a name, up to the next such heading."""
    start = words.line_of[k].stop
    if words.text[start - 1] != ":":
        return
    while start < len(words):
        line = words.line_of[start]
        if line.stop in opening or len(line) > LONGEST_ROLE or TIED.isdisjoint(words.text[line.start : line.stop]):
            return
        yield line
        start = line.stop
