"""The best sequence of tags under slovnet's linear-chain model, for many sequences at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from extract.lang.pack import Floats

Tags = NDArray[np.intp]


def decode(emissions: Sequence[Floats], transitions: Floats) -> list[Tags]:
    """Give the best tags of each sequence (words × tags of scores).

    The sequences go forward together, a word a step, the longer ones first so that those that have ended drop off.
    """
    order = sorted((at for at in range(len(emissions)) if len(emissions[at])), key=lambda at: -len(emissions[at]))
    found: list[Tags] = [np.zeros(0, np.intp) for _ in emissions]
    if not order:
        return found
    lengths = np.array([len(emissions[at]) for at in order])
    longest, tags = int(lengths[0]), len(transitions)
    laid = np.zeros((longest, len(order), tags), np.float32)
    for column, at in enumerate(order):
        laid[: len(emissions[at]), column] = emissions[at]
    score = laid[0].copy()
    came_from = np.zeros((longest, len(order), tags), np.uint8)
    best = np.zeros(score.shape, np.intp)
    alive = len(order) - np.searchsorted(lengths[::-1], np.arange(longest), "right")
    for step in range(1, longest):
        going = alive[step]
        paths = score[:going, :, None] + transitions + laid[step, :going, None, :]
        paths.argmax(1, out=best[:going])
        came_from[step, :going] = best[:going]
        paths.max(1, out=score[:going])
    return _trace(came_from, score.argmax(1), lengths, order, found)


def _trace(came_from: NDArray[np.uint8], last: Tags, lengths: Tags, order: list[int], found: list[Tags]) -> list[Tags]:
    best = np.zeros(came_from.shape[:2], np.intp)
    columns = np.arange(len(order))
    current = last.copy()
    for step in range(len(came_from) - 1, -1, -1):
        inside = lengths > step
        best[step] = current
        if step:
            current = np.where(inside, came_from[step, columns, current], current)
    for column, at in enumerate(order):
        found[at] = best[: lengths[column], column]
    return found
