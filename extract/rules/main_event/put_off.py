"""Events that are put off or cancelled, which is the news: «о переносе чемпионата», «концерт отменён», «забег переносится на 5 мая»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.held import head_noun

ACTS = frozenset({"перенос", "отмена", "отсрочка"})
PUT_OFF = frozenset({"перенести", "сдвинуть", "переносить", "переноситься", "отложить", "откладываться", "отменить", "отменяться"})
NOT_HELD, NOT = frozenset({"состояться", "пройти", "проводиться"}), "не"
TOLD = ACTS | PUT_OFF
NEAR = 3  # words from the event to the verb
OF_DAYS = frozenset({"дата", "срок", "день", "время", "проведение"})  # «о переносе сроков проведения | соревнований |»


def is_put_off(words: Words, reach: range) -> bool:
    """Tell «перенос | форума |» and «| форум | перенесён», not «форум перенёс заседание»."""
    if words.lemmas.isdisjoint(TOLD) and NOT_HELD.isdisjoint(words.lemmas):
        return False
    first, k = words.sentence_of[reach.start].start, _before_days(words, reach)
    if (k >= first and words.lemma[k] in ACTS) or are_days_put_off(words, reach):
        return True
    head = head_noun(words, reach)
    return words.feats[head].case in ("Nom", "") and any(_befalls(words, n, head) for n in _behind(words, reach))


def are_days_put_off(words: Words, reach: range) -> bool:
    """Tell «сроки проведения | конференции | перенесены», «проведение | слёта | отменено»."""
    if words.lemmas.isdisjoint(PUT_OFF):
        return False
    named = range(_before_days(words, reach) + 1, reach.start)
    days = next((n for n in named if words.lemma[n] in OF_DAYS and words.feats[n].case in ("Nom", "Acc")), -1)
    return days >= 0 and any(_befalls(words, n, days) for n in _behind(words, reach))


def _before_days(words: Words, reach: range) -> int:
    first, k = words.sentence_of[reach.start].start, reach.start - 1
    while k > first and (words.lemma[k] in OF_DAYS or words.pos[k] == "ADJ"):
        k -= 1
    return k - (k == first and words.lemma[k] in OF_DAYS)


def _behind(words: Words, reach: range) -> range:
    """Give the event's clause, and what is right behind its title, whose colon may seem to end the clause."""
    clause = clause_of(words, reach.start)
    return range(clause.start, max(clause.stop, min(reach.stop + NEAR, words.sentence_of[reach.start].stop)))


def _befalls(words: Words, verb: int, head: int) -> bool:
    """Tell «| отменён | концерт», «концерт | переносится |»: what is done to it agrees with it."""
    feats, named = words.feats[verb], words.feats[head]
    if words.lemma[verb] in NOT_HELD:  # «форум | не состоится |»
        return words.norm[verb - 1] == NOT and feats.tense in ("Fut", "Past") and feats.number == named.number
    passive = (
        feats.variant == "Short" or words.lemma[verb].endswith("ся") or words.norm[verb].endswith(("тся", "лся", "лась", "лись", "лось"))
    )
    agrees = feats.number == named.number and feats.gender in ("", named.gender)
    return words.lemma[verb] in PUT_OFF and passive and agrees
