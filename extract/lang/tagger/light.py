"""A word's features that are quick to make: no reading is guessed, none is weighed.

What the dictionary holds of a word is one look-up; a word that it does not hold has its vector, its letters and its shape.
"""

from __future__ import annotations

import numpy as np
from slovnet.shape import word_shape

from extract.lang.dictionary import RUSSIAN, dictionary_entry
from extract.lang.embedding import open_embedding
from extract.lang.tagger.features import CHARACTER_IDS, LONGEST, PLACE, SHAPE_IDS, SIZE, VECTOR, Floats, Ints, open_names

FLAGS = 10
# Among the flags: whether the word and its lemma have a vector; are a first name, a surname; whether the piece was cut from its
# token, begins it; begins with a capital, has no others; how many forms the dictionary has.
KNOWN, NAME, CUT, BEGINS, CAPITALS, ANY_FORM, ONE_FORM = slice(0, 2), slice(2, 4), 4, 5, slice(6, 8), 8, 9
DENSE = 2 * VECTOR + SIZE + FLAGS
SMALL = SHAPE_IDS["RU_xx"]
_CODES = np.ones(0x2100, np.uint8)  # by code point; letters beyond are all one
_CODES[0] = 0
for _char, _number in CHARACTER_IDS.items():
    if ord(_char) < len(_CODES):
        _CODES[ord(_char)] = _number


class LightFeatures:
    """Makes the features of words; a word is a piece and the token it was cut from."""

    def __init__(self) -> None:
        self.vectors = open_embedding().vectors
        self.names = open_names()
        self.bags: dict[tuple[str, ...], Floats] = {}  # by tags of forms: words share them

    def __call__(self, words: list[tuple[str, str]]) -> tuple[Floats, Ints, Ints]:
        """Give dense numbers (words × DENSE), characters (words × LONGEST) and shapes (words × 3)."""
        size = len(words)
        rows: list[int] = []
        bags: list[Floats] = []
        forms: list[int] = []
        shapes: list[tuple[int, int, int]] = []
        lowers: list[str] = []
        lemmas: list[str] = []
        flags = np.zeros((size, FLAGS), np.float32)
        flags[:, BEGINS] = True
        for at, (piece, token) in enumerate(words):
            lower = piece.lower()
            lemma, tags = dictionary_entry(lower)
            found = self._find(lower)
            rows += (found, found if lemma == lower or not lemma else self._find(lemma))
            lowers.append(lower)
            lemmas.append(lemma or lower)
            bags.append(self.bags[tags] if tags in self.bags else self._bag(tags))
            forms.append(len(tags))
            shape = _shape(piece)
            if shape != SMALL:
                flags[at, CAPITALS] = piece[0].isupper(), piece.isupper()
            if token == piece:
                shapes.append((shape, shape, min(len(piece), 15)))
            else:
                flags[at, CUT], flags[at, BEGINS] = True, token.startswith(piece)
                shapes.append((shape, _shape(token), min(len(piece), 15)))
        dense = np.empty((size, DENSE), np.float32)
        vectors = self.vectors.take(rows)
        known = np.array(rows) != self.vectors.unknown
        vectors[~known] = 0
        dense[:, : 2 * VECTOR] = vectors.reshape(size, 2 * VECTOR)
        dense[:, 2 * VECTOR : 2 * VECTOR + SIZE] = bags
        flags[:, KNOWN] = known.reshape(size, 2)
        flags[:, NAME] = self.names(lowers) | self.names(lemmas)
        flags[:, ANY_FORM], flags[:, ONE_FORM] = np.array(forms) > 0, np.array(forms) == 1
        dense[:, 2 * VECTOR + SIZE :] = flags
        spelled = [lower if len(lower) <= LONGEST else lower[: LONGEST // 2] + lower[-LONGEST // 2 :] for lower in lowers]
        codes = np.array(spelled, f"U{LONGEST}").view(np.uint32).reshape(size, LONGEST)
        characters = _CODES[np.minimum(codes, len(_CODES) - 1)].astype(np.int64)
        return dense, characters, np.array(shapes)

    def _find(self, word: str) -> int:
        row = self.vectors.find(word)
        return self.vectors.find(word.replace("ё", "е")) if row == self.vectors.unknown and "ё" in word else row

    def _bag(self, tags: tuple[str, ...]) -> Floats:
        """Give the mean of the tags, each of them noughts and ones."""
        bag = self.bags[tags] = np.zeros(SIZE, np.float32)
        for tag in tags:
            bag[[PLACE[grammeme] for grammeme in tag.replace(" ", ",").split(",") if grammeme in PLACE]] += 1
        bag /= max(len(tags), 1)
        return bag


def _shape(word: str) -> int:
    """Give the number of a word's shape; most words are small Russian letters, which can be told at a glance."""
    return SMALL if RUSSIAN.fullmatch(word) and len(word) > 1 else SHAPE_IDS[word_shape(word)]
