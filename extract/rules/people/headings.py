"""Lists of people under a heading on a line of its own, with a colon or without: «Спикеры» ¶ «Олег Грач, врач» ¶ «Инна Шторм, юрист»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator

from extract.lang.words import Words
from extract.rules.discourse.other_times import BEFORE_NOW
from extract.rules.main_event.named import Named, is_finite, item_start, opens_line, opens_with_office

LONGEST = 8  # words of a heading: «Спикеры нашего форума:», «Жюри конкурса баянистов «Лады»»
ENDS = frozenset(".,;")
BESIDE = 2  # lines that tell of the one named above them


def under_headings(words: Words, people: list[Named], headings: Container[str]) -> Iterator[tuple[int, list[Named]]]:
    """Give the words that head lists, by their forms, and whom the lines below name, one a line, or with lines that say more of them."""
    for line in words.lines:
        k = _heading(words, line, headings)
        named = _named_below(words, people, line.stop, headings) if k is not None else []
        if k is not None and len(named) > (not line.start):  # a headline has several below it
            yield k, named


def _heading(words: Words, line: range, headings: Container[str]) -> int | None:
    """Give the noun of a heading: «Спикеры», «Наши спикеры:», «Почётные гости форума»; no line that ends as a sentence does."""
    if len(line) > LONGEST or words.text[line.stop - 1] in (".", ",", ";", "!", "?"):
        return None
    for k in line:
        if words.norm[k] in headings:
            aside = any(is_finite(words, n) or words.text[n].isdigit() or words.lemma[n] in BEFORE_NOW for n in line)
            return None if aside else k  # «Участники | прошлого | года»
        if words.pos[k] not in ("ADJ", "DET"):
            return None
    return None


def closes_line(words: Words, line: range, person: Named) -> bool:
    """Tell a line that is an office and who holds it: «Директор музея «Лад» | Олег Грач |»."""
    before = range(item_start(words, line), person.reach.start)
    ends = person.reach.stop == line.stop or (person.reach.stop + 1 == line.stop and words.text[person.reach.stop] in ENDS)
    return ends and bool(before) and opens_with_office(words, before, words.covered("offices"))


def _named_below(words: Words, people: list[Named], start: int, headings: Container[str]) -> list[Named]:
    found: list[Named] = []
    told = 0
    at = bisect_left(people, start, key=lambda person: person.reach.start)
    while start < len(words) and told <= BESIDE:
        line = words.line_of[start]
        if _heading(words, line, headings) is not None:
            break
        while at < len(people) and people[at].reach.start < line.start:
            at += 1
        person = people[at] if at < len(people) and people[at].reach.start < line.stop else None
        if person is not None and (opens_line(words, line, person) or closes_line(words, line, person)):
            found.append(person)
            told = 0
        elif found:
            told += 1
        else:
            break
        start = line.stop
    return found
