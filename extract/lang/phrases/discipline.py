"""What a sport is done on, in or with, which its name tells: «гребля | на байдарках |», «хоккей | с мячом |», «плавание | в ластах |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

GEAR = word_class("sports_gear")
CASE = {"на": "Loc", "в": "Loc", "с": "Ins", "со": "Ins"}
SPORT = 4  # words of a sport behind «по»: «по парному фигурному катанию»
OPENED_BY = "по"


def is_of_a_discipline(words: Words, at: int, limit: int) -> bool:
    """Tell «чемпионат по гребле | на | байдарках» from «по гребле | на | озере», «по хоккею | на | льду дворца»."""
    case = CASE.get(words.norm[at])
    if case is None or words.feats[at - 1].case != "Dat" or OPENED_BY not in words.norm[max(0, at - 1 - SPORT) : at - 1]:
        return False
    k = at + 1
    while k < limit and words.pos[k] == "ADJ" and words.feats[k].case in (case, ""):
        k += 1
    if k >= limit or words.lemma[k] not in GEAR or words.feats[k].case not in (case, ""):
        return False
    return k + 1 >= limit or words.feats[k + 1].case != "Gen" or words.pos[k + 1] not in ("NOUN", "PROPN")
