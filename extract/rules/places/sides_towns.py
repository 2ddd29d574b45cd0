"""Towns of the sides of a paper, which sign it wherever they like: «меморандум между Курским вузом и Университетом | Белграда |»."""

from __future__ import annotations

from extract.lang.words import Words

BETWEEN, FARTHEST = "между", 16  # words from «между» to the town
WITHIN = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ", "PUNCT", "X"})


def of_a_side(words: Words, k: int) -> bool:
    """Tell a town in the name of a side: nothing but names stands between it and «между»."""
    first = max(words.sentence_of[k].start, k - FARTHEST)
    for n in range(k - 1, first - 1, -1):
        if words.norm[n] == BETWEEN:
            return k - 1 > n
        if words.pos[n] not in WITHIN:
            return False
    return False
