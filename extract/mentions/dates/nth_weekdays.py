"""Days that are told by a weekday of a month: «в первую субботу февраля», «в последнее воскресенье ноября 2024 года»."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from extract.lang.edtf import PartialDate, partial
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.dates.found import Found

RULE = "dates.nth_weekday"
FIRST, LAST = 1, -1
PLACES = {"первый": FIRST, "второй": 2, "третий": 3, "четвертый": 4, "последний": LAST}


def nth_weekday(words: Words, m: int, month: int, year: int | None, shift: int | None, stop: int, lexicon: Lexicon) -> Found | None:
    """Read the words before a month, «| первую субботу | февраля», as that month, whose day the year is to tell."""
    if m < 2 or words.norm[m - 1] not in lexicon.index("weekdays") or words.lemma[m - 2] not in PLACES:
        return None
    told = PartialDate(year, month)
    return Found(m - 2, stop, told, told, "date", f"{RULE}{'_year' if year is not None else ''}", shift)


def with_days(words: Words, found: Iterable[Found], lexicon: Lexicon) -> Iterator[Found]:
    """Give the dates with the days of such months, their years known: «первую субботу февраля» 2018 → 2018-02-03."""
    for f in found:
        yield _with_day(words, f, lexicon) if f.rule.startswith(RULE) else f


def _with_day(words: Words, f: Found, lexicon: Lexicon) -> Found:
    year, month = (f.first.year, f.first.month) if f.first is not None else (None, None)
    if year is None or month is None:
        return f
    wanted, place = int(lexicon.index("weekdays")[words.norm[f.i + 1]]["weekday"]), PLACES[words.lemma[f.i]]
    last = monthrange(year, month)[1]
    first = 1 + (wanted - date(year, month, 1).weekday()) % 7
    day = range(first, last + 1, 7)[-1 if place == LAST else place - 1]
    told = partial(date(year, month, day))
    return replace(f, first=told, last=told)
