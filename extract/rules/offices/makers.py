"""Whom a work or a band names as its maker, so that a bare office takes him up: «в постановке Олега Грача … – говорит режиссёр»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.mention import Mention
from extract.lang.words import Words

MADE = {
    "постановке": frozenset({"режиссер", "постановщик", "балетмейстер", "хореограф", "режиссер-постановщик"}),
    "режиссуре": frozenset({"режиссер", "постановщик", "режиссер-постановщик"}),
    "управлением": frozenset({"дирижер", "хормейстер", "маэстро", "худрук", "руководитель"}),
    "руководством": frozenset({"руководитель", "тренер", "педагог", "наставник", "худрук"}),
}
BEFORE = frozenset({"в", "под"})
FAR = 10  # words of an office before a name


def makers(words: Words) -> Iterator[tuple[frozenset[str], Mention]]:
    """Give who staged a play or leads a band, with the offices by which he may be called later."""
    people = {span.reach.start: span for span in words.group("people")}
    for k in words.with_norm(frozenset(MADE)):
        if k == 0 or words.norm[k - 1] not in BEFORE:
            continue
        named = next((people[n] for n in range(k + 1, min(k + FAR, words.sentence_of[k].stop)) if n in people), None)
        if named is not None and not any(words.pos[n] == "VERB" or words.norm[n] == "," for n in range(k + 1, named.reach.start)):
            yield MADE[words.norm[k]], named
