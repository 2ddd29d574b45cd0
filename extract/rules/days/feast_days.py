"""Days on which a feast is kept every year, told beside an event: «акция ко Дню донора, который отмечают | 20 апреля |»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words

KEPT = frozenset({"отмечать", "отмечаться", "праздновать", "праздноваться", "приходиться", "чтить"})
DAY, LONGEST = "день", 10  # words of a feast's name
FEASTS = ("день", "дни", "праздн", "юбилей", "годовщина", "торжеств")  # kinds that are a feast


def is_of_a_feast(words: Words, verb: int | None, kind: str) -> bool:
    """Tell the day of «День донора отмечают | 20 апреля |» by the verb beside it, in a text on an event that is no feast."""
    if verb is None or words.lemma[verb] not in KEPT or words.feats[verb].tense != "Pres":
        return False
    return not kind.startswith(FEASTS)


def is_held_on_it(words: Words, clause: range, day: range, mine: Container[int]) -> bool:
    """Tell the day of a feast on which all that follows was done: «В День музеев, который отмечают | 18 мая |, открылась выставка»."""
    sentence = words.sentence_of[clause.start]
    if clause.start == sentence.start or words.norm[sentence.start] != "в" or words.norm[clause.start - 1] != ",":
        return False
    opening = range(sentence.start + 1, clause.start - 1)
    told = any(k in mine for k in range(day.stop, sentence.stop))
    return told and len(opening) <= LONGEST and any(words.lemma[k] == DAY and words.feats[k].case in ("Acc", "Nom") for k in opening)
