"""navec's word vectors: 250,000 words, product-quantised, read from the pack in place."""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from extract.lang.slovnet.pack import Floats, Pack

Rows = NDArray[np.int64]

FOUND = 8_000  # words whose rows are remembered
HEADER = 16  # bytes before the codes: vectors, dimensions, quantised dimensions, centroids


class Vectors:
    """Words found by their hashes, sorted: a dictionary of them would take ten times the memory.

    Comparing words would go from one place of memory to another, none of them in the processor's cache when a word is new.
    """

    def __init__(self, pack: Pack) -> None:
        size, dims, parts, centroids = map(int, pack.map("pq.bin", np.uint32, 0, (4,)))
        self.dims = dims
        self.codes = pack.map("pq.bin", np.uint8, HEADER, (size, parts))
        self.centroids: Floats = np.array(pack.map("pq.bin", np.float32, HEADER + size * parts, (parts, centroids, dims // parts)))
        self.unknown, self.padding = size - 2, size - 1  # the list ends in <unk> and <pad>
        words = gzip.decompress(pack.read("vocab.bin"))[4 + 4 * size :].split(b"\n")
        hashes = np.fromiter(map(hash, islice(words, self.unknown)), np.int64, self.unknown)
        order = np.argsort(hashes)
        self._hashes, self._row_of = hashes[order], order.astype(np.int32)
        self._each_hash: Sequence[int] = memoryview(self._hashes)  # type: ignore[arg-type] # bisected faster than numpy finds one word
        self.find = lru_cache(maxsize=FOUND)(self._find)
        self._part_begins = np.arange(parts) * centroids
        self._flat = self.centroids.reshape(parts * centroids, dims // parts)

    def _find(self, word: str) -> int:
        """Give a word's row, the unknown word's when it has none; ``word`` is in lower case."""
        wanted = _hash(word)
        at = bisect_left(self._each_hash, wanted)
        return int(self._row_of[at]) if at < self.unknown and self._each_hash[at] == wanted else self.unknown

    def find_all(self, words: Sequence[str]) -> Rows:
        """Give the rows of many words at once."""
        wanted = np.fromiter(map(_hash, words), np.int64, len(words))
        at = np.minimum(np.searchsorted(self._hashes, wanted), self.unknown - 1)
        return np.where(self._hashes[at] == wanted, self._row_of[at], self.unknown)

    def take(self, rows: Sequence[int] | Rows) -> Floats:
        """Give the vectors of rows."""
        return self._flat.take(self.codes[rows] + self._part_begins, 0).reshape(len(rows), self.dims)


def _hash(word: str) -> int:
    return hash(word.encode("utf-8", "replace"))
