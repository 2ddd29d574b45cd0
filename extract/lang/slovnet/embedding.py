"""Words to the networks' first layer, computed once a word.

A convolution over three words is a sum of three products, each of one word alone. So the products of a word, with those of
its shape, are kept in a table and the first layer, three quarters of a network's work, becomes look-ups. The tables hold a
bounded number of words; when they are full, those that were used least make place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import repeat
from threading import RLock

import numpy as np
from numpy.typing import NDArray

from extract.lang.slovnet.pack import Floats, Pack
from extract.lang.slovnet.packs import NAVEC, pack_path
from extract.lang.slovnet.shape import shape_of
from extract.lang.slovnet.vectors import Vectors
from extract.lang.tokenization.tokens import plain_letters

Rows = NDArray[np.int64]
Word = tuple[int, int]  # its vector's number, its shape's

GAP = None  # between sequences
NO_ROW = -1
ROWS = 12_032  # words in the tables, 3 KB a network each; the first row is the gap's
KEPT = 7_936  # words that stay when the tables are full
TEXTS = 16_000  # spellings whose rows are kept
MOST = 4_000  # tokens that are encoded at once: they have room beside those kept
AT_ONCE = 512  # words whose products are computed at once
PADDING = 0  # the gap's shape; those of words come behind it


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
        self.era = 0  # rows of an era hold until the next one
        self.weights: list[tuple[Floats, Floats]] = []  # the networks' first layers
        self.tables: list[Floats] = []
        self._rows: dict[Word, int] = {}
        self._free = list(range(ROWS - 1, 0, -1))
        self._used = np.zeros(ROWS, np.int64)
        self._row_of: dict[str | None, int] = {GAP: 0}

    def add(self, weight: Floats, shapes: Floats) -> int:
        """Add a network by its first layer: the vectors' weight (dimensions × outputs), what each shape adds; gives its table's number."""
        self.weights.append((weight, shapes))
        self.tables.append(np.zeros((ROWS, weight.shape[1]), np.float32))
        self.tables[-1][0] = shapes[PADDING]
        self._forget(0)
        return len(self.tables) - 1

    def encode(self, texts: Sequence[str | None]) -> Rows:
        """Give the rows of at most ``MOST`` words (``GAP`` is no word)."""
        rows, new = self._known(texts)
        if len(new) > len(self._free) or len(self._row_of) + len(new) > TEXTS:
            self._forget(KEPT)
            rows, new = self._known(texts)
        if new:
            self._learn({text: plain_letters(text) or text for text in new})
            unknown = np.flatnonzero(rows == NO_ROW)
            rows[unknown] = [self._row_of[texts[at]] for at in unknown.tolist()]
        used = np.bincount(rows)
        self._used[: len(used)] += used
        return rows

    def _known(self, texts: Sequence[str | None]) -> tuple[Rows, list[str]]:
        """Give the rows of the words, and which of them have none yet."""
        rows = np.fromiter(map(self._row_of.get, texts, repeat(NO_ROW)), np.int64, len(texts))
        new = dict.fromkeys([texts[at] for at in np.flatnonzero(rows == NO_ROW).tolist()])
        return rows, [text for text in new if text is not GAP]

    def _learn(self, texts: dict[str, str]) -> None:
        """Give rows to the words of new spellings, and compute their products."""
        found = self.vectors.find_all([plain.lower() for plain in texts.values()]).tolist()
        words = [(number, shape_of(plain) + 1) for number, plain in zip(found, texts.values(), strict=True)]
        new = [word for word in dict.fromkeys(words) if word not in self._rows]
        if new:
            rows = [self._free.pop() for _ in new]
            self._rows.update(zip(new, rows, strict=True))
            self._fill(rows, new)
        self._row_of.update(zip(texts, map(self._rows.__getitem__, words), strict=True))

    def _fill(self, rows: list[int], words: list[Word]) -> None:
        """Write the products of words into rows of the tables."""
        for first in range(0, len(rows), AT_ONCE):
            some = slice(first, first + AT_ONCE)
            numbers, shapes = map(list, zip(*words[some], strict=True))
            vectors = self.vectors.take(numbers)
            for (weight, of_shapes), table in zip(self.weights, self.tables, strict=True):
                products = vectors @ weight
                products += of_shapes.take(shapes, 0)
                table[rows[some]] = products

    def _forget(self, kept: int) -> None:
        """Keep the rows that were used most, and the spellings that have them; the others are free again."""
        self.era += 1
        taken = np.fromiter(self._rows.values(), np.int64, len(self._rows))
        gone = taken[np.argsort(-self._used[taken], kind="stable")[kept:]]
        self._used[gone] = 0
        self._used //= 2
        self._free.extend(gone.tolist())
        free = set(self._free)
        self._rows = {word: row for word, row in self._rows.items() if row not in free}
        known = [(text, row) for text, row in self._row_of.items() if row not in free]
        self._row_of = dict(known[: TEXTS // 2])
