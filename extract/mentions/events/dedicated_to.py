"""To what somebody dedicated an event, which is no part of its name: «посвятили заседание | экономике края |»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.phrases.phrase import possible_cases
from extract.lang.phrases.quotations import NOUNS
from extract.lang.words import Words

DEDICATING = frozenset({"посвятить", "посвящать"})
FAR = 6  # words from the verb to what it is dedicated to


def to_what(words: Words) -> Iterator[int]:
    """Give the words behind «посвятил заседание» that may stand in the dative, whatever case the tagger saw."""
    for k in words.with_lemma(DEDICATING):
        if words.feats[k].case:
            continue  # «посвящённая выставке»
        limit = min(k + FAR, words.sentence_of[k].stop)
        noun = next((n for n in range(k + 1, limit) if words.pos[n] in NOUNS and words.feats[n].case in ("Acc", "Nom")), limit)
        if noun + 1 < limit and "Dat" in possible_cases(words.norm[noun + 1]):
            yield noun + 1
