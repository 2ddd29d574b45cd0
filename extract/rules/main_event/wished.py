"""Events that somebody only wishes for: «необходимо провести встречу», «призвал организовать форум», «митинг может пройти»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of

HOLDING = word_class("happen") | word_class("hold") | {"вести", "созвать", "назначить"}
WISHING = word_class("wish")
GOVERNED = 4  # words from what wishes to the infinitive: «призвал мэра в мае провести»
NEAR = 8  # words between the infinitive and what is to be held


def is_wished(words: Words, reach: range) -> bool:
    """Tell what is to be held by an infinitive that a wish governs, no announcement of those who hold it."""
    clause = clause_of(words, reach.start)
    near = range(max(clause.start, reach.start - NEAR), min(clause.stop, reach.stop + NEAR))
    holding = (k for k in near if words.lemma[k] in HOLDING and words.feats[k].verb_form == "Inf")
    return any(_is_governed(words, clause, k) for k in holding)


def _is_governed(words: Words, clause: range, infinitive: int) -> bool:
    before = range(max(clause.start, infinitive - GOVERNED), infinitive)
    return any(words.lemma[k] in WISHING or words.norm[k] in WISHING for k in before)
