"""slovnet's shapes of words: «Москва» is Russian letters, a capital first."""

from __future__ import annotations

from slovnet.shape import SHAPES, word_shape

SHAPE_IDS = {shape: number for number, shape in enumerate(SHAPES)}
SMALL, TITLE = SHAPE_IDS["RU_xx"], SHAPE_IDS["RU_Xx"]


def shape_of(word: str) -> int:
    """Give the number of a word's shape; most words are small Russian letters behind a small one or a capital, told at a glance."""
    if word[1:].islower():
        if "а" <= word[0] <= "я":
            return SMALL
        if "А" <= word[0] <= "Я":
            return TITLE
    return SHAPE_IDS[word_shape(word)]
