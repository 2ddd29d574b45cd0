"""Tell the Cyrillic code pages apart: the right one makes the bytes read like Russian words.

Every run of high bytes is read in each code page and costs the surprise of its letter pairs, in bits;
a capital after a small letter, or a box-drawing character inside a word, costs more than any pair.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from extract.lexicon import open_lexicon

CODE_PAGES = ("cp1251", "koi8-r", "cp866")
RUN = re.compile(rb"[\x80-\xff]{1,64}")
RUNS = 2000
LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"
TYPOGRAPHIC = frozenset("«»„“”‘’–—…№§°•·©®™\u00a0\u00ad")
PUNCTUATION = 4.0  # bits for a typographic character
ALIEN = 14.0  # bits for a character that Russian text does not hold
CASE = 8.0  # bits for a capital after a small letter
CAPITALS = 2.0  # bits for a word of capitals: all else being equal, small letters are likelier
RANDOM = 5.6  # bits a character: above it the bytes are as good as random in the best code page
FEW = 12  # characters below which a guess is worth a warning


class Guess(NamedTuple):
    """A code page and whether the bytes were too few or too even to be sure of it."""

    encoding: str
    doubtful: bool


def guess(data: bytes) -> Guess | None:
    """Give the code page in which the bytes read most like Russian; none when they do in no one."""
    runs = [match.group() for match, _ in zip(RUN.finditer(data), range(RUNS), strict=False)]
    size = sum(map(len, runs))
    costs = sorted((sum(_cost(run, page) for run in runs), at, page) for at, page in enumerate(CODE_PAGES))
    (best, _, page), (second, _, _) = costs[:2]
    if best > RANDOM * (size + len(runs)) and size > 0.05 * len(data):
        return None
    return Guess(page, size < FEW or second - best < FEW)


@lru_cache(maxsize=4096)
def _cost(run: bytes, page: str) -> float:
    surprises = _surprises()
    read = run.decode(page, "replace")
    cost, last, after_small = 0.0, "^", False
    for char in read:
        small = char.lower()
        if small in LETTERS:
            cost += surprises[last, small] + CASE * (after_small and char != small)
            last, after_small = small, char == small
        else:
            cost += PUNCTUATION if char in TYPOGRAPHIC else ALIEN
            last, after_small = "^", False
    if last != "^":
        cost += surprises[last, "$"]
    return cost + CAPITALS * read.isupper()


@cache
def _surprises() -> dict[tuple[str, str], float]:
    rows = open_lexicon().table("letter_pairs")
    return {(row["letter"], second): float(bits) for row in rows for second, bits in zip(LETTERS + "$", row["surprises"], strict=True)}
