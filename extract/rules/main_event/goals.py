"""Events that a journey is made for: «делегация прибыла в Лиму для участия в форуме. В рамках визита …» tells of the visit."""

from __future__ import annotations

from extract.lang.words import Words

PART, FOR, TAKE = "участие", "для", frozenset({"принять", "принимать"})
WITHIN = 24  # words from «участие» to what it is in, one of several


def is_goal(words: Words, reach: range) -> bool:
    """Tell «для участия в заседании и в | форуме |», «примет участие в | форуме |»."""
    first = max(words.sentence_of[reach.start].start, reach.start - WITHIN)
    at = next((k for k in range(reach.start - 1, first, -1) if words.lemma[k] == PART), None)
    if at is None or any(words.pos[k] == "VERB" for k in range(at + 1, reach.start)):
        return False
    return words.norm[at - 1] == FOR or any(words.lemma[k] in TAKE and words.feats[k].tense == "Fut" for k in range(max(first, at - 3), at))
