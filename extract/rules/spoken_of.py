"""Events that are only spoken of: «Напомним, форум прошёл в мае», «если форум состоится», «в беседе с журналистами»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.clause import clause_of

RECALLED = frozenset({"напомним", "ранее", "напоминаем", "напомнил", "накануне"})
RECALL = 3  # words in which a sentence says that it looks back
UNREAL = word_class("uncertain")


def is_talk(words: Words, reach: range) -> bool:
    """Tell «в беседе с журналистами», «в эфире шоу»: where the words were said that a document is about."""
    i = reach.start
    if i and words.lemma[i - 1] in ("эфир", "выпуск", "интервью"):
        return True
    return i > 0 and words.norm[i - 1] == "в" and words.lemma[i] in ("беседа", "разговор", "интервью", "эфир")


def is_recalled(words: Words, reach: range) -> bool:
    """Tell «Напомним, форум прошёл в мае»."""
    return any(words.norm[k] in RECALLED for k in words.sentence_of[reach.start][:RECALL])


def is_unreal(words: Words, reach: range) -> bool:
    """Tell «если форум состоится», «возможная встреча»."""
    return any(words.lemma[k] in UNREAL for k in clause_of(words, reach.start))
