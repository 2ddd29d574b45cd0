"""Events told by a noun of their holding: «Проведение | форума | запланировано на 5 мая», «трансляция | концерта | состоится»."""

from __future__ import annotations

from extract.lang.words import Words

CARRYING = frozenset({"проведение", "трансляция", "старт", "начало"})
AHEAD = frozenset({"запланировать", "планироваться", "планировать", "наметить", "намечаться", "намечать", "состояться", "ожидаться"})
AHEAD |= {"предполагаться", "назначить", "начаться", "начинаться", "пройти"}
FAR = 14  # words from the event to the verb


def is_carried_out(words: Words, reach: range) -> bool:
    """Tell an event in the genitive behind such a noun, the subject of a verb that says when."""
    k = reach.start - 1
    if k < 0 or words.lemma[k] not in CARRYING or words.feats[k].case not in ("Nom", "Acc"):
        return False
    behind = range(reach.stop, min(reach.stop + FAR, words.sentence_of[k].stop))
    return any(words.lemma[n] in AHEAD for n in behind)
