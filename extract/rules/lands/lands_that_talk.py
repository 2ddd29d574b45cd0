"""Lands that talk with each other in so many words: «Россия обсудит с Чили поставки», «Чили и Перу договорились о встрече»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.main_event.named import is_finite

TALKING = frozenset({"обсудить", "обсуждать", "договориться", "договариваться", "согласовать", "проконсультироваться"})
WITH, NEAR = frozenset({"с", "со"}), 3  # words from a land to its verb, from the verb to the land behind «с»
MEETINGS = frozenset({"meeting", "visit"})


def talks(words: Words, reach: range) -> bool:
    """Tell the land that is a verb's subject, or the one behind «с»: «| Россия | обсудит с | Чили | поставки»."""
    sentence = words.sentence_of[reach.start]
    if words.norm[reach.start - 1 : reach.start] and words.norm[reach.start - 1] in WITH and reach.start > sentence.start:
        verb = next((k for k in range(reach.start - 2, max(sentence.start, reach.start - 1 - NEAR) - 1, -1) if is_finite(words, k)), None)
        lands = words.covered("places", "country")
        return verb is not None and words.lemma[verb] in TALKING and any(k in lands for k in range(sentence.start, verb))
    stop = reach.stop + 2 if words.norm[reach.stop : reach.stop + 1] == ["и"] else reach.stop  # «| Чили | и Перу обсудили»
    verb = next((k for k in range(stop, min(stop + NEAR, sentence.stop)) if is_finite(words, k)), None)
    if verb is None or words.lemma[verb] not in TALKING or words.feats[reach.start].case not in ("Nom", ""):
        return False
    return words.norm[reach.start - 1 : reach.start] != ["в"]
