"""Where a journey leads: «турне по США и Канаде» is held in both, «гастроли по Вологодской области» in the region."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import word_class

JOURNEYS, LISTED, ALONG = word_class("journey"), frozenset({",", "и"}), "по"


def is_on_the_way(words: Words, mine: Container[int], k: int) -> bool:
    """Tell a place that the event of the words ``mine`` leads through, alone or in a list: «турне театра по | Чили | и | Перу |»."""
    first = words.sentence_of[k].start
    while k - 2 > first and words.norm[k - 1] in LISTED:
        k -= 2
    return k > first and words.norm[k - 1] == ALONG and any(words.lemma[n] in JOURNEYS and n in mine for n in range(first, k - 1))
