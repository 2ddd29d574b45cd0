"""Days of the calendar that a land or the world keeps, which is no event of a release: «22 июня Россия отмечает | День памяти |»."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of

DAY = "день"
KEEPS = frozenset({"отмечать", "отмечаться", "праздновать", "праздноваться", "чтить"})
ALL = word_class("keeps_a_day")  # «страна», «мир»


def is_of_the_calendar(words: Words, reach: range) -> bool:
    """Tell «Россия отмечает | День науки |», «в мире отмечается | День воды |», not «село отмечает | День села |»."""
    return DAY in words.lemma[reach.start : reach.stop] and _called(words, reach) in _days(words)


@lru_cache(maxsize=1)
def _days(words: Words) -> frozenset[tuple[str, ...]]:
    """Give the names of the days that all keep, as a document calls them."""
    named = (reach for reach in words.reaches("events") if DAY in words.lemma[reach.start : reach.stop])
    return frozenset(_called(words, reach) for reach in named if _is_kept(words, reach))


def _called(words: Words, reach: range) -> tuple[str, ...]:
    return tuple(words.lemma[reach.start : reach.stop])


def _is_kept(words: Words, reach: range) -> bool:
    """Tell a clause that says no more than that a day is kept by all."""
    clause = clause_of(words, reach.start)
    if not any(words.lemma[k] in KEEPS and words.feats[k].tense == "Pres" for k in clause):
        return False
    lands = words.covered("places", "country")
    return any(words.lemma[k] in ALL or k in lands for k in clause if k not in reach)
