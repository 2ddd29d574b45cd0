"""Squares and embankments whose noun is cut short: «на | пл. Мира |», «на | наб. Оки |»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.mention import Mention
from extract.lang.words import Words

NOUNS = {"пл": "площадь", "наб": "набережная"}
ON, LONGEST = "на", 3  # words of such a name


def short_squares(words: Words) -> Iterator[Mention]:
    """Find those on which something may be held: «на пл. Мира» → «площадь Мира»."""
    for k in words.with_norm(NOUNS):
        if k < 1 or words.norm[k - 1] != ON or words.text[k + 1 : k + 2] != ["."]:
            continue
        end, last = k + 2, min(words.sentence_of[k].stop, k + 2 + LONGEST)
        while end < last and words.text[end][0].isupper() and words.feats[end].verb_form != "Fin":
            end += 1
        if end > k + 2:
            yield words.span(k, end, label="venue", rule="places.venue_loc", value=f"{NOUNS[words.norm[k]]} {words.slice(k + 2, end)}")
