"""Days on which a feast is kept every year, told beside an event: «акция ко Дню донора, который отмечают | 20 апреля |»."""

from __future__ import annotations

from extract.lang.words import Words

KEPT = frozenset({"отмечать", "отмечаться", "праздновать", "праздноваться", "приходиться", "чтить"})
FEASTS = ("день", "дни", "праздн", "юбилей", "годовщина", "торжеств")  # kinds that are a feast


def is_of_a_feast(words: Words, verb: int | None, kind: str) -> bool:
    """Tell the day of «День донора отмечают | 20 апреля |» by the verb beside it, in a text on an event that is no feast."""
    if verb is None or words.lemma[verb] not in KEPT or words.feats[verb].tense != "Pres":
        return False
    return not kind.startswith(FEASTS)
