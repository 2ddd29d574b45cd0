"""Where somebody learns, works or lives, which is told of them and not of the event: «Инна Шторм, работающая | в Тульской больнице |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

LIVING = word_class("live_somewhere")
AS_NOUNS = frozenset({"учащийся", "учащаяся", "обучающийся", "обучающаяся"})
LEARNING = frozenset({"обучаться", "учиться", "родиться", "проживать", "стажироваться", "преподавать", "лечиться"})
PHRASE, WHO = 12, "который"  # words from the comma to the place


def lives_there(words: Words, place: range) -> bool:
    """Tell such a place behind a verb, a participle or in a clause with «который»: «врач, который живёт | в Туле |»."""
    if place.start > 1 and words.lemma[place.start - 2] in LEARNING and words.pos[place.start - 2] == "VERB":
        return True  # «призёры | учатся | в Тульском лицее»
    k, first = place.start - 1, max(words.sentence_of[place.start].start, place.start - PHRASE)
    told = k
    while k > first and words.norm[k] != ",":
        if words.lemma[k] in LIVING or words.lemma[k] in AS_NOUNS:
            told = k
        k -= 1
    if k == first or told == place.start - 1 or words.feats[k - 1].animacy == "Inan":
        return False
    participle = words.feats[told].verb_form == "Part" or words.lemma[told] in AS_NOUNS or words.pos[told] == "ADJ"
    return (participle and told <= k + 2) or (words.lemma[k + 1] == WHO and words.pos[told] == "VERB")
