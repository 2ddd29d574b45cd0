"""Where the next stage is to which winners go: «победители представят школу в финале конкурса | в Туле |»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of

ROUNDS = word_class("round_of_a_series") | {"этап"}
GOING_ON, PASSES = word_class("go_on_to"), word_class("pass_to_a_stage")
WHICH = frozenset({"который", "где"})
WILL = frozenset({"будет", "будут"})
FAR = 14  # words from the stage to its place


def is_of_next_stage(words: Words, k: int, kind: str, mine: Container[int]) -> bool:
    """Tell a place behind a stage that is ahead of those who were at the event.

    ``kind`` is the event's noun, ``mine`` are the words that name it.
    """
    clause, own = clause_of(words, k), kind.rpartition(" ")[2]
    if words.lemma[clause.start] in WHICH and clause.start > 1:  # «путёвка в финал, который пройдёт | в Туле»
        clause = range(clause_of(words, clause.start - 2).start, clause.stop)
    before = range(k - 1, max(clause.start, k - FAR) - 1, -1)
    stage = next((n for n in before if words.lemma[n] in ROUNDS), None)
    if stage is None or words.lemma[stage] == own:
        return False
    ahead = any(words.feats[n].tense == "Fut" or words.norm[n] in WILL for n in clause)
    if any(words.lemma[n] in PASSES for n in range(clause.start, stage)):
        return True
    return ahead and (any(words.lemma[n] in GOING_ON for n in clause) or (own in ROUNDS and stage not in mine))
