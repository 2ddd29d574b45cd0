"""Dates as EDTF strings (ISO 8601-2, level 1): ``2024-09-09``, ``2024-09``, ``2024``, ``XXXX-09-09``, ``2024-05-05/2024-05-12``."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

PART = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?$")
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
SEASONS = (21, 22, 23, 24)  # spring summer autumn winter


class PartialDate(NamedTuple):
    """A year, a month or a day, of a known or unknown year; ``month`` 21..24 is a season."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        text = "XXXX" if self.year is None else f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text

    def in_order(self) -> tuple[int, int, int]:
        """Give what dates are put in order by: what is not known comes first."""
        return self.year or 0, self.month or 0, self.day or 0

    def in_year(self, year: int | None) -> PartialDate:
        """Put the date into a year."""
        return self._replace(year=year)

    def on_calendar(self) -> date | None:
        """Give the calendar's day; none unless year, month and day are known and real."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    def middle(self, year: int) -> date:
        """Give a day in the middle of what the date means in a year, to measure distances from."""
        month, day = self.month or 7, self.day or 15
        if month in SEASONS:
            month, day = {21: 4, 22: 7, 23: 10, 24: 1}[month], 15
        return date(year, month, min(day, 28 if month == 2 else LENGTHS[month - 1] - (month in (4, 6, 9, 11) and day > 30)))


def partial(day: date) -> PartialDate:
    """Give a calendar day as a date of three parts."""
    return PartialDate(day.year, day.month, day.day)


def parse(text: str) -> PartialDate | None:
    """Read one EDTF date; none when it is not one."""
    match = PART.match(text)
    if match is None:
        return None
    year, month, day = match.groups()
    return PartialDate(None if year == "XXXX" else int(year), int(month) if month else None, int(day) if day else None)


def ends(text: str) -> tuple[PartialDate | None, PartialDate | None]:
    """Give the two ends of a date, interval or set; an open end is none.

    ``2024-05-05/2024-05-12`` → its ends, ``2024-09-09`` → the day twice, ``../2024-05-01`` → none and the day
    """
    if text.startswith("{"):
        days = text.strip("{}").split(",")
        return parse(days[0]), parse(days[-1])
    first, slash, last = text.partition("/")
    return (parse(first), parse(last)) if slash else (parse(first), parse(first))


def iso_day(text: str | None) -> date | None:
    """Read an ISO day, or the day of an ISO time; none for anything else, and for years in which nothing was published."""
    try:
        day = date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
    return day if day is not None and 1500 <= day.year <= 2500 else None


def week_of(day: date, shift: int = 0) -> tuple[date, date]:
    """Give Monday and Sunday of a day's week, or of the week ``shift`` weeks later."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
    return monday, monday + timedelta(days=6)
