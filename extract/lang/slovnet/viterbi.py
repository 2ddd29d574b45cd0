"""The best sequence of tags under slovnet's linear-chain model, for many sequences at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from extract.lang.slovnet.pack import Floats

STRIPS = 24  # of a sequence that goes forward alone
Lengths = NDArray[np.int64]


def decode(emissions: Sequence[Floats], transitions: Floats) -> list[list[int]]:
    """Give the best tags of each sequence (words × tags of scores).

    The sequences go forward together, a word a step, the longer ones first so that those that have ended drop off.
    """
    order = sorted((at for at in range(len(emissions)) if len(emissions[at])), key=lambda at: -len(emissions[at]))
    found: list[list[int]] = [[] for _ in emissions]
    if not order:
        return found
    lengths = np.array([len(emissions[at]) for at in order])
    laid = np.zeros((int(lengths[0]), len(transitions), len(order)), np.float32)
    for column, at in enumerate(order):
        laid[: len(emissions[at]), :, column] = emissions[at]
    scores = _forward(laid, lengths, transitions) if len(order) > 1 else _forward_in_strips(laid[:, :, 0], transitions)[:, :, None]
    last = scores[lengths - 1, :, np.arange(len(order))].argmax(1).tolist()
    inner = np.arange(len(scores) - 1) < lengths[:, None] - 1
    before = scores.transpose(2, 0, 1)[:, :-1][inner]
    steps = _came_from(before, np.concatenate([emissions[at][1:] for at in order]), transitions).T.tolist()
    end = 0
    for at, tag in zip(order, last, strict=True):
        begin, end = end, end + len(emissions[at]) - 1
        backwards = [tag, *[tag := step[tag] for step in reversed(steps[begin:end])]]
        found[at] = backwards[::-1]
    return found


def _forward(laid: Floats, lengths: Lengths, transitions: Floats) -> Floats:
    """Give the score of the best way to each tag of each word (steps × tags × sequences)."""
    longest, tags, count = laid.shape
    scores = laid
    alive = (count - np.searchsorted(lengths[::-1], np.arange(longest), "right")).tolist()
    ways, last = transitions[:, :, None], 0
    for step in range(1, longest):
        if (going := alive[step]) != last:
            last, paths, best = going, np.empty((tags, tags, going), np.float32), np.empty((tags, going), np.float32)
        np.add(scores[step - 1, :, None, :going], ways, out=paths)
        np.maximum.reduce(paths, axis=0, out=best)
        scores[step, :, :going] += best
    return scores


def _forward_in_strips(own: Floats, transitions: Floats) -> Floats:
    """Give the same for one sequence (words × tags): its strips go forward together, from whichever tag stands before each."""
    size = -(-len(own) // STRIPS)
    count = -(-len(own) // size)
    tags = len(transitions)
    laid = np.zeros((count * size, tags), np.float32)
    laid[: len(own)] = own
    laid = np.ascontiguousarray(laid.reshape(count, size, tags).transpose(1, 2, 0))
    scores = np.empty((size, tags, tags, count), np.float32)  # step, tag before the strip, tag, strip
    scores[0] = transitions[:, :, None] + laid[0]
    scores[0, :, :, 0] = laid[0, :, 0]  # nothing stands before the first
    ways, paths = transitions[:, None, :, None], np.empty((tags, tags, tags, count), np.float32)
    for step in range(1, size):
        np.add(scores[step - 1].transpose(1, 0, 2)[:, :, None], ways, out=paths)
        np.maximum.reduce(paths, axis=0, out=scores[step])
        scores[step] += laid[step]
    before = np.zeros((tags, count), np.float32)
    for strip in range(1, count):
        before[:, strip] = (before[:, strip - 1, None] + scores[-1, :, :, strip - 1]).max(0)
    scores += before[:, None]
    joined: Floats = scores.max(1).transpose(2, 0, 1).reshape(count * size, tags)[: len(own)]
    return joined


def _came_from(before: Floats, own: Floats, transitions: Floats) -> NDArray[np.uint8]:
    """Tell for each tag (rows) of each word but the first which tag before it the best way came from; of equals the first."""
    before, own = np.ascontiguousarray(before.T), np.ascontiguousarray(own.T)
    best = before[0] + transitions[0][:, None] + own
    found = np.zeros(best.shape, np.uint8)
    for tag in range(1, len(transitions)):
        way = before[tag] + transitions[tag][:, None]
        way += own
        # Tags only grow, so the greater one is the later one: arithmetic takes a tenth of what masks take.
        np.maximum(found, (way > best).view(np.uint8) * np.uint8(tag), out=found)
        np.maximum(best, way, out=best)
    return found
