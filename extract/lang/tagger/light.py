"""A word's features that are quick to make: no reading is guessed, none is weighed.

What the dictionary holds of a word is one look-up; a word that it does not hold has its vector, its letters and its shape.
"""

from __future__ import annotations

import numpy as np
from slovnet.shape import word_shape

from extract.lang.dictionary import RUSSIAN, dictionary_forms
from extract.lang.embedding import open_embedding
from extract.lang.tagger.features import CHARACTER_IDS, LONGEST, PLACE, SHAPE_IDS, SIZE, VECTOR, Floats, Ints, open_names

FLAGS = 10
FIRST_NAME = 2  # among the flags; a surname's is the next
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
        self.tags = [np.zeros(SIZE, np.float32)]  # the first is none's
        self.tag_ids: dict[str, int] = {}

    def __call__(self, words: list[tuple[str, str]]) -> tuple[Floats, Ints, Ints]:
        """Give dense numbers (words × DENSE), characters (words × LONGEST) and shapes (words × 3)."""
        rows: list[int] = []
        tags: list[int] = []
        firsts: list[int] = []
        flags: list[tuple[bool, ...]] = []
        shapes: list[tuple[int, int, int]] = []
        lowers: list[str] = []
        lemmas: list[str] = []
        unknown = self.vectors.unknown
        for piece, token in words:
            lower = piece.lower()
            forms = dictionary_forms(lower)
            found = self._find(lower)
            if forms:
                lemma = forms[0][1]
                in_lemma = found if lemma == lower else self._find(lemma)
            else:
                lemma, in_lemma = lower, found
            lowers.append(lower)
            lemmas.append(lemma)
            rows += (found, in_lemma)
            firsts.append(len(tags))
            tags += [self._tag(form.key[1:]) for form, _ in forms] or (0,)
            whole = token == piece
            flags.append(
                (
                    found != unknown,
                    in_lemma != unknown,
                    False,  # for a first name
                    False,  # for a surname
                    not whole,
                    token.startswith(piece),
                    piece[0].isupper(),
                    piece.isupper(),
                    bool(forms),
                    len(forms) == 1,
                )
            )
            shape = _shape(piece)
            shapes.append((shape, shape if whole else _shape(token), min(len(piece), 15)))
        size = len(words)
        dense = np.empty((size, DENSE), np.float32)
        vectors = self.vectors.take(rows)
        vectors[np.array(rows) == unknown] = 0
        dense[:, : 2 * VECTOR] = vectors.reshape(size, 2 * VECTOR)
        counts = np.diff([*firsts, len(tags)])
        dense[:, 2 * VECTOR : 2 * VECTOR + SIZE] = np.add.reduceat(np.array(self.tags)[tags], firsts) / counts[:, None]
        dense[:, 2 * VECTOR + SIZE :] = flags
        dense[:, DENSE - FLAGS + FIRST_NAME : DENSE - FLAGS + FIRST_NAME + 2] = self.names(lowers) | self.names(lemmas)
        spelled = [lower if len(lower) <= LONGEST else lower[: LONGEST // 2] + lower[-LONGEST // 2 :] for lower in lowers]
        codes = np.array(spelled, f"U{LONGEST}").view(np.uint32).reshape(size, LONGEST)
        characters = _CODES[np.minimum(codes, len(_CODES) - 1)].astype(np.int64)
        return dense, characters, np.array(shapes)

    def _find(self, word: str) -> int:
        row = self.vectors.find(word)
        return self.vectors.find(word.replace("ё", "е")) if row == self.vectors.unknown and "ё" in word else row

    def _tag(self, tag: str) -> int:
        """Give the number of a tag's row, of noughts and ones."""
        number = self.tag_ids.get(tag)
        if number is None:
            number = self.tag_ids[tag] = len(self.tags)
            row = np.zeros(SIZE, np.float32)
            row[[PLACE[grammeme] for grammeme in tag.replace(" ", ",").split(",") if grammeme in PLACE]] = 1
            self.tags.append(row)
        return number


def _shape(word: str) -> int:
    """Give the number of a word's shape; most words are small Russian letters, which can be told at a glance."""
    return SMALL if RUSSIAN.fullmatch(word) and len(word) > 1 else SHAPE_IDS[word_shape(word)]
