"""A word's features that are quick to make: no reading is guessed, none is weighed.

What the dictionary holds of a word is one look-up; a word that it does not hold has its vector, its letters and its shape.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from extract.lang.grammar.dictionary import dictionary_entry
from extract.lang.slovnet.embedding import open_embedding
from extract.lang.slovnet.shape import SMALL, shape_of
from extract.lang.tagger.features import CHARACTER_IDS, LONGEST, PLACE, SIZE, VECTOR, Floats, Ints, open_names

Marks = NDArray[np.bool_]

FLAGS = 10
# Among the flags: whether the word and its lemma have a vector; are a first name, a surname; whether the piece was cut from its
# token, begins it; begins with a capital, has no others; how many forms the dictionary has.
KNOWN, NAME, CUT, BEGINS, CAPITALS, ANY_FORM, ONE_FORM = slice(0, 2), slice(2, 4), 4, 5, slice(6, 8), 8, 9
DENSE = 2 * VECTOR + SIZE + FLAGS
MOST_LETTERS = 15  # longer words are all one by their length
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
        lowers = [piece.lower() for piece, _ in words]
        entries = list(map(dictionary_entry, lowers))
        lemmas = [lemma or lower for (lemma, _), lower in zip(entries, lowers, strict=True)]
        shapes = _shapes(words)
        dense = np.empty((size, DENSE), np.float32)
        known = self._put_vectors(lowers, lemmas, dense[:, : 2 * VECTOR])
        dense[:, 2 * VECTOR : 2 * VECTOR + SIZE] = [self.bags[tags] if tags in self.bags else self._bag(tags) for _, tags in entries]
        flags = dense[:, 2 * VECTOR + SIZE :]
        flags[:, KNOWN] = known
        flags[:, NAME] = self.names(lowers) | self.names(lemmas)
        flags[:, CUT], flags[:, BEGINS], flags[:, CAPITALS] = False, True, False
        for at, (piece, token) in enumerate(words):
            if piece != token:
                flags[at, CUT], flags[at, BEGINS] = True, token.startswith(piece)
        capitals = np.flatnonzero(shapes[:, 0] != SMALL)
        pieces = [words[at][0] for at in capitals.tolist()]
        flags[capitals, CAPITALS.start] = [piece[0].isupper() for piece in pieces]
        flags[capitals, CAPITALS.start + 1] = [piece.isupper() for piece in pieces]
        forms = np.array([len(tags) for _, tags in entries])
        flags[:, ANY_FORM], flags[:, ONE_FORM] = forms > 0, forms == 1
        return dense, _characters(lowers), shapes

    def _put_vectors(self, lowers: list[str], lemmas: list[str], into: Floats) -> Marks:
        """Write the vectors of words and of their lemmas side by side, noughts for unknown ones; tells which are known (words × 2)."""
        rows = self._find([*lowers, *lemmas])
        vectors = self.vectors.take(rows)
        known = rows != self.vectors.unknown
        vectors[~known] = 0
        into[:, :VECTOR], into[:, VECTOR:] = np.split(vectors, 2)
        marks: Marks = known.reshape(2, -1).T
        return marks

    def _find(self, words: list[str]) -> Ints:
        rows = self.vectors.find_all(words)
        for at in np.flatnonzero(rows == self.vectors.unknown).tolist():
            if "ё" in words[at]:
                rows[at] = self.vectors.find(words[at].replace("ё", "е"))
        return rows

    def _bag(self, tags: tuple[str, ...]) -> Floats:
        """Give the mean of the tags, each of them noughts and ones."""
        bag = self.bags[tags] = np.zeros(SIZE, np.float32)
        for tag in tags:
            bag += _bag_of_tag(tag)
        bag /= max(len(tags), 1)
        return bag


@cache  # the dictionary has a few thousand tags, a text some hundred
def _bag_of_tag(tag: str) -> Floats:
    bag = np.zeros(SIZE, np.float32)
    bag[[PLACE[grammeme] for grammeme in tag.replace(" ", ",").split(",") if grammeme in PLACE]] = 1
    return bag


def _shapes(words: list[tuple[str, str]]) -> Ints:
    """Give the shapes of each piece and of its token, and the piece's length (words × 3)."""
    of_pieces = [shape_of(piece) for piece, _ in words]
    of_tokens = [shape if piece == token else shape_of(token) for shape, (piece, token) in zip(of_pieces, words, strict=True)]
    return np.stack([of_pieces, of_tokens, [min(len(piece), MOST_LETTERS) for piece, _ in words]], 1)


def _characters(lowers: list[str]) -> Ints:
    """Give the numbers of words' letters, a long one's first and last."""
    spelled = [lower if len(lower) <= LONGEST else lower[: LONGEST // 2] + lower[-LONGEST // 2 :] for lower in lowers]
    codes = np.array(spelled, f"U{LONGEST}").view(np.uint32).reshape(len(lowers), LONGEST)
    return _CODES[np.minimum(codes, len(_CODES) - 1)].astype(np.int64)
