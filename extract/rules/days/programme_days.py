"""The days of a festival or a forum that only its programme tells: lines that open with «5 мая – …», «6 мая – …», «7 мая – …».

Days that are numbered are of any event: «День 1 (5 мая, среда)», «Второй день – 6 мая».
"""

from __future__ import annotations

import re
from collections.abc import Callable

from extract.lang.edtf import PartialDate, ends
from extract.lang.words import Words
from extract.lexicon import open_lexicon, word_class
from extract.mentions.events import NUMERIC_ORDINAL as NUMERIC
from extract.rules.days.dated import Claim
from extract.rules.main import Main

WITH_PROGRAMMES = frozenset({"festival", "forum"})  # the shows of a playbill are none together
FEWEST, FEWEST_NUMBERED, LONGEST = 3, 2, 14  # lines with days of their own; days from the first to the last
DAY, NUMBERED = "день", 6  # words of a line, «День 1», «Первый день форума», in which a numbered day is told
OPENING = 3  # words of a line, pictures and bullets among them, in which its day begins
SCORE = 0.6
ENTRIES = word_class("entries") | {"заявка", "подача", "срок", "объявление"}  # stages before the event
ORDINALS, FIRST = frozenset(open_lexicon().index("ordinals")), re.compile(r"(?:1(?!\d)|перв)")
Day = tuple[PartialDate, range]


def days_of_programme(words: Words, main: Main, told: list[Claim]) -> Claim | None:
    """Give the first and the last day of a programme; none where the text tells both, or a day that is not among them."""
    best = told[0] if told else None
    if best is not None and best.start != best.end:
        return None
    numbered = _days(words, _is_numbered)
    numbered = numbered if numbered and _is_first(words, numbered[0][1]) else []
    days = numbered or (_opening_days(words) if main.kind_class in WITH_PROGRAMMES else [])
    calendar = [day.on_calendar() for day, _ in days]
    fewest = FEWEST_NUMBERED if numbered else FEWEST
    if len(set(calendar)) < fewest or None in calendar or calendar != sorted(calendar, key=str):
        return None
    (first, opens), (last, closes) = days[0], days[-1]
    begin, end = first.on_calendar(), last.on_calendar()
    if begin is None or end is None or (end - begin).days > LONGEST:
        return None
    if best is not None and best.start is not None and not (str(first) <= str(best.start) <= str(last) or _holds(best.start, first, last)):
        return None
    return Claim(first, last, "whole", SCORE, opens, (opens, closes), True, "when.programme", ())


def _holds(wide: PartialDate, first: PartialDate, last: PartialDate) -> bool:
    """Tell «в мае 2024 года» of a programme that lies in it."""
    return wide.day is None and str(first).startswith(str(wide)) and str(last).startswith(str(wide))


def _opening_days(words: Words) -> list[Day]:
    """Give the days with which lines open; none where a line tells a stage before the event: «5 мая – приём заявок»."""
    days = _days(words, _opens)
    return [] if any(words.lemma[k] in ENTRIES for _, reach in days for k in words.line_of[reach.start]) else days


def _days(words: Words, tells: Callable[[Words, range], bool]) -> list[Day]:
    """Give the days of the year that stand in their lines as ``tells`` has it."""
    found = []
    for span in words.group("dates"):
        if span.label_ == "date" and len(span.reach) and tells(words, span.reach):
            day = ends(span.kb_id_)[0]
            if day is not None and day.day is not None and day.year is not None:
                found.append((day, span.reach))
    return found


def _opens(words: Words, reach: range) -> bool:
    """Tell a day that opens its line, behind pictures and bullets, from «до | 5 мая | – приём заявок»."""
    before = range(words.line_of[reach.start].start, reach.start)
    return len(before) < OPENING and not any(words.text[k][0].isalpha() for k in before)


def _is_numbered(words: Words, reach: range) -> bool:
    """Tell «День 1 (| 5 мая |, среда)», «Второй день – | 6 мая |», «| 5 мая | (первый день)», in a line's first words."""
    return bool(_numbers(words, reach))


def _is_first(words: Words, reach: range) -> bool:
    return any(FIRST.match(words.norm[k]) for k in _numbers(words, reach))


def _numbers(words: Words, reach: range) -> list[int]:
    """Give the numbers beside «день» in the first words of a day's line: «День | 1 |», «| Третий | день», «День | первый |»."""
    line = words.line_of[reach.start]
    before, behind = range(line.start, reach.start), range(reach.stop, min(reach.stop + OPENING + 1, line.stop))
    if len(before) > NUMBERED:
        return []
    found = ((n, near) for near in (before, behind) for k in near if words.lemma[k] == DAY for n in (k - 1, k + 1))
    return [n for n, near in found if n in near and (words.text[n].isdigit() or NUMERIC.match(words.norm[n]) or words.lemma[n] in ORDINALS)]
