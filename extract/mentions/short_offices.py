"""Offices of research written short: «м.н.с.», «с. н. с.», «в.н.с.»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.mention import Mention
from extract.lang.words import Words

RANKS = {"м": "младший", "с": "старший", "в": "ведущий", "г": "главный"}
BODY = [".", "н", ".", "с", "."]


def short_offices(words: Words) -> Iterator[Mention]:
    """Find them; the value is the office in full: «м.н.с. Юдин» → «младший научный сотрудник»."""
    for k in words.with_norm(RANKS):
        if words.norm[k + 1 : k + 6] == BODY:
            yield words.span(k, k + 6, label="office", rule="offices.short", value=f"{RANKS[words.norm[k]]} научный сотрудник")
