"""The days of a festival or a forum that only its programme tells: lines that open with «5 мая – …», «6 мая – …», «7 мая – …»."""

from __future__ import annotations

from extract.lang.edtf import PartialDate, ends
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.dated import Claim
from extract.rules.main import Main

WITH_PROGRAMMES = frozenset({"festival", "forum"})  # the shows of a playbill are none together
FEWEST, LONGEST = 3, 14  # lines with days of their own; days from the first to the last
OPENING = 3  # words of a line, pictures and bullets among them, in which its day begins
SCORE = 0.6
ENTRIES = word_class("entries") | {"заявка", "подача", "срок", "объявление"}  # stages before the event
Day = tuple[PartialDate, range]


def days_of_programme(words: Words, main: Main, told: list[Claim]) -> Claim | None:
    """Give the first and the last day of a programme; none where the text tells both, or a day that is not among them."""
    best = told[0] if told else None
    if main.kind_class not in WITH_PROGRAMMES or (best is not None and best.start != best.end):
        return None
    days = _opening_days(words)
    calendar = [day.on_calendar() for day, _ in days]
    if len(set(calendar)) < FEWEST or None in calendar or calendar != sorted(calendar, key=str):
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
    """Give the days with which lines open."""
    found = []
    for span in words.group("dates"):
        reach = words.reach(span)
        if span.label_ != "date" or not len(reach) or reach.start - words.line_of[reach.start].start >= OPENING:
            continue
        if any(words.text[k][0].isalpha() for k in range(words.line_of[reach.start].start, reach.start)):
            continue  # «до 5 мая – приём заявок»
        if any(words.lemma[k] in ENTRIES for k in words.line_of[reach.start]):
            return []
        day = ends(span.kb_id_)[0]
        if day is not None and day.day is not None and day.year is not None:
            found.append((day, reach))
    return found
