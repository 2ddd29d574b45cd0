"""One part of one whole: «Лужский филиал БГУ» and «Лужский филиал Байкальского государственного университета»."""

from __future__ import annotations

import re

from extract.mentions.organisations.usual import fold
from extract.rules.alike import Tokens, like, made_of

LETTERS = re.compile(r"[А-ЯЁ][А-ЯЁа-яё]{0,4}[А-ЯЁ]+$")
LEAST = 3  # letters of an abbreviation


def is_part_of_one(short: Tokens, long: Tokens, text: str) -> bool:
    """Tell a part's name, ``text``, in which letters stand for the whole as the longer name says it: «представительство РЛО в Чили»."""
    if len(long) <= len(short):
        return False
    shortened = {fold(word) for word in text.split()[1:] if len(word) >= LEAST and LETTERS.match(word)}
    return any(_spells(k, short, long) for k in range(1, len(short)) if short[k] in shortened)


def _spells(k: int, short: Tokens, long: Tokens) -> bool:
    """Tell whether word ``k`` of a short name is made of what the long name has in its place."""
    behind = len(short) - k - 1
    whole = long[k : len(long) - behind]
    return (
        len(whole) > 1
        and all(map(like, (*short[:k], *short[k + 1 :]), (*long[:k], *long[len(long) - behind :])))
        and made_of(short[k], list(whole))
    )
