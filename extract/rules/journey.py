"""Where a journey leads: «турне по США и Канаде» is held in both, «гастроли по Вологодской области» in the region."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence

from extract.lang.words import Words
from extract.lexicon import word_class

JOURNEYS, LISTED, ALONG = word_class("tour"), frozenset({",", "и"}), "по"
LONGEST = 12  # places of a list
TRAVELS, TRAVELLER = word_class("journey"), 12  # words from a journey to where it leads: «визит министра иностранных дел Чили в | Рим |»
OF_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ"})
VISIT, TO_COME = "визит", frozenset({"предстоящий", "будущий", "планируемый", "запланированный", "грядущий", "намеченный", "ближайший"})
AHEAD = frozenset({"преддверие", "накануне", "перед", "до", "подготовка", "о", "об", "план", "график", "организация", "приглашение"})


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


def journey_of(words: Words, preposition: int, named: Container[int]) -> int | None:
    """Give the journey that leads where a preposition says, behind whoever makes it: «| визит | министра культуры Чили в Рим»."""
    first = max(words.sentence_of[preposition].start, preposition - TRAVELLER)
    for k in range(preposition - 1, first - 1, -1):
        if k not in named and (words.lemma[k] in TRAVELS or (words.lemma[k] == VISIT and _is_ahead(words, k))):
            return k
        of_whom = words.pos[k] in OF_PHRASE and words.feats[k].case in ("Gen", "")
        if not of_whom and k not in named:
            return None
    return None


def _is_ahead(words: Words, visit: int) -> bool:
    """Tell a visit that is yet to be paid: «в преддверии государственного | визита |», «предстоящий | визит |»."""
    k = visit - 1
    while k > 0 and words.pos[k] in ("ADJ", "DET"):
        if words.lemma[k] in TO_COME:
            return True
        k -= 1
    return k >= 0 and words.lemma[k] in AHEAD
