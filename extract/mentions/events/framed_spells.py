"""Weeks and months of something that hold other events: «в рамках | недели финансовой грамотности | прошла лекция»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

SPELLS = frozenset({"неделя", "декада", "месячник", "день"})
FRAMES = frozenset({("в", "рамках"), ("в", "программе"), ("в", "программу"), ("в", "дни")})
PIECES = word_class("part_of_event")
COURSE = frozenset({("в", "ходе"), ("во", "время")})
CALLED = word_class("sort_of_week")
DAY = "день"


def is_framed_spell(words: Words, start: int, head: int, end: int) -> bool:
    """Tell «событие | недели моды |», «в дни | декады льна |», no «в рамках недели», which says how long."""
    if words.lemma[head] not in SPELLS or start < 2 or not (_is_of_something(words, head, end) or _is_called(words, start, head)):
        return False
    before = (words.norm[start - 2], words.norm[start - 1])
    if words.lemma[head] == DAY:
        return before in FRAMES
    return before in FRAMES or before in COURSE or (words.lemma[start - 1] in PIECES and words.feats[head].case == "Gen")


def _is_called(words: Words, start: int, head: int) -> bool:
    """Tell «в рамках | предметной недели |» by what kind of week it is."""
    return words.lemma[head] != DAY and any(words.lemma[k] in CALLED for k in range(start, head))


def _is_of_something(words: Words, head: int, end: int) -> bool:
    """Tell a spell behind which a noun tells of what it is: «неделя | психологии |»."""
    dates = words.covered("dates")
    noun = next((k for k in range(head + 1, end) if words.pos[k] != "ADJ"), head)
    return noun > head and words.pos[noun] == "NOUN" and words.feats[noun].case == "Gen" and dates.isdisjoint(range(head + 1, noun + 1))
