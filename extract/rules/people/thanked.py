"""Who is thanked and need not be there: for money, «поблагодарила спонсоров, среди которых …», or by who writes."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.main_event.named import is_finite

SPONSORS, THANKS = word_class("sponsor"), word_class("thank")
THANK, THANKING = "благодарить", frozenset({"благодарность", "признательность", "спасибо", "благодарить"})
GREAT, ONE_THANKS = frozenset({"отдельный", "особый", "огромный", "большой"}), (["благодарность"], ["спасибо"], ["признательность"])
OPENING, BESIDE = 6, 3  # words; words from a verb to its subject
LISTING, NEAR = frozenset({":", "–", "—", "которых", "включая"}), 8  # what opens their list; words to it


def thanked_sponsors(words: Words) -> Iterator[range]:
    """Give the lists of sponsors who are thanked; but «поблагодарив спонсоров, | министр Анна Громова открыла …»."""
    for k in words.with_lemma(SPONSORS):
        sentence = words.sentence_of[k]
        opened = next((n for n in range(k + 1, min(k + NEAR, sentence.stop)) if words.norm[n] in LISTING), None)
        if opened is not None and any(words.lemma[n] in THANKS for n in range(sentence.start, k)):
            yield range(opened, sentence.stop)


def thanks_by_writer(words: Words, i: int) -> bool:
    """Tell a name in thanks of who writes, not of somebody: «Благодарим мэра | Олега Грача | за помощь», «Школа благодарит …»."""
    sentence = words.sentence_of[i]
    opening = sentence[:OPENING]
    first = opening.start
    if any(is_finite(words, k) and words.lemma[k] != THANK for k in range(max(first, i - BESIDE), i)):
        return False  # «Спасибо жене», – смеётся столяр | Ян Лось |»
    if words.norm[first] == "спасибо" or (words.lemma[first] in GREAT and words.lemma[first + 1 : first + 2] in ONE_THANKS):
        return True
    if any(words.feats[k].person == "1" and words.feats[k].number == "Plur" for k in opening):
        return any(words.lemma[k] in THANKING | THANKS for k in opening)
    verb = next((k for k in opening if words.lemma[k] == THANK and words.feats[k].tense == "Pres"), i)
    return verb < i and not any(k in words.covered("people") for k in range(first, verb))
