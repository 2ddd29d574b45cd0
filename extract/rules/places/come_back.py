"""Where somebody comes back from: «команда вернулась из | Сочи |, где прошёл фестиваль»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.rules.discourse.clause import clause_of

WHERE = "где"
FARTHEST = 60  # words from a place to what tells of the event


def is_where_held(words: Words, stop: int, event: Container[int]) -> bool:
    """Tell the place that ends before ``stop`` if the clause behind is the first of the sentence to tell of the event.

    Not «выставка приехала из Шанхая, где её увидели 50 тысяч человек».
    """
    if words.norm[stop : stop + 2] != [",", WHERE]:
        return False
    near = range(max(words.sentence_of[stop].start, stop - FARTHEST), min(words.sentence_of[stop].stop, stop + FARTHEST))
    told = next((k for k in near if k in event), 0)
    return told > stop and told in clause_of(words, stop + 1)
