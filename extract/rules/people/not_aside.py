"""Who joins in by a double negation: «не остался в стороне и | мэр Олег Грач |», «не пропустила праздник | Инна Шторм |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.people.results import Taking

STAYING, ASIDE = frozenset({"остаться", "оставаться", "стоять"}), frozenset({"стороне", "равнодушными", "равнодушным", "равнодушной"})
ABLE, MISSING = frozenset({"смочь", "мочь"}), frozenset({"пропустить", "обойти", "остаться", "отказаться", "отказать", "упустить"})
MISSED = frozenset({"пропустить", "пропускать", "обойти", "обходить", "упустить"})  # «не пропустил открытие и …»
NEAR = 4  # words from a verb to what it says


def joins_in(words: Words, person: Named) -> Taking | None:
    """Give the verb by which somebody does not stay away."""
    i = person.reach.start
    if not is_nominative(words, person):
        return None
    clause = clause_of(words, i)
    for k in clause:
        if k == clause.start or words.norm[k - 1] != "не" or not is_finite(words, k):
            continue
        stop = next((n for n in range(k + 1, clause.stop) if words.text[n] == ","), clause.stop)
        behind = range(k + 1, min(k + 1 + NEAR, stop))
        stays = words.lemma[k] in STAYING and any(words.norm[n] in ASIDE for n in behind)
        denied = words.norm[k + 1 : k + 2] == ["не"]  # «не мог | не | прийти»
        misses = words.lemma[k] in MISSED or (words.lemma[k] in ABLE and (denied or any(words.lemma[n] in MISSING for n in behind)))
        if stays or misses:
            return Taking(k, "part", "strong")
    return None
