"""A candidate: a value that a rule proposes for a field, with its grounds."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable

from extract.lang.words import Words
from extract.record import Evidence, Status


@dataclasses.dataclass(frozen=True)
class Candidate:
    """A proposed value; ``score`` in 0..1 is how sure its rule is, before the candidates are compared."""

    field: str
    value: str
    rule: str
    score: float
    evidence: tuple[Evidence, ...]
    status: Status = "found"
    features: dict[str, float] = dataclasses.field(default_factory=dict, hash=False)


def evidence(words: Words, *ranges: range) -> tuple[Evidence, ...]:
    """Give the evidence that covers each range of words, without repeats, in the order of the text."""
    pieces = {(words.start[r.start], words.stop[r.stop - 1]) for r in ranges if len(r)}
    return tuple(Evidence(start, stop, words.printed[start:stop]) for start, stop in sorted(pieces))


def covered_by(words: Words, pieces: Iterable[Evidence]) -> set[int]:
    """Give the words that pieces of evidence cover."""
    at = dict(zip(words.start, itertools.count()))
    covered: set[int] = set()
    for piece in pieces:
        k = at.get(piece.start)
        while k is not None and k < words.size and words.stop[k] <= piece.stop:
            covered.add(k)
            k += 1
    return covered
