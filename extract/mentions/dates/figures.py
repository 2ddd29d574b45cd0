"""Read dates in figures: «15.05.2023», «15.05.23», «2024-05-15», «12–14.06.2024», «с 12.06 по 14.06.2024»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lang.edtf import LENGTHS, PartialDate
from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.mentions.dates.found import Found, year_word_end
from extract.mentions.dates.spots import Spots

D, M = r"(0?[1-9]|[12]\d|3[01])", r"(0?[1-9]|1[0-2])"
Y = r"((?:19|20)\d\d|\d\d)"
DOTTED = re.compile(rf"{D}(?:([./]){M}\2{Y}|-{M}-((?:19|20)\d\d))[.,]?$")
ISO = re.compile(r"((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:t.*)?[.,]?$")
DAY_MONTH = re.compile(rf"{D}\.{M}$")
DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])$")
RANGE = re.compile(rf"{D}(?:\.{M})?(?:\.{Y})?[{DASHES}]{D}\.{M}\.{Y}[.,]?$")


def find_figures(words: Words, spots: Spots) -> Iterator[Found]:
    """Find dates that are written in digits alone."""
    done = 0
    for i in _beginnings(words, spots):
        found = (_range_token(words, i) or _range(words, i) or _single(words, i)) if i >= done else None
        if found is not None:
            yield found
            done = found.j


def _beginnings(words: Words, spots: Spots) -> list[int]:
    """Give the figures, and the days that stand two words before one: «| 7 | по 09.10.2025»."""
    days = (i - 2 for i in spots["figure"] if i > 1 and DAY.match(words.norm[i - 2]))
    return sorted({*spots["figure"], *days})


def _read(norm: str) -> PartialDate | None:
    if (match := ISO.match(norm)) is not None:
        year, month, day = match.groups()
    elif (match := DOTTED.match(norm)) is not None:
        day, _, month, year, dashed_month, dashed_year = match.groups()
        month, year = month or dashed_month, year or dashed_year
    else:
        return None
    return _date(year, month, day)


def _date(year: str | None, month: str, day: str) -> PartialDate | None:
    number = None if year is None else int(year) if len(year) == 4 else 2000 + int(year) - (100 if int(year) > 60 else 0)
    return PartialDate(number, int(month), int(day)) if int(day) <= LENGTHS[int(month) - 1] else None


def _single(words: Words, i: int) -> Found | None:
    day = _read(words.norm[i])
    if day is None or words.source[max(words.start[i] - 1, 0)] == "/":  # «https://news.ru/2016-06-30/»
        return None
    before, stop = words.norm[i - 1] if i else "", year_word_end(words, i + 1)
    if before in ("с", "со"):
        return Found(i - 1, stop, day, None, "since", "dates.figures_year")
    if before in ("до", "по"):
        return Found(i - 1, stop, None, day, "until", "dates.figures_year")
    return Found(i, stop, day, day, "date", "dates.figures_year")


def _range_token(words: Words, i: int) -> Found | None:
    match = RANGE.match(words.norm[i])
    if match is None:
        return None
    day, month, year, end_day, end_month, end_year = match.groups()
    last = _date(end_year, end_month, end_day)
    first = _date(year or end_year, month or end_month, day)
    if first is None or last is None or first > last:
        return None
    return Found(i, year_word_end(words, i + 1), first, last, "range", "dates.figures_range_year")


def _range(words: Words, i: int) -> Found | None:
    """Read «с 12.06 по 14.06.2024» and «28.09 — 01.10.2024»."""
    if i + 2 >= words.size or not (words.norm[i + 1] in DASHES or words.norm[i + 1] in ("по", "до")):
        return None
    last = _read(words.norm[i + 2])
    short = DAY_MONTH.match(words.norm[i])
    if DAY.match(words.norm[i]) and last is not None:  # «с | 7 по 09.10.2025 |», «| 17 – 18.10.2024 |»
        first = last._replace(day=int(words.norm[i])) if int(words.norm[i]) < (last.day or 0) else None
        since = i > 0 and words.norm[i - 1] in ("с", "со")
        told = first is not None and (since or words.norm[i + 1] in DASHES)
        return Found(i - since, year_word_end(words, i + 3), first, last, "range", "dates.figures_range_year") if told else None
    first = PartialDate(last.year, int(short.group(2)), int(short.group(1))) if short and last else _read(words.norm[i])
    if first is None or last is None or None in first or None in last or tuple(first) > tuple(last):
        return None
    since = i > 0 and words.norm[i - 1] in ("с", "со")
    return Found(i - since, year_word_end(words, i + 3), first, last, "range", "dates.figures_range_year")
