"""Means over stretches of rows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

BLOCK = 32  # rows
TRIANGLE = np.tri(BLOCK, dtype=np.float32)


class Means:
    """Sums rows up once; then a mean over any stretch is one subtraction.

    What all rows have in common is taken out first, so that the sums stay small enough for single precision.
    """

    def __init__(self, rows: Floats) -> None:
        self.common: Floats = rows.mean(0)
        # Products with a triangle of ones sum up many times as fast as numpy's cumsum down the columns.
        blocks = -(-len(rows) // BLOCK)
        self.total = np.empty((1 + blocks * BLOCK, rows.shape[1]), np.float32)
        self.total[0] = 0
        centred = np.empty((blocks, BLOCK, rows.shape[1]), np.float32)
        flat = centred.reshape(-1, rows.shape[1])
        np.subtract(rows, self.common, out=flat[: len(rows)])
        flat[len(rows) :] = 0
        total = self.total[1:].reshape(centred.shape)
        np.matmul(TRIANGLE, centred, out=total)
        total[1:] += np.cumsum(total[:-1, -1], axis=0)[:, None]

    def __call__(self, first: Ints, stop: Ints) -> Floats:
        """Give the means of the rows [first, stop); noughts for empty stretches."""
        found: Floats = self.total.take(stop, 0)
        found -= self.total.take(first, 0)
        found /= np.maximum(stop - first, 1)[:, None].astype(np.float32)
        found += self.common
        found[stop == first] = 0
        return found
