"""By what something is celebrated, which is the event that was held: «юбилей отметили | концертом |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.discourse.clause import clause_of

CELEBRATE = frozenset({"отметить", "отмечать", "отпраздновать", "праздновать"})
FAR = 8  # words from the verb to its means


def celebrates(words: Words, reach: range) -> bool:
    """Tell an instrumental without a preposition behind such a verb."""
    first, i = clause_of(words, reach.start).start, reach.start
    noun = next((k for k in reach if words.pos[k] == "NOUN"), i)
    if i == first or words.pos[i - 1] == "ADP" or words.feats[noun].case != "Ins":
        return False
    celebrating = (k for k in range(max(first, i - FAR), i) if words.lemma[k] in CELEBRATE and words.pos[k] == "VERB")
    return any(words.feats[k].variant != "Short" for k in celebrating)  # «день отмечен | празднованием |» says it twice
