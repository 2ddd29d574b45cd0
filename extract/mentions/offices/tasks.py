"""What a task is for that an office is charged with, capital or none: «куратор по внедрению | Стандарта | развития конкуренции»."""

from __future__ import annotations

from extract.lang.grammar.lemmas import parses
from extract.lang.words import Words

OF_DEEDS = ("ние", "тие", "ция", "овка", "ржка")
PLANS = frozenset({"действие", "мероприятие", "мера", "план", "программа", "проект", "работа"})
NAMES = {"Name", "Surn", "Patr", "Geox"}


def task_end(words: Words, at: int, end: int) -> int:
    """Give ``end`` where the words ``[at, end)`` are what the deed before is done to, in a capital and no name; else 0."""
    done = words.lemma[at - 1].endswith(OF_DEEDS) and words.text[at - 1].islower()
    return end if done and end - at <= 2 and all(_is_thing(words, k) for k in range(at, end)) else 0


def is_plan(words: Words, k: int) -> bool:
    """Tell what has an aim of its own that «по» tells: «по реализации плана | действий | по развитию села»."""
    return words.lemma[k] in PLANS


def _is_thing(words: Words, k: int) -> bool:
    if words.text[k].islower():
        return True
    known = [p for p in parses(words.norm[k]) if p.is_known]
    return bool(known) and all(NAMES.isdisjoint(p.tag.grammemes) for p in known)
