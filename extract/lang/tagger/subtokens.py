"""Cut words where entities can begin inside them: «14-летний» → «14», «-», «летний»."""

from __future__ import annotations

import re

JOINT = re.compile(r"[-‐‑‒–—_\d]")
PIECE = re.compile(r"[-‐‑‒–—]|\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:[^\w\s‐‑‒–—-][^\W\d_]+)*|[^-‐‑‒–—\w]+|_+|.", re.DOTALL)


def pieces(word: str) -> list[tuple[int, int]]:
    """Give the character bounds of a word's pieces: cut at hyphens and between letters and digits.

    «вице-премьер» → «вице», «-», «премьер»; «5,56мм» → «5,56», «мм»
    """
    if len(word) == 1 or word.isdigit() or not JOINT.search(word):
        return [(0, len(word))]
    return [match.span() for match in PIECE.finditer(word)]
