"""Counts in a clause about those just counted: «24 страны, которые направили | 260 борцов |», «медсёстры, работающие в | 8 районах |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.counts.count_times import Count

NEAR, WHICH = 6, "который"  # words from those counted to the clause about them
FAR = 10  # words from a participle to the figure


def is_told_of(words: Words, before: Count, count: Count) -> bool:
    """Tell a figure behind «, которые …», «, обучающихся в …» right after those counted before it, who came."""
    comma = next((k for k in range(before.reach.stop, min(before.reach.stop + NEAR, count.reach.start)) if words.norm[k] == ","), -1)
    if comma < 0 or words.sentence[comma] != words.sentence[count.reach.start]:
        return False
    opening = comma + 1 + (words.pos[comma + 1] == "ADP")
    between = range(opening + 1, count.reach.start)
    if any(words.norm[k] in (",", ";", ":") for k in between) or len(between) > FAR:
        return False
    if words.lemma[opening] == WHICH:
        return True
    feats = words.feats[opening]
    return feats.verb_form == "Part" and feats.number == "Plur" and bool(feats.case) and opening == comma + 1
