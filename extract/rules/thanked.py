"""Who is thanked and need not be there: for money, «поблагодарила спонсоров, среди которых …», or by who writes."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import word_class

SPONSORS, THANKS = word_class("sponsor"), word_class("thank")
THANKING = frozenset({"благодарность", "признательность", "спасибо", "благодарить"})
GREAT, ONE_THANKS = frozenset({"отдельный", "особый", "огромный", "большой"}), (["благодарность"], ["спасибо"], ["признательность"])
OPENING = 6  # words
LISTING, NEAR = frozenset({":", "–", "—", "которых", "включая"}), 8  # what opens their list; words to it


def thanked_sponsors(words: Words) -> Iterator[range]:
    """Give the lists of sponsors who are thanked; but «поблагодарив спонсоров, | министр Анна Громова открыла …»."""
    for k in words.with_lemma(SPONSORS):
        sentence = words.sentence_of[k]
        opened = next((n for n in range(k + 1, min(k + NEAR, sentence.stop)) if words.norm[n] in LISTING), None)
        if opened is not None and any(words.lemma[n] in THANKS for n in range(sentence.start, k)):
            yield range(opened, sentence.stop)


def thanks_by_writer(words: Words, i: int) -> bool:
    """Tell a name in a sentence that opens with the writer's own thanks: «Благодарим мэра | Олега Грача | за помощь»."""
    opening = words.sentence_of[i][:OPENING]
    if words.norm[opening.start] == "спасибо" or (
        words.lemma[opening.start] in GREAT and words.lemma[opening.start + 1 : opening.start + 2] in ONE_THANKS
    ):
        return True
    said = next((k for k in opening if words.feats[k].person == "1" and words.feats[k].number == "Plur"), None)
    thanks = THANKING | THANKS
    return said is not None and any(words.lemma[k] in thanks for k in opening)
