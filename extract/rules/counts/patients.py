"""Patients who come to what doctors hold: «на акции осмотрели | 120 пациентов |», «в день здоровья приняли | 300 пациентов |»."""

from __future__ import annotations

from extract.lang.words import Words

PATIENTS = frozenset({"пациент", "пациентка", "больной"})
RECEIVED = frozenset({"принять", "принимать", "осмотреть", "обследовать", "посетить", "проконсультировать", "консультировать", "прийти"})
HELD_BY_DOCTORS = frozenset({"акция", "день", "неделя", "суббота", "марафон", "прием", "десант", "осмотр", "выезд", "месячник", "поезд"})


def are_received(words: Words, kind: str, noun: str, clause: range) -> bool:
    """Tell patients whom doctors see at an event of theirs; elsewhere patients are figures of a house."""
    held = kind.replace("ё", "е").rpartition(" ")[2].rpartition("-")[2]
    return noun in PATIENTS and held in HELD_BY_DOCTORS and any(words.lemma[k] in RECEIVED for k in clause)
