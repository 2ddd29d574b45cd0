"""The years that a text names as the time of what it tells: none of comparison, none of somebody's title."""

from __future__ import annotations

from collections.abc import Collection

from extract.lang.edtf import ends
from extract.lang.words import Words

NO_TIMES = frozenset({"duration", "dateline", "since", "decade"})
YEARS = frozenset({"year", "years"})
REPORTED, REPORTS = frozenset({"отчет", "бюджет", "итог", "отчетность", "доклад", "отчитаться", "результат"}), 8  # words before a year

Year = tuple[int, int]  # the word at which it stands, and the year


def years_told(words: Words) -> dict[int, list[Year]]:
    """Give the years that the dates of each sentence name, with the words at which they stand."""
    years: dict[int, list[Year]] = {}
    titles = words.covered("offices")
    for span in words.group("dates"):
        if span.label_ in NO_TIMES:
            continue
        at = words.reach(span).start
        if _is_compared(words, at) or _is_reported_on(words, at) or (span.label_ in YEARS and _is_of_a_title(words, at, titles)):
            continue
        for day in ends(span.kb_id_):
            if day is not None and day.year is not None:
                years.setdefault(words.sentence[at], []).append((at, day.year))
    return years


def _is_compared(words: Words, at: int) -> bool:
    """Tell a year of comparison: «как и | в 2021 году»."""
    return "как" in words.norm[max(words.sentence_of[at].start, at - 3) : at]


def _is_reported_on(words: Words, at: int) -> bool:
    """Tell the year on which somebody reports now: «отчёт об исполнении бюджета за | 2018 год | представила министр»."""
    before = range(max(words.sentence_of[at].start, at - REPORTS), at)
    return words.norm[at - 1] == "за" and not REPORTED.isdisjoint(words.lemma[before.start : before.stop])


def _is_of_a_title(words: Words, at: int, titles: Collection[int]) -> bool:
    """Tell the year of what somebody is: «победитель | прошлого года | Инна Шторм», «чемпион мира | 2019 года | Олег Лось»."""
    before = at - 1
    while before > 0 and before not in titles and words.pos[before] in ("NOUN", "PROPN", "ADJ") and words.feats[before].case == "Gen":
        before -= 1
    return before in titles and words.sentence[before] == words.sentence[at]
