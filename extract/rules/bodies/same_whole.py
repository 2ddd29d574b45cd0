"""One part of one whole: «Лужский филиал БГУ» and «Лужский филиал Байкальского государственного университета»."""

from __future__ import annotations

import re

from extract.mentions.organisations.usual import fold
from extract.rules.bodies.alike import Tokens, like
from extract.rules.bodies.body_name import Name

LETTERS = re.compile(r"[А-ЯЁ][А-ЯЁа-яё]{0,4}[А-ЯЁ]+$")
MOST_LETTERS, MOST_BEFORE = 2, 4  # words: «СО РАН»; of adjectives and a noun


def is_called_by_owner(short: Name, long: Name, kinds: frozenset[str]) -> bool:
    """Tell «академия МЧС» beside «Академия пожарной безопасности МЧС России»: one noun, and the letters of one body that keeps it."""
    noun, *owner = short.text.split()
    if not owner or len(owner) > MOST_LETTERS or not all(LETTERS.match(word) for word in owner) or fold(noun) not in kinds:
        return False
    words, kept = fold(long.text).split(), [fold(word) for word in owner]
    if fold(noun) not in words[:MOST_BEFORE]:
        return False
    behind = words[words.index(fold(noun)) + 1 :]
    return len(behind) > len(kept) and any(behind[k : k + len(kept)] == kept for k in range(1, len(behind)))


def is_seated_where(short: Tokens, long: Tokens) -> bool:
    """Tell «бюро в Вильнюсе» beside «Бюро ОБТЗ в Вильнюсе»."""
    seated = 2 < len(short) < len(long) and short[1] == "в" and long[-len(short) + 1] == "в"
    return seated and like(short[0], long[0]) and all(map(like, short[2:], long[-len(short) + 2 :]))
