"""Means over stretches of rows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


class Means:
    """Sums rows up once; then a mean over any stretch is one subtraction.

    What all rows have in common is taken out first, so that the sums stay small enough for single precision.
    """

    def __init__(self, rows: Floats) -> None:
        self.common: Floats = rows.mean(0)
        self.total = np.zeros((len(rows) + 1, rows.shape[1]), np.float32)
        np.cumsum(rows - self.common, axis=0, out=self.total[1:])

    def __call__(self, first: Ints, stop: Ints) -> Floats:
        """Give the means of the rows [first, stop); noughts for empty stretches."""
        long = (stop - first)[:, None].astype(np.float32)
        found = self.total[stop]
        found -= self.total[first]
        found /= np.maximum(long, 1)
        found += np.where(long > 0, self.common, 0)
        return found
