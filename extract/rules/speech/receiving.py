"""Guests who are met, to whom nothing is said: «Министра Олега Грача приветствовал глава генштаба»."""

from __future__ import annotations

from extract.lang.words import Words

GREETING, PRONOUNS = frozenset({"приветствовать", "поприветствовать"}), frozenset({"его", "ее"})


def receives_somebody(words: Words, k: int) -> bool:
    """Tell «Рябова | приветствовал | посол», «его | приветствовал | мэр» from «гостей приветствовал мэр»."""
    if words.lemma[k] not in GREETING or k == words.sentence_of[k].start:
        return False
    return words.norm[k - 1] in PRONOUNS or (k - 1 in words.covered("people") and words.feats[k - 1].case in ("Acc", "Gen"))
