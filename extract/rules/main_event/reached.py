"""A stage that somebody has come to and that is yet to be played: «вышли в | финал Кубка |», «пробилась в | полуфинал |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

REACHING = word_class("come_to_a_stage")
INTO, BEFORE = frozenset({"в", "во", "на"}), 4  # words from the verb to the stage


def is_reached(words: Words, reach: range) -> bool:
    """Tell «вышли в | финал |» from «победили в | финале |»."""
    i = reach.start
    while i > 1 and words.pos[i - 1] == "ADJ":
        i -= 1
    if i < 2 or words.norm[i - 1] not in INTO or words.feats[reach.start].case == "Loc":
        return False
    return any(words.lemma[k] in REACHING for k in range(max(words.sentence_of[i].start, i - BEFORE), i - 1))
