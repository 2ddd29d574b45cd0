"""What a release tells beside the event of its lead: «Завтра откроется ярмарка», «Кроме того, начался конкурс», what is yet to come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.held import is_held
from extract.rules.main_event.background import is_to_come
from extract.rules.main_event.held import head_noun

OPENERS = word_class("opens_other_news") | {"позже", "позднее"}
OPENING = 2  # words in which a sentence says that it tells of something else


def are_told_beside(words: Words, reaches: Iterable[range], lead: int) -> bool:
    """Tell mentions that all stand behind the sentence of a lead and open with another time, or with «кроме того»."""
    return all(words.sentence[reach.start] > lead and is_beside(words, reach) for reach in reaches)


def are_all_to_come(words: Words, reaches: Sequence[range], lead: int) -> bool:
    """Tell mentions that all stand behind the sentence of a lead and look forward: «5 мая | ярмарка | откроется в Туле».

    Those beside need not, if they tell of nothing held: «утвердили дату | съезда |. Съезд пройдёт 5 мая».
    """
    behind, ahead = [reach for reach in reaches if words.sentence[reach.start] > lead], False
    if len(behind) < len(reaches):
        return False
    for reach in behind:
        if is_to_come(words, reach):
            ahead = True
        elif is_held(words, head_noun(words, reach)):
            return False
    return ahead


def is_beside(words: Words, reach: range) -> bool:
    """Tell a mention whose sentence opens so."""
    opening = words.sentence_of[reach.start][:OPENING]
    return not OPENERS.isdisjoint(words.norm[opening.start : opening.stop])
