"""Themes that stand before what says so: «… | «Лес и мы» | – под таким девизом», ««Лес и мы» – такова тема форума»."""

from __future__ import annotations

from collections.abc import Collection

from extract.lang.phrases.quotations import OPENING
from extract.lang.words import Words

DASHES = frozenset({"—", "–", "-", "--", ":", ","})
SUCH = frozenset({"таков", "такова", "такой", "таким", "такими", "такую", "такая", "такое"})
THIS = SUCH | {"это", "этим", "этой", "эту", "этому", "именно", "так"}
LONGEST = 40  # words of a theme
BETWEEN = 4  # words from a dash to «девиз»: «– именно под таким | девизом»


def quotation_before(words: Words, k: int) -> range | None:
    """Find «…» in «…» — это | девиз | форума», «…» – под таким | девизом |»."""
    first = words.sentence_of[k].start
    at = k - 1
    while at > max(first, k - BETWEEN) and (words.norm[at] in THIS or words.norm[at] in ("под", "с", "со")):
        at -= 1
    at -= words.text[at] == "," and words.text[at - 1] in DASHES
    at -= words.text[at] in DASHES and words.text[at - 1] == ","  # «…», – под таким девизом»
    closed = at - 1
    told = k - 1 == at or any(words.norm[n] in THIS for n in range(at + 1, k))
    if closed < 1 or not told or words.text[at] not in DASHES or words.text[closed] not in OPENING.values():
        return None
    line = words.line_of[k].start
    start = next((n for n in range(closed - 1, max(line, closed - LONGEST) - 1, -1) if words.text[n] in OPENING), None)
    return range(start + 1, closed) if start is not None and closed - start > 1 else None


def opens_the_event(words: Words, k: int, mine: Collection[int]) -> bool:
    """Tell «12 марта на | тему | «Лес» прошёл форум»: no subject stands before, the event, one of ``mine``, behind."""
    sentence = words.sentence_of[k]
    if any(words.feats[n].case == "Nom" or words.pos[n] == "VERB" for n in range(sentence.start, k)):
        return False
    return words.text[k + 1 : k + 2] != [] and any(n in mine for n in range(k + 1, sentence.stop))
