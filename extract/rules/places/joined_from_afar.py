"""Where those are who join by video: «| В Усть-Луге | по видеосвязи к совещанию присоединились …», which is not where it is held."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of

JOINING = word_class("join")
AFAR = ("видео", "онлайн", "вкс", "дистанцион", "удаленн", "zoom")


def is_joined_from(words: Words, preposition: int) -> bool:
    """Tell the place of who joins a meeting from elsewhere, right before the verb."""
    sentence = words.sentence_of[preposition]
    verb = next((k for k in range(preposition, sentence.stop) if words.pos[k] == "VERB" or words.norm[k] == ","), sentence.stop)
    return verb < sentence.stop and words.lemma[verb] in JOINING and any(words.norm[k].startswith(AFAR) for k in clause_of(words, verb))
