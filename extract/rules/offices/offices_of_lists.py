"""Offices in the plural behind the names of a list, which all of them hold: «Алёна Горбач и Роман Лось, студенты колледжа»."""

from __future__ import annotations

from collections.abc import Container, Iterator

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.mentions.sees import sees
from extract.rules.offices.apposition import end_of_apposition
from extract.rules.offices.around import Around
from extract.rules.offices.led_lists import is_led

MOST = 60  # names of such a list
FROM = 6  # words between two names of a list, the first with where he is from: «Ян Лось | из Старой Руссы |, Олег Грач»
ASIDE = 12  # words between two names of a list: a remark in brackets
MARKS, DASHES = frozenset(",–—-("), frozenset("-–—")
BOTH = frozenset({"оба", "обе"})
ALL = BOTH | {"все"}
GOING_ON = frozenset({":", "и"})  # «Анна Грач и Ян Лось (руководители| : |…)», «…, студенты | и | гости»


def offices_of_lists(seen: Around, own: Container[int]) -> Iterator[tuple[range, Mention, Mention, range]]:
    """Give each name of such a list with the office of all and the words behind it; ``own`` ones have an office to themselves."""
    words = seen.words
    for n, (reach, _) in enumerate(seen.people):
        held = _office_behind(seen, reach)
        first, last = n, max(n - 1, 0) if held is not None and words.norm[reach.stop + 1] in BOTH else 0
        while (
            held is not None
            and first > max(last, n - MOST)
            and seen.people[first - 1][0].start not in own
            and listed(words, seen.people[first - 1][0], seen.people[first][0])
        ):
            first -= 1
        if held is None or first == n or (words.text[reach.stop] == "," and words.norm[reach.start - 1] != "и"):
            continue
        for one, person in seen.people[first : n + 1]:
            yield one, person, *held


def _office_behind(seen: Around, reach: range) -> tuple[Mention, range] | None:
    """Give the office of several right behind a mark behind a name, and the words behind it; none that another name follows."""
    words, k = seen.words, reach.stop
    sentence = words.sentence_of[reach.start]
    if k + 1 not in sentence or words.text[k] not in MARKS:
        return None
    mark, k = words.text[k], k + 1
    if mark == "(" and words.norm[k] in ALL:
        k += 1 + (words.text[k + 1] in DASHES)  # «(оба – учителя)»
    if k not in seen.of_office:
        return None
    office, span = seen.of_office[k]
    if office.start != k or not seen.is_plural(office) or not (seen.agrees(office, reach) or (mark != "," and "Nom" in seen.cases(office))):
        return None
    if mark == "," and is_led(seen, reach):
        return None
    end = end_of_apposition(seen, office.stop, sentence)
    goes_on = end in sentence and (end in seen.of_person or words.norm[end] in GOING_ON - ({"и"} if mark != "," else set()))
    names = end + 1 in seen.of_person and words.text[end] in DASHES
    return None if goes_on or names else (span, range(office.stop, end))


def listed(words: Words, one: range, other: range) -> bool:
    """Tell two neighbours in a list: only a comma or «и», a remark in brackets, where the first is from stand between them."""
    between = range(one.stop, other.start)
    if not between or len(between) > ASIDE or words.sentence[one.start] != words.sentence[other.start]:
        return False
    if words.norm[between[0]] in (",", "и") and sees(words).get(between[0] + 1) == other.start:
        return True  # «епископы Ливенский Нектарий, | Тверской и Кашинский | Савва»
    joined = words.text[between[-1]] == "," or words.norm[between[-1]] == "и"
    return joined and (len(between) == 1 or words.text[between[0]] == "(" or (words.norm[between[0]] == "из" and len(between) < FROM))
