"""What the tagger finds."""

from __future__ import annotations

from typing import NamedTuple


class Found(NamedTuple):
    """A span of a sentence: its first and last piece, its type, how sure the network is (0..1)."""

    first: int
    last: int
    type: str
    score: float


class Related(NamedTuple):
    """A relation: its kind, its two arguments by their places in the list of entities, how sure the network is (0..1)."""

    kind: str
    one: int
    two: int
    score: float
