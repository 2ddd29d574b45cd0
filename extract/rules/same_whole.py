"""One part of one whole: «Лужский филиал БГУ» and «Лужский филиал Байкальского государственного университета»."""

from __future__ import annotations

import re

from extract.rules.alike import Tokens, like, made_of

LETTERS = re.compile(r"[А-ЯЁ][А-ЯЁа-яё]{0,4}[А-ЯЁ]+$")
LEAST = 3  # letters of an abbreviation


def is_part_of_one(short: Tokens, long: Tokens, text: str) -> bool:
    """Tell a part's name, ``text``, whose last word is made of the whole's first letters, as the longer name says it."""
    own, whole = short[:-1], long[len(short) - 1 :]
    if not own or len(whole) < 2 or len(short[-1]) < LEAST or LETTERS.match(text.split(" ")[-1]) is None:
        return False
    return all(map(like, own, long)) and made_of(short[-1], list(whole))
