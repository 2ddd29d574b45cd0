"""Pairs of entities that a relation may hold between, and what is plain to see of them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

NESTED = 15
BUCKETS = 16  # distances: 1–7 after, 8–14 before, 15 nested
MOST_BETWEEN = 3
FARTHEST = 40  # pieces between two entities
TYPES = 64  # more than there are


class Spots(NamedTuple):
    """Entities of many sentences: first and last piece among all pieces, number of the type, number of the sentence (rising)."""

    first: Ints
    last: Ints
    type: Ints
    sentence: Ints


class Pairs(NamedTuple):
    """Pairs of entities by their places among the spots, and how they stand to each other."""

    one: Ints
    two: Ints
    distance: Ints  # bucket
    rivals_of_one: Ints  # entities of its type that begin between the two, at most MOST_BETWEEN
    rivals_of_two: Ints
    start: Ints  # the pieces between the two, [start, stop); start = stop if there are none
    stop: Ints


def pairs(spots: Spots, allowed: NDArray[np.bool_]) -> Pairs:
    """Give the ordered pairs of a sentence's entities whose types may be related (``allowed``: TYPES × TYPES)."""
    sizes = np.bincount(spots.sentence) if len(spots.sentence) else np.zeros(0, np.int64)
    begins = np.cumsum(sizes) - sizes
    own = sizes[spots.sentence]
    one = np.repeat(np.arange(len(own)), own)
    within = np.arange(len(one)) - np.repeat(np.cumsum(own) - own, own)
    two = begins[spots.sentence[one]] + within
    kept = allowed[spots.type[one], spots.type[two]] & (one != two)
    one, two = one[kept], two[kept]
    after, before = spots.last[one] < spots.first[two], spots.last[two] < spots.first[one]
    start = np.where(after, spots.last[one], spots.last[two]) + 1
    stop = np.where(after, spots.first[two], spots.first[one])
    apart = after | before
    start, stop = np.where(apart, start, 0), np.where(apart, stop, 0)
    near = stop - start <= FARTHEST
    one, two, start, stop, after, apart = (column[near] for column in (one, two, start, stop, after, apart))
    step = np.minimum(np.frexp(stop - start + 1)[1], 7)
    distance = np.where(apart, np.where(after, step, step + 7), NESTED)
    return Pairs(one, two, distance, _rivals(spots, one, start, stop), _rivals(spots, two, start, stop), start, stop)


def _rivals(spots: Spots, of: Ints, start: Ints, stop: Ints) -> Ints:
    """Count the entities of the same type that begin within [start, stop)."""
    size = int(spots.last.max(initial=0)) + 2
    keys = np.sort(spots.type * size + spots.first)
    base = spots.type[of] * size
    found = np.searchsorted(keys, base + stop) - np.searchsorted(keys, base + start)
    few: Ints = np.minimum(found, MOST_BETWEEN)
    return few


def no_pairs() -> NDArray[np.bool_]:
    """Give a table that allows none, to be filled."""
    return np.zeros((TYPES, TYPES), bool)
