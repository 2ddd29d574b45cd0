"""Words to the networks' first layer, computed once a word.

A convolution over three words is a sum of three products, each of one word alone. So the products of a word are kept
in a table and the first layer, three quarters of a network's work, becomes look-ups. The tables hold a bounded number of
words; when they are full, those that were used least make place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from threading import RLock

import numpy as np
from numpy.typing import NDArray
from slovnet.shape import SHAPES, word_shape

from extract.lang.pack import Floats, Pack
from extract.lang.packs import NAVEC, pack_path
from extract.lang.tokens import plain_letters
from extract.lang.vectors import Vectors

Codes = NDArray[np.int64]

GAP = None  # between sequences
ROWS = 11_264  # words in the tables, 3 KB a network each
KEPT = 7_168  # words that stay when the tables are full
TEXTS = 16_000  # spellings whose codes are kept
MOST = 4_000  # tokens that are encoded at once: they have room beside those kept
AT_ONCE = 512  # rows that are moved at once
SHAPE_BITS = 7
SHAPE_MASK = (1 << SHAPE_BITS) - 1
SHAPE_IDS = {shape: number for number, shape in enumerate(SHAPES, 1)}  # 0 is padding
SMALL = SHAPE_IDS["RU_xx"]
FIRST = 2  # rows 0 and 1 are the gap's and the unknown word's


@cache
def open_embedding() -> Embedding:
    """Read navec's vectors once a process."""
    return Embedding(Vectors(Pack(pack_path(NAVEC))))


class Embedding:
    """The tables of all networks that read the same vectors: a word has the same row in each.

    Whoever encodes and reads a table holds ``lock`` meanwhile, so that threads may share a process's networks.
    """

    def __init__(self, vectors: Vectors) -> None:
        self.vectors, self.lock = vectors, RLock()
        self.era = 0  # codes of an era hold until the next one
        self.weights: list[Floats] = []  # the networks' first layers
        self.tables: list[Floats] = []
        self._rows: dict[int, int] = {vectors.unknown: 1}
        self._used = np.zeros(ROWS, np.int64)
        self._codes: dict[str | None, int] = {GAP: 0}

    def add(self, weight: Floats) -> int:
        """Add a network by its first layer's weight (dimensions × outputs); gives the number of its table."""
        self.weights.append(weight)
        self.tables.append(np.zeros((ROWS, weight.shape[1]), np.float32))
        self._forget(FIRST)
        self._fill(1, [self.vectors.unknown])
        return len(self.tables) - 1

    def encode(self, texts: Sequence[str | None]) -> Codes:
        """Give row and shape of each of at most ``MOST`` words (``GAP`` is no word)."""
        try:
            codes = np.fromiter(map(self._codes.__getitem__, texts), np.int64, len(texts))
        except KeyError:
            missing = self._missing(texts)
            if len(self._rows) + 1 + len(missing) > ROWS or len(self._codes) + len(missing) > TEXTS:
                self._forget(KEPT)
                missing = self._missing(texts)
            self._learn({text: plain_letters(text) or text for text in missing if text})
            codes = np.fromiter(map(self._codes.__getitem__, texts), np.int64, len(texts))
        used = np.bincount(codes >> SHAPE_BITS)
        self._used[: len(used)] += used
        return codes

    def _missing(self, texts: Sequence[str | None]) -> set[str | None]:
        return {text for text in texts if text not in self._codes}  # set's own difference would go through all that is known

    def _learn(self, texts: dict[str, str]) -> None:
        """Give rows to the words of new spellings, and compute their products."""
        words = {text: self.vectors.find(plain.lower()) for text, plain in texts.items()}
        new = [word for word in dict.fromkeys(words.values()) if word not in self._rows]
        first = len(self._rows) + 1
        self._rows.update(zip(new, range(first, first + len(new)), strict=True))
        if new:
            self._fill(first, new)
        for text, plain in texts.items():
            self._codes[text] = self._rows[words[text]] << SHAPE_BITS | _shape(plain)

    def _fill(self, first: int, words: list[int]) -> None:
        """Write the products of words into the tables, from a row on."""
        vectors = self.vectors.take(words)
        for weight, table in zip(self.weights, self.tables, strict=True):
            np.dot(vectors, weight, out=table[first : first + len(words)])

    def _forget(self, kept: int) -> None:
        """Keep the rows that were used most, the gap's and the unknown word's in any case, and the spellings that have them."""
        self.era += 1
        used = self._used[: len(self._rows) + 1]
        used[:FIRST] = used.max(initial=0) + 1
        best = np.sort(np.argsort(-used, kind="stable")[:kept])
        for table in self.tables:
            for start in range(0, len(best), AT_ONCE):  # rows move down only
                some = best[start : start + AT_ONCE]
                table[start : start + len(some)] = table[some]
        places = dict(zip(best.tolist(), range(len(best)), strict=True))
        self._used[: len(best)] = used[best] // 2
        self._used[len(best) :] = 0
        self._rows = {word: places[row] for word, row in self._rows.items() if row in places}
        kept_codes = {text: code for text, code in self._codes.items() if code >> SHAPE_BITS in places}
        self._codes = {
            text: places[code >> SHAPE_BITS] << SHAPE_BITS | code & SHAPE_MASK for text, code in list(kept_codes.items())[: TEXTS // 2]
        }


def _shape(word: str) -> int:
    """Give the number of a word's shape; most words are small Russian letters, which can be told at a glance."""
    return SMALL if len(word) > 1 and "а" <= word[0] <= "я" and word.islower() else SHAPE_IDS[word_shape(word)]
