"""The year of a day that the text calls today: no year that it looks back to from there is a later one."""

from __future__ import annotations

from collections.abc import Iterable

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.dates.found import Found
from extract.mentions.dates.tense import tense_at

TOLD = ("year", "date", "range", "month")


def is_called_today(words: Words, f: Found, lexicon: Lexicon) -> bool:
    """Tell «сегодня, | 6 ноября |», «вчера | 5 ноября |»."""
    before = f.i - 1 - (words.norm[f.i - 1] == ",")
    return f.label == "date" and before in words.sentence_of[f.i] and words.norm[before] in lexicon.index("relative_days")


def year_of_writing(words: Words, found: Iterable[Found]) -> int | None:
    """Give the latest year that is told of without looking ahead: «в 2019 году снизились продажи … за десять месяцев 2018 года»."""
    told = (day.year for f in found if f.label in TOLD and (day := f.last or f.first) is not None and tense_at(words, f.i) <= 0)
    return max((year for year in told if year is not None), default=None)
