"""Where a journey leads: «турне по США и Канаде» is held in both, «гастроли по Вологодской области» in the region."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence

from extract.lang.words import Words
from extract.lexicon import word_class

JOURNEYS, LISTED, ALONG = word_class("tour"), frozenset({",", "и"}), "по"
VISITS, VISITING = frozenset({"визит", "поездка", "путешествие", "вояж"}), word_class("visit")
LEADING = JOURNEYS | VISITS | VISITING
INTO = frozenset({"в", "во"})
LONGEST = 12  # places of a list
NEAR = 2  # words from a visit to the list of where it leads
TRAVELS, TRAVELLER = word_class("journey"), 12  # words from a journey to where it leads: «визит министра иностранных дел Чили в | Рим |»
OF_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ"})
VISIT, TO_COME = "визит", frozenset({"предстоящий", "будущий", "планируемый", "запланированный", "грядущий", "намеченный", "ближайший"})
AHEAD = frozenset({"преддверие", "накануне", "перед", "до", "подготовка", "о", "об", "план", "график", "организация", "приглашение"})


def journeys(words: Words, mine: Container[int]) -> list[int]:
    """Give the nouns of a journey among the words that name the event, in the order of the text."""
    return [k for k in words.with_lemma(JOURNEYS) if k in mine]


def visits(words: Words, mine: Container[int]) -> list[int]:
    """Give those and the words of a visit: «турне», «визит», «посетит»."""
    return [k for k in words.with_lemma(LEADING) if k in mine]


def is_on_the_way(words: Words, found: Sequence[int], k: int) -> bool:
    """Tell a place that the journeys ``found`` lead through: «турне по | Южной Корее | и | Перу |», «посетит | Чили | и | Перу |»."""
    if not found:
        return False
    first, places, at, steps = words.sentence_of[k].start, words.covered("places"), k, 0
    while at - 2 > first and words.norm[at - 1] in LISTED and at - 2 in places and steps < LONGEST:
        at, steps = at - 2, steps + 1
        while at - 1 > first and at in places and at - 1 in places:
            at -= 1
    if at <= first:
        return False
    if words.norm[at - 1] == ALONG:
        return bisect_left(found, first) < bisect_left(found, at)
    many = steps > 0 or (words.norm[k + 1 : k + 2] in ([","], ["и"]) and k + 2 in places)
    leading = at - 1 if words.norm[at - 1] not in INTO else at - 2
    # «посетит с визитом | Чили и Перу |», «визит министра в | Чили и Перу |», but not «визит | Чили и Перу |»
    ways = [n for n in range(max(first, leading - NEAR), leading + 1) if n in found]
    return many and any(leading < at - 1 or words.lemma[n] in VISITING for n in ways)


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
