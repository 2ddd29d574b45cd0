"""Who is thanked for money: «поблагодарила спонсоров, среди которых …» tells of nobody that they were there."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import word_class

SPONSORS, THANKS = word_class("sponsor"), word_class("thank")


def thanked_sponsors(words: Words) -> Iterator[range]:
    """Give the lists of sponsors who are thanked, each from its noun to the end of its sentence."""
    for k in words.with_lemma(SPONSORS):
        sentence = words.sentence_of[k]
        if any(words.lemma[n] in THANKS for n in range(sentence.start, k)):
            yield range(k, sentence.stop)
