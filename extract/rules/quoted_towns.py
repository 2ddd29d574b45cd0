"""Towns that begin a quoted name of two words, which need not lie there: «музей «| Горки | Ленинские»», «завод «| Париж | Раббер»»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.mentions.venues import BUILDING


def quoted_beginnings(words: Words) -> frozenset[int]:
    """Give the first of two capitalised words that quotation marks hold, unless the second one is a house's: «Казань Экспо»."""
    last = len(words) - 3
    opened = (k for k in words.with_norm({'"'}) if k < last and words.norm[k + 3] == '"')
    named = (k for k in opened if words.text[k + 1][0].isupper() and words.text[k + 2][0].isupper())
    return frozenset(k + 1 for k in named if BUILDING.search(words.norm[k + 2]) is None)
