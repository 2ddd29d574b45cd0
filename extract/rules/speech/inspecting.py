"""Looking over what is done, which says nothing: «сенаторы | оценили | ход ремонта», but «высоко оценили ход ремонта»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

PRAISING = word_class("how_one_judges") | {"достоинству", "критично"}
NEAR = 3  # words from the verb to its object


def inspects(words: Words, k: int) -> bool:
    """Tell «| оценила | качество ремонта» from «высоко | оценил | качество», «| оценил | ситуацию как сложную»."""
    sentence = words.sentence_of[k]
    praised = not PRAISING.isdisjoint(words.norm[max(k - 2, sentence.start) : k + NEAR])
    return not praised and "как" not in words.norm[k : sentence.stop]
