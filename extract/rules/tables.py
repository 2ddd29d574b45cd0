"""Whom lines of a form name: places by number, «1. Олег Грач (Тула) 2. Инна Шторм (Омск)», and casts, «В ролях:» ¶ «Соня – Инна Шторм»."""

from __future__ import annotations

from collections.abc import Container, Iterator

from extract.lang.words import Words
from extract.rules.named import Named

TIED = frozenset({"–", "—", "-", ":"})
ROLES = frozenset({"ролях"})
LONGEST_ROLE = 20  # words of a line of a cast
HIGHEST = 99  # place in a table
SEVERAL = 2  # places that make a table


def on_places(words: Words, people: list[Named]) -> frozenset[int]:
    """Give where the names begin that stand behind their places, if several do: «57 кг: 1. | Олег Грач | (Тула). 2. | Ян Лось | (Омск)»."""
    found = frozenset(person.reach.start for person in people if _has_a_place(words, person.reach.start))
    return found if len(found) >= SEVERAL else frozenset()


def in_casts(words: Words, people: list[Named]) -> dict[int, int]:
    """Give where the names of a cast begin, with the word that opens its list: «В ролях:» ¶ «Соня – | Инна Шторм |»."""
    headings = words.with_norm(ROLES)
    starts = {words.line_of[k].start for k in headings}
    heading = {line.start: k for k in headings for line in _cast_lines(words, k, starts)}
    cast = {}
    for person in people if heading else ():
        line = words.line_of[person.reach.start]
        if line.start in heading and any(words.text[k] in TIED for k in range(line.start + 1, person.reach.start)):
            cast[person.reach.start] = heading[line.start]
    return cast


def _has_a_place(words: Words, i: int) -> bool:
    return i > 1 and words.text[i - 1] in (".", ")") and words.text[i - 2].isdigit() and 0 < int(words.text[i - 2]) <= HIGHEST


def _cast_lines(words: Words, k: int, headings: Container[int]) -> Iterator[range]:
    """Give the lines behind «В ролях:», up to another heading, that tie a role to a name."""
    start = words.line_of[k].stop
    if words.text[start - 1] != ":":
        return
    while start < len(words):
        line = words.line_of[start]
        if line.start in headings or len(line) > LONGEST_ROLE or TIED.isdisjoint(words.text[line.start : line.stop]):
            return
        yield line
        start = line.stop
