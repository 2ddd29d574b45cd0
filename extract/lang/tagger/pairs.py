"""Pairs of entities that a relation may hold between, and what is plain to see of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

Allowed = dict[tuple[int, int], object]

NESTED = 15
BUCKETS = 16  # distances: 1–7 after, 8–14 before, 15 nested
MOST_BETWEEN = 3


class Spot(NamedTuple):
    """An entity: first and last piece, number of its type."""

    first: int
    last: int
    type: int


class Pair(NamedTuple):
    """Two entities by their places in the list, and how they stand to each other."""

    one: int
    two: int
    distance: int  # bucket
    rivals_of_one: int  # entities of its type between the two, at most MOST_BETWEEN
    rivals_of_two: int
    gap: tuple[int, int]  # pieces between the two, [first, last)


def pairs(spots: Sequence[Spot], allowed: Allowed) -> Iterator[Pair]:
    """Give the pairs of a sentence's entities whose types may be related."""
    for one, a in enumerate(spots):
        for two, b in enumerate(spots):
            if one != two and (a.type, b.type) in allowed:
                yield _pair(spots, one, two, a, b)


def _pair(spots: Sequence[Spot], one: int, two: int, a: Spot, b: Spot) -> Pair:
    if a.last < b.first:
        start, stop = a.last + 1, b.first
    elif b.last < a.first:
        start, stop = b.last + 1, a.first
    else:
        return Pair(one, two, NESTED, 0, 0, (0, 0))
    near = min((stop - start + 1).bit_length(), 7)
    like_a = like_b = 0
    for spot in spots:
        if start <= spot.first and spot.last < stop:
            like_a += spot.type == a.type
            like_b += spot.type == b.type
    distance = near if a.last < b.first else near + 7
    return Pair(one, two, distance, min(like_a, MOST_BETWEEN), min(like_b, MOST_BETWEEN), (start, stop))
