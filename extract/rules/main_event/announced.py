"""What a body lets be known: «Ректорат сообщает, что 3 мая | состоится заседание совета |», no saying that is news of its own."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.main_event.named import is_finite

ANNOUNCING = word_class("announce_that")
THAT, COLON = "что", ":"
AHEAD = 8  # words between a verb and «что»: «информирует | всех студентов и преподавателей |, что»
DAYS = frozenset({"date", "range", "set", "weekday", "relative"})


def is_announcing(words: Words, k: int) -> bool:
    """Tell the verb with which a body announces what «что» opens: «Администрация | сообщает |, что 3 мая пройдёт сход»."""
    if words.lemma[k] not in ANNOUNCING or not is_finite(words, k) or words.feats[k].tense != "Pres":
        return False
    sentence = words.sentence_of[k]
    if not words.covered("people").isdisjoint(range(sentence.start, k)):
        return False
    that = next((n for n in range(k + 1, min(k + AHEAD, sentence.stop)) if words.norm[n] == THAT), None)
    return that is not None and any(words.feats[n].tense == "Fut" for n in range(that, sentence.stop)) and _is_dated(words, that, sentence)


def opens_announced(words: Words, clause: range) -> bool:
    """Tell a clause that says what is announced: «сообщаем, | что 3 мая состоится … |»."""
    that = next((k for k in range(clause.start, min(clause.start + 2, clause.stop)) if words.norm[k] == THAT), None)
    if that is None:
        return False
    first = max(words.sentence_of[that].start, that - AHEAD)
    return any(is_announcing(words, k) for k in range(first, that))


def _is_dated(words: Words, that: int, sentence: range) -> bool:
    """Tell a day among the words behind «что»."""
    return any(not words.covered("dates", label).isdisjoint(range(that, sentence.stop)) for label in DAYS)
