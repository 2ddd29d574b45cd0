"""Plurals that tell of no one event: «форумы», «на совещаниях»; what a feast is made of is one: «мероприятия, посвящённые Дню города»."""

from __future__ import annotations

import re

from extract.lang.grammar.lemmas import parses
from extract.lang.words import Words
from extract.mentions.events import DEDICATED
from extract.mentions.events.name_stops import TO_A_DAY
from extract.mentions.events.sides import MATCHES
from extract.mentions.held import is_held
from extract.rules.main_event.held import head_noun, is_opening_plural

AT_LARGE = frozenset({"мероприятие"})
THIS = "этот"  # «мероприятия, посвящённые этому событию», which is told elsewhere
DAYS = frozenset({"день", "годовщина", "юбилей"})
SERIES, AFTER_SOMEBODY = frozenset({"лекция", "беседа", "вечер"}), re.compile("(?:[ое]вский|инский)$")
JUBILEE = ("летию", "летие")
ONCE = frozenset({"пройти", "состояться", "провести", "завершиться"})  # not day after day


def are_several(words: Words, reach: range) -> bool:
    """Tell «форумы» from «соревнования», which the dictionary may have as one, and from «мероприятий, посвящённых юбилею»."""
    head = head_noun(words, reach)
    plural = words.feats[head].number == "Plur" or is_opening_plural(words, head)
    if words.pos[head] == "VERB" or not plural or is_feast(words, reach) or _is_series(words, head):
        return False
    return any(parse.tag.number == "plur" for parse in parses(words.norm[head].partition("-")[0]))


def _is_series(words: Words, head: int) -> bool:
    """Tell «демидовские | лекции |», one event that is called after somebody, from «летние лекции»."""
    return words.lemma[head] in SERIES and head > 0 and AFTER_SOMEBODY.search(words.lemma[head - 1]) is not None


def are_held_once(words: Words, reach: range) -> bool:
    """Tell «в школах прошли | уроки мужества |», which are what is reported, from «там проходят уроки»."""
    head = head_noun(words, reach)
    return words.lemma[head] not in MATCHES and is_held(words, head, ONCE, titled=False)


def is_feast(words: Words, reach: range) -> bool:
    """Tell «памятные | мероприятия, приуроченные к 80-летию Победы |», «мероприятия | ко Дню города |»."""
    lemmas = words.lemma[reach.start : reach.stop]
    if AT_LARGE.isdisjoint(lemmas) or THIS in lemmas:
        return False
    return any(words.norm[k].startswith(DEDICATED) or (words.norm[k - 1] in TO_A_DAY and _is_day(words, k)) for k in reach[1:])


def _is_day(words: Words, k: int) -> bool:
    return words.lemma[k] in DAYS or words.norm[k].endswith(JUBILEE)
