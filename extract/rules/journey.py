"""Where a journey leads: «турне по США и Канаде» is held in both, «гастроли по Вологодской области» in the region."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence

from extract.lang.words import Words
from extract.lexicon import word_class

JOURNEYS, LISTED, ALONG = word_class("tour"), frozenset({",", "и"}), "по"
LONGEST = 12  # places of a list


def journeys(words: Words, mine: Container[int]) -> list[int]:
    """Give the nouns of a journey among the words that name the event, in the order of the text."""
    return [k for k in words.with_lemma(JOURNEYS) if k in mine]


def is_on_the_way(words: Words, found: Sequence[int], k: int) -> bool:
    """Tell a place that the journeys ``found`` lead through, alone or in a list: «турне театра по | Южной Корее | и | Перу |»."""
    if not found:
        return False
    first, places, steps = words.sentence_of[k].start, words.covered("places"), 0
    while k - 2 > first and words.norm[k - 1] in LISTED and steps < LONGEST:
        k, steps = k - 2, steps + 1
        while k - 1 > first and k in places and k - 1 in places:
            k -= 1
    return k > first and words.norm[k - 1] == ALONG and bisect_left(found, first) < bisect_left(found, k)
