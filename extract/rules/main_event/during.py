"""Events in whose course the headline's deed was done: «Банк и вуз подписали договор» ¶ «В ходе форума «Лён» подписан договор …»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.rules.discourse.clause import clause_of

DURING = frozenset({("в", "ходе"), ("во", "время"), ("в", "завершение"), ("по", "завершении"), ("по", "окончании"), ("в", "кулуарах")})
COURSE = 4  # words: «во время проведения большого | форума»
SIGNS, AT = frozenset({"подписать", "заключить"}), ("на", "Loc")
DONE = frozenset({"Fin", "Part"})


def holds_headlines_deed(words: Words, reaches: list[range], telling: Container[str]) -> bool:
    """Tell an event that no headline names and in whose course is done what the headline tells; ``telling`` verbs tell of events."""
    if not words.headline or any(reach.start in words.headline for reach in reaches):
        return False
    verbs = (k for k in words.headline if words.feats[k].verb_form in DONE and words.feats[k].tense != "Fut")
    deeds = {words.lemma[k] for k in verbs if words.lemma[k] in telling}
    if not deeds:
        return False
    signed = deeds & SIGNS  # «Подписано соглашение» ¶ «Его подписали на | форуме «Лён» |»
    return any(
        (_is_course(words, reach) and not deeds.isdisjoint(_done(words, reach)))
        or (signed and _is_scene(words, reach) and not signed.isdisjoint(_done(words, reach)))
        for reach in reaches
    )


def _is_scene(words: Words, reach: range) -> bool:
    """Tell «на | форуме «Лён» |»."""
    i = reach.start
    return i > 0 and (words.norm[i - 1], words.feats[i].case) == AT


def _is_course(words: Words, reach: range) -> bool:
    """Tell «в ходе | форума |», «во время работы | форума |»."""
    i = reach.start
    first = max(words.sentence_of[i].start, i - COURSE)
    opened = next((k for k in range(i - 1, first, -1) if (words.norm[k - 1], words.norm[k]) in DURING), None)
    return opened is not None and all(words.feats[k].case == "Gen" for k in range(opened + 1, i))


def _done(words: Words, reach: range) -> set[str]:
    """Give what is done in an event's clause, its short participles too: «подписано», «подписали»."""
    return {words.lemma[k] for k in clause_of(words, reach.start) if k not in reach and words.feats[k].verb_form in DONE}
