"""A convolution of three words as sums: what the word before, the word itself and the word behind give, side by side in a row each."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extract.lang.slovnet.pack import Floats

Rows = NDArray[np.int64]


def looked_up(table: Floats, before: Rows, own: Rows, behind: Rows) -> Floats:
    """Add up what words give that have rows in a table: three look-ups of a third of a row, of which nothing is written twice."""
    parts = table.reshape(3 * len(table), -1)
    total: Floats = parts.take(3 * before, 0)
    total += parts.take(3 * own + 1, 0)
    total += parts.take(3 * behind + 2, 0)
    return total


def shifted_sum(products: Floats) -> Floats:
    """Add up what the rows of neighbours give; the first and the last row are neighbours only."""
    size = products.shape[1] // 3
    total = products[:-2, :size] + products[1:-1, size : 2 * size]
    total += products[2:, 2 * size :]
    return total


def with_one(rows: Floats) -> Floats:
    """Put a one behind each row, for a bias as the last row of the weights: added in the product it costs next to nothing."""
    wide = np.ones((len(rows), rows.shape[1] + 1), np.float32)
    wide[:, :-1] = rows
    return wide
