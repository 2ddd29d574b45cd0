"""Whose veterans a body unites: «Совет ветеранов | войны, труда, Вооружённых сил и правоохранительных органов | района»."""

from __future__ import annotations

from extract.mentions.organisations.sight import Sight

VETERANS, JOINTS = "ветеранов", frozenset({",", "и", "(", ")"})
WHO = frozenset({"войны", "войн", "труда", "пенсионеров", "инвалидов"})
ADJECTIVES = frozenset({"боевых", "военной", "государственной", "вооруженных", "правоохранительных"})
NOUNS = frozenset({"действий", "службы", "сил", "органов"})  # behind an adjective: «Совет ветеранов, | органов | власти»


def veterans_of(sight: Sight, k: int, limit: int) -> int:
    """Give the end of what several kinds of veterans are told by, behind their noun; 0 where one kind is told or none."""
    words = sight.words
    if words.norm[k - 1] != VETERANS:
        return 0
    n = stop = k
    while n < limit:
        norm = words.norm[n]
        if norm in WHO or (norm in NOUNS and words.norm[n - 1] in ADJECTIVES):
            stop = n + 1
        elif norm not in ADJECTIVES and norm not in JOINTS:
            break
        n += 1
    joined = any(words.text[m] in JOINTS for m in range(k, stop))
    if joined and words.text[stop : stop + 1] == [")"]:
        return stop + 1
    return stop if joined else 0
