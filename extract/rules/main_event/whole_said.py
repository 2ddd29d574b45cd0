"""The whole of which an event is said to be a part: «турнир является отборочным этапом | чемпионата |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

PARTS = word_class("stage") | {"этап", "часть", "начало", "продолжение", "завершение", "отбор", "звено"}
IS = frozenset({"являться", "стать", "становиться", "служить"})
IN_THE = frozenset({"Ins", "Nom"})
NEAR = 6  # words from the verb to the part's noun


def is_whole_said(words: Words, reach: range) -> bool:
    """Tell the mention of such a whole: in the genitive, right behind a part's noun that a verb of being governs."""
    k = reach.start - 1
    first = words.sentence_of[reach.start].start
    if k <= first or words.lemma[k] not in PARTS or words.feats[reach.start].case not in ("Gen", "") or words.feats[k].case not in IN_THE:
        return False
    return any(words.lemma[n] in IS and words.pos[n] == "VERB" for n in range(max(first, k - NEAR), k))
