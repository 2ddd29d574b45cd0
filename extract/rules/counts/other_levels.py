"""Counts of what else is held under one name: at another level, in many places, by a project, the last time."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.main import Main

LEVELS, STAGES = word_class("level_of_a_contest"), frozenset({"уровень", "этап", "тур"})
PLURAL_BY_NATURE = frozenset({"соревнование", "состязание", "слушание", "чтение", "игра", "выбор", "переговоры", "учение"})
WORK, OF_MANY = "мероприятие", frozenset({"проект", "программа", "движение", "фонд", "центр", "нацпроект", "федерация"})
GONE = "прошедший"
NEAR = 3  # words from «на» to «этапе»
IN = frozenset({"в", "во", "на"})


def is_of_another_level(words: Words, main: Main, mine: Container[int], clause: range) -> bool:
    """Tell «приняли участие | на региональном этапе |», «участвуют | в чемпионатах |», «мероприятия проекта охватили»."""
    return (
        any(_is_a_level(words, mine, k) for k in clause if words.lemma[k] in STAGES)
        or any(_are_many(words, main, mine, k) for k in clause)
        or any(_is_of_a_project(words, k) for k in clause[:-1] if words.lemma[k] == WORK)
    )


def is_of_the_last_one(words: Words, mine: Container[int], clause: range) -> bool:
    """Tell «в прошедшем | чемпионате | было 8 команд» of a release whose event is yet to come."""
    return any(words.norm[k - 1].startswith(GONE[:-2]) and words.norm[k - 2] in IN for k in clause[2:] if k in mine)


def _is_a_level(words: Words, mine: Container[int], k: int) -> bool:
    before = range(max(words.sentence_of[k].start, k - NEAR), k)
    told = any(words.lemma[n] in LEVELS for n in before) and any(words.norm[n] in IN for n in before)
    return told and k not in mine and words.feats[k].case in ("Loc", "")


def _are_many(words: Words, main: Main, mine: Container[int], k: int) -> bool:
    """Tell a plural of the event's own noun: «в | чемпионатах |» of a release on one."""
    kind = main.kind.replace("ё", "е")
    if words.lemma[k] != kind or kind in PLURAL_BY_NATURE or k in mine or words.feats[k].number != "Plur":
        return False
    return words.feats[main.mention.reach.start].number == "Sing"


def _is_of_a_project(words: Words, k: int) -> bool:
    """Tell «| мероприятия | проекта охватили 2 миллиона человек»."""
    return words.feats[k].number == "Plur" and words.lemma[k + 1] in OF_MANY and words.feats[k + 1].case == "Gen"
