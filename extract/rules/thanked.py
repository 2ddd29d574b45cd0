"""Who is thanked for money: «поблагодарила спонсоров, среди которых …» tells of nobody that they were there."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import word_class

SPONSORS, THANKS = word_class("sponsor"), word_class("thank")
LISTING, NEAR = frozenset({":", "–", "—", "которых", "включая"}), 8  # what opens their list; words to it


def thanked_sponsors(words: Words) -> Iterator[range]:
    """Give the lists of sponsors who are thanked; but «поблагодарив спонсоров, | министр Анна Громова открыла …»."""
    for k in words.with_lemma(SPONSORS):
        sentence = words.sentence_of[k]
        opened = next((n for n in range(k + 1, min(k + NEAR, sentence.stop)) if words.norm[n] in LISTING), None)
        if opened is not None and any(words.lemma[n] in THANKS for n in range(sentence.start, k)):
            yield range(opened, sentence.stop)
