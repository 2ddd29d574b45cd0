"""The day of publication, from which relative dates count: told in a column, else by the dateline, else from outside the text."""

from __future__ import annotations

from datetime import date

from extract.lang.edtf import iso_day
from extract.lang.words import Words
from extract.mentions.dates.found import Found

LATER = 3  # days from the writing, by the dateline, to the publication that was told: «сегодня» is the day of writing
STAMP = 8  # words behind the day in the line of a stamp
NEAR = 31  # days from what was told of the document within which a dateline without a year is believed


def day_of_publication(words: Words, found: list[Found]) -> date | None:
    """Give the day from which relative days count; when the dateline alone tells it, this becomes the document's own."""
    told = iso_day(words.published)
    column = told is not None and words.published_from == "column"
    for f in found:
        if f.label == "dateline" and (day := _day(f, told)) is not None:
            if not column:
                words.publish(day)
                return day
            if told is not None and 0 < (told - day).days <= LATER and _in_a_line(words, f):
                return day
    return told


def _in_a_line(words: Words, f: Found) -> bool:
    """Tell «Тула, | 3 мая 2021 г. –», «3 мая. | ТУЛА. Сегодня …» from the stamp of a page, a line of its own."""
    line = words.line_of[f.i]
    return f.i > line.start or line.stop - f.j > STAMP


def _day(dateline: Found, told: date | None) -> date | None:
    if dateline.first is None:
        return None
    if dateline.first.year is not None:
        return iso_day(str(dateline.first))
    if told is None or dateline.first.day is None:
        return None
    days = (dateline.first.in_year(year).on_calendar() for year in (told.year - 1, told.year, told.year + 1))
    return min((day for day in days if day and abs(day - told).days <= NEAR), key=lambda day: abs(day - told), default=None)
