"""navec's word vectors: 250,000 words, product-quantised, read from the pack in place."""

from __future__ import annotations

import gzip
from bisect import bisect_right
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from extract.lang.pack import Floats, Pack

STRIDE = 16  # words between those that are held as strings, to begin the search in
FOUND = 8_000  # words whose rows are remembered
HEADER = 16  # bytes before the codes: vectors, dimensions, quantised dimensions, centroids


class Vectors:
    """Words in their sorted order, found by bisection: a dictionary of them would take ten times the memory."""

    def __init__(self, pack: Pack) -> None:
        size, dims, parts, centroids = map(int, pack.map("pq.bin", np.uint32, 0, (4,)))
        self.dims = dims
        self.codes = pack.map("pq.bin", np.uint8, HEADER, (size, parts))
        self.centroids: Floats = np.array(pack.map("pq.bin", np.float32, HEADER + size * parts, (parts, centroids, dims // parts)))
        listed = gzip.decompress(pack.read("vocab.bin"))
        self._words = listed[4 + 4 * size :]
        ends = np.flatnonzero(np.frombuffer(self._words, np.uint8) == ord("\n"))
        self._begins: NDArray[np.int32] = np.concatenate(([0], ends + 1, [len(self._words) + 1])).astype(np.int32)
        self.unknown, self.padding = size - 2, size - 1  # the list ends in <unk> and <pad>
        self._marks = [self._word(at) for at in range(0, self.unknown, STRIDE)]
        self._stretches: list[int] = [*self._begins[: self.unknown : STRIDE].tolist(), int(self._begins[self.unknown])]
        self.find = lru_cache(maxsize=FOUND)(self._find)  # several networks look for the same words, and words share lemmas
        self._part_begins = np.arange(parts) * centroids
        self._flat = self.centroids.reshape(parts * centroids, dims // parts)

    def _find(self, word: str) -> int:
        """Give a word's row, the unknown word's when it has none; ``word`` is in lower case."""
        wanted = word.encode("utf-8", "replace")
        mark = bisect_right(self._marks, wanted, 1) - 1
        begin, end = self._stretches[mark], self._stretches[mark + 1]
        if self._words.startswith(wanted + b"\n", begin):
            return STRIDE * mark
        at = self._words.find(b"\n" + wanted + b"\n", begin, end)
        return STRIDE * mark + self._words.count(b"\n", begin, at + 1) if at >= 0 else self.unknown

    def _word(self, at: int) -> bytes:
        return self._words[self._begins[at] : self._begins[at + 1] - 1]

    def take(self, rows: list[int]) -> Floats:
        """Give the vectors of rows."""
        return self._flat.take(self.codes[rows] + self._part_begins, 0).reshape(len(rows), self.dims)
