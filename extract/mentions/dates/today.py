"""The year in which a text seems to be written: that of its today, and that of the news."""

from __future__ import annotations

from collections.abc import Iterable

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.dates.found import Found
from extract.mentions.dates.tense import tense_at

DEATHS = frozenset({"скончаться", "умереть", "погибнуть"})
LEAD = 3  # sentences from the headline
APART = 2  # months before a death in which nobody writes of it
TOLD = ("year", "date", "range", "month")


def is_called_today(words: Words, f: Found, lexicon: Lexicon) -> bool:
    """Tell «сегодня, | 6 ноября |», «вчера | 5 ноября |»."""
    before = f.i - 1 - (words.norm[f.i - 1] == ",")
    return f.label == "date" and before in words.sentence_of[f.i] and words.norm[before] in lexicon.index("relative_days")


def is_of_the_news(words: Words, f: Found, found: Iterable[Found]) -> bool:
    """Tell the day of a death that is the news: «| 1 марта 2020 года | скончалась певица. Прощание прошло 3 марта»."""
    day = f.first or f.last
    if day is None or day.day is None or day.year is None or words.sentence[f.i] > LEAD:
        return False
    died = any(words.lemma[k] in DEATHS for k in words.sentence_of[f.i])
    return died and all(end is None or (end.year or 0) <= day.year for other in found for end in (other.first, other.last))


def is_before_a_death(words: Words, f: Found, other: Found) -> bool:
    """Tell a day that is hardly of the year of a death: «| 21 февраля | открыли доску. Земляк погиб 26 сентября 2022 года»."""
    day, last = f.first or f.last, other.last or other.first
    if day is None or last is None or day.month is None or last.month is None or words.sentence[f.i] == words.sentence[other.i]:
        return False
    return last.month - day.month >= APART and any(words.lemma[k] in DEATHS for k in words.sentence_of[other.i])


def year_of_writing(words: Words, found: Iterable[Found]) -> int | None:
    """Give the latest year that is told of without looking ahead: «в 2019 году снизились продажи … за десять месяцев 2018 года»."""
    told = (day.year for f in found if f.label in TOLD and (day := f.last or f.first) is not None and tense_at(words, f.i) <= 0)
    return max((year for year in told if year is not None), default=None)
