"""The year of a day at which a period was summed up: «22 июля … за первое полугодие 2016 года» → 2016, «5 февраля … за 2018 год» → 2019."""

from __future__ import annotations

from extract.lang.edtf import PartialDate
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.dates.found import Found

UPSHOT, FARTHEST = frozenset({"итог", "результат", "отчет"}), 12  # and the words from it to its year
QUARTER, HALF, MONTH = "квартал", "полугодие", "месяц"
MONTHS_OF = {QUARTER: 3, HALF: 6, MONTH: 1}
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
YEAR_END = 11  # the first month in which a year is summed up before it is over
NEVER = 12


def sums_up(words: Words, f: Found) -> bool:
    """Tell the year of «итоги работы за | 2018 год |», «по итогам | 2018 года |», «отчёт за первый квартал | 2018 года |»."""
    k = f.i - 1
    if k < words.sentence_of[f.i].start or not (words.norm[k] == "за" or words.lemma[k] in MONTHS_OF or words.lemma[k] in UPSHOT):
        return False
    before = range(max(words.sentence_of[f.i].start, f.i - FARTHEST), f.i)
    return any(words.lemma[n] in UPSHOT for n in before)


def year_of_upshot(words: Words, years: list[Found], day: PartialDate, lexicon: Lexicon) -> int | None:
    """Give the first year in which a day comes when the period is over; none where two years are summed up."""
    told = {(known.year, _last_month(words, f.i, lexicon)) for f in years if (known := f.first or f.last) is not None}
    if len({year for year, _ in told}) != 1 or day.month is None:
        return None
    year, last = min(told, key=lambda pair: pair[1])
    return year if year is None or day.month >= last else year + 1


def _last_month(words: Words, i: int, lexicon: Lexicon) -> int:
    """Give the month from which on a period may be summed up: «девять месяцев | 2021 года |» → 9, «первого квартала» → 3."""
    length = MONTHS_OF.get(words.lemma[i - 1])
    if length is None or i < 2:
        return YEAR_END
    count = lexicon.index("ordinals").get(words.lemma[i - 2]) or lexicon.index("numerals").get(words.lemma[i - 2])
    digits = words.norm[i - 2].split("-")[0]
    number = int(count["value"]) if count is not None else int(digits) if digits.isdecimal() else ROMAN.get(digits, 0)
    return min(number * length, NEVER) if number else YEAR_END
