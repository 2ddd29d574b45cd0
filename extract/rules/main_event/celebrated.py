"""By what something is celebrated, which is the event that was held: «юбилей отметили | концертом |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of

MARK = word_class("mark_by_an_event")
FAR = 8  # words from the verb to its means


def celebrates(words: Words, reach: range) -> bool:
    """Tell an instrumental without a preposition behind such a verb, or before it: «| митингом | почтили память»."""
    clause, i = clause_of(words, reach.start), reach.start
    noun = next((k for k in reach if words.pos[k] == "NOUN"), i)
    if words.feats[noun].case != "Ins" or (i > clause.start and words.pos[i - 1] == "ADP"):
        return False
    near = (*range(max(clause.start, i - FAR), i), *range(reach.stop, min(clause.stop, reach.stop + FAR)))
    marking = (k for k in near if words.lemma[k] in MARK and words.pos[k] == "VERB")
    return any(words.feats[k].variant != "Short" for k in marking)  # «день отмечен | празднованием |» says it twice
