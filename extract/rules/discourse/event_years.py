"""The years that a document tells in figures, and those in which its event may be held."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from extract.lang.edtf import ends, iso_day
from extract.lang.words import Words

HISTORY = frozenset({"история", "традиция"})
ORIGINS = frozenset({"основать", "учредить", "возникнуть", "зародиться"})


@lru_cache(maxsize=1)
def years_in_figures(words: Words) -> dict[int, set[int]]:
    """Give the years that dates name in figures, by the word at which the date begins."""
    found: dict[int, set[int]] = {}
    for span in words.group("dates"):
        years = {day.year for day in ends(span.kb_id_) if day is not None and day.year is not None}
        told = {words.text[k] for k in span.reach}
        if written := {year for year in years if str(year) in told}:
            found[span.reach.start] = written
    return found


def event_years(words: Words, sentences: Collection[int]) -> frozenset[int]:
    """Give the year of publication and those told in ``sentences``, which name the event, but not where they tell how it came to be."""
    published, beside = iso_day(words.published), {*sentences} - _of_origin(words)
    told = {year for at, years in years_in_figures(words).items() if words.sentence[at] in beside for year in years}
    return frozenset(told | ({published.year} if published is not None else set()))


def _of_origin(words: Words) -> set[int]:
    """Give the sentences that tell how something came to be, be it the event: «История форума началась в 2006 году»."""
    begun = {words.sentence[k] for k in words.with_lemma(HISTORY) if k == words.sentence_of[k].start}
    return begun | {words.sentence[k] for k in words.with_lemma(ORIGINS)}
