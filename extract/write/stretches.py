"""Evidence that overlaps, cut into stretches: each knows what covers it, and on which line below the text its marks go."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Piece(NamedTuple):
    """A piece of the text, ``[start, stop)`` in characters; ``kind`` decides its colour, ``told`` is what a reader is told of it."""

    start: int
    stop: int
    kind: str
    told: str = ""


class Stretch(NamedTuple):
    """A stretch of the text that the same pieces cover.

    ``pieces`` has the shortest first, as it says most; ``lines`` the kind on each line below the text, ``None`` for a gap.
    """

    start: int
    stop: int
    pieces: tuple[Piece, ...]
    lines: tuple[str | None, ...]


def stretches(length: int, pieces: Iterable[Piece]) -> Iterator[Stretch]:
    """Cut a text of so many characters at every bound of the pieces; the stretches cover it without gaps."""
    inside = [piece for piece in pieces if 0 <= piece.start < piece.stop <= length]
    opening, lines = defaultdict(list), _lines(inside)
    for piece in inside:
        opening[piece.start].append(piece)
    bounds = sorted({0, length} | {bound for piece in inside for bound in (piece.start, piece.stop)})
    active: list[Piece] = []
    for start, stop in itertools.pairwise(bounds):
        active = [piece for piece in active if piece.stop > start] + opening.get(start, [])
        taken = {lines[piece]: piece.kind for piece in active}
        below = tuple(taken.get(line) for line in range(max(taken, default=-1) + 1))
        yield Stretch(start, stop, tuple(sorted(active, key=lambda piece: piece.stop - piece.start)), below)


def _lines(pieces: list[Piece]) -> dict[Piece, int]:
    """Give each piece the first line that is free over its whole length; pieces of a kind that meet share theirs."""
    lines: dict[Piece, int] = {}
    free: list[tuple[int, str]] = []  # for each line: from where it is free, and the kind that was there last
    for piece in sorted(dict.fromkeys(pieces), key=lambda piece: (piece.start, -piece.stop)):  # a set would differ from run to run
        line = next((n for n, (stop, kind) in enumerate(free) if stop <= piece.start or kind == piece.kind), len(free))
        free[line : line + 1] = [(max(piece.stop, free[line][0]) if line < len(free) else piece.stop, piece.kind)]
        lines[piece] = line
    return lines
