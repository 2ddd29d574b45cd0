"""The dead that people remember, of whose death it is no news: «почтили память | погибших |», «памятник | убитым | воинам»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

REMEMBERING = word_class("remember")
FAR = 8  # words from what remembers to whom: «память сотрудников отдела полиции, | погибших | на войне»


def is_remembered(words: Words, k: int) -> bool:
    """Tell a participle of those whom the words before it, in its sentence, remember."""
    if words.feats[k].verb_form != "Part" or not words.feats[k].case:
        return False
    return any(words.lemma[i] in REMEMBERING for i in range(max(words.sentence_of[k].start, k - FAR), k))
