"""What is said begins right behind a verb: «рассказавший | о | лесе», «объяснил гостям, | почему | …», «обещавший | построить | мост»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

OPENING = frozenset({"о", "об", "обо", "про", "что", "с", "со", "на", '"', ":"})
ASKED = word_class("asked_about")  # «, почему», «, как»: what one tells is a question's answer
SAID_WITHIN = 4  # words behind a verb in which what is said begins
WANTED_WITHIN = 2  # words behind a verb in which an infinitive tells what is promised or asked


def says_something(words: Words, k: int) -> bool:
    """Tell whether what somebody says begins behind a verb: a topic, a clause, or what is to be done."""
    stop = words.sentence_of[k].stop
    near = range(k + 1, min(k + 1 + SAID_WITHIN, stop))
    if any(words.norm[n] in OPENING for n in near):
        return True
    if any(words.norm[n] == "," and n + 1 < stop and words.lemma[n + 1] in ASKED for n in near):
        return True
    return any(words.feats[n].verb_form == "Inf" for n in near[:WANTED_WITHIN])
