"""Weekdays by their adjectives: «в | субботний вечер |», «| воскресным утром |» → the weekday nearest to the day of publication."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date

from extract.lang.words import Words

WEEKDAYS = {"понедельничный": 0, "вторничный": 1, "пятничный": 4, "субботний": 5, "воскресный": 6}
PARTS = frozenset({"утро", "день", "вечер", "ночь", "полдень"})
INTO = frozenset({"в", "во"})


def weekday_parts(words: Words, base: date | None, taken: Container[int]) -> Iterator[tuple[int, int, int]]:
    """Find such days, each with where it begins and ends: ``(begin, end, weekday)``."""
    if base is None:
        return
    for k in words.with_lemma(WEEKDAYS):
        noun = k + 1
        if k in taken or noun >= len(words) or words.lemma[noun] not in PARTS or words.feats[noun].number == "Plur":
            continue
        inside = k > 0 and words.norm[k - 1] in INTO and words.feats[noun].case in ("Acc", "Nom")
        if inside or words.feats[noun].case == "Ins":  # «в субботний вечер», «воскресным утром»; no «программа субботнего вечера»
            yield k, noun + 1, WEEKDAYS[words.lemma[k]]
