"""What annotators never do: give a span two types, or let two spans cross. Of such ones the surest is told.

Of 44,620 spans of NEREL's training texts one has two types, and 86 pairs cross.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


def nesting(first: Ints, last: Ints, logits: Floats) -> NDArray[np.bool_]:
    """Tell which of the typed spans stay, so that each has one type and they nest or stand apart.

    [0, 3] at 1.0, [2, 5] at 2.0, [2, 3] at 0.5 → no, yes, yes
    """
    order = np.lexsort((-logits, -last, first))
    stay = np.ones(len(order), np.bool_)
    around: list[tuple[int, float, int]] = []  # spans that are open, the innermost last: where each ends, how sure it is, its number
    before = (-1, -1)
    for number, i, j, sure in zip(*(column.tolist() for column in (order, first[order], last[order], logits[order])), strict=True):
        if (i, j) == before:
            stay[number] = False
            continue
        before = (i, j)
        around = [other for other in around if other[0] >= i]
        crossed = [other for other in around if other[0] < j]
        if any(other[1] >= sure for other in crossed):
            stay[number] = False
            continue
        for other in crossed:
            stay[other[2]] = False
            around.remove(other)
        around.append((j, sure, number))
    return stay
