"""Bodies of one noun or one kind in the order in which a document tells of them, counted once."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from extract.lang.mention import Mention

NEAR = 20  # mentions before a word in its own sentence


class Named(NamedTuple):
    """A mention of a body: where it begins, in which sentence, and whether it is told of itself and not as a guest's place of work."""

    start: int
    sentence: int
    span: Mention
    own: bool


class ToldBodies:
    """Mentions of bodies in their order, with how many bodies were named up to each."""

    def __init__(self, named: Iterable[Named]) -> None:
        self.named = sorted(named, key=_start)
        self.names = _counted(one.span.kb_id_ for one in self.named)
        self.owned = [one for one in self.named if one.own]
        self.owners = _counted(one.span.kb_id_ for one in self.owned)
        sentences: dict[int, set[str]] = defaultdict(set)
        for one in self.named:
            sentences[one.sentence].add(one.span.kb_id_)
        self.alone = [one for one in self.named if len(sentences[one.sentence]) == 1]
        self.alone_owned = [one for one in self.alone if one.own]

    def several(self, n: int) -> bool:
        """Tell whether several bodies are named before word ``n``."""
        return self.names[_before(self.named, n)] > 1

    def nearest(self, n: int, first: int) -> Mention | None:
        """Give the nearest body before word ``n``, whose sentence begins at ``first``; one told of itself before a guest's, none of a list.

        «председатель суда» is of none of «Верховного суда, Арбитражного суда».
        """
        beside = self._beside(n, first)
        if len({one.span.kb_id_ for one in beside}) == 1 and any(one.own for one in beside):
            return beside[-1].span
        for told in (self.alone_owned, self.alone):
            if at := _before(told, first):
                return told[at - 1].span
        return beside[-1].span if len({one.span.kb_id_ for one in beside}) == 1 else None

    def only(self, n: int, first: int) -> Mention | None:
        """Give the one body before word ``n``; where guests' bodies are named too, the one that is told of itself."""
        at = _before(self.named, n)
        if self.names[at] == 1:
            return self.named[at - 1].span
        own = _before(self.owned, n)
        guests = any(not one.own for one in self._beside(n, first))
        return self.owned[own - 1].span if self.owners[own] == 1 and not guests else None

    def _beside(self, n: int, first: int) -> list[Named]:
        """Give the mentions before word ``n`` in its sentence, the last ones."""
        at = _before(self.named, n)
        return self.named[max(_before(self.named, first), at - NEAR) : at]


def _start(one: Named) -> int:
    return one.start


def _before(named: list[Named], n: int) -> int:
    return bisect_left(named, n, key=_start)


def _counted(names: Iterable[str]) -> list[int]:
    """Give how many different names stand before each place in a row."""
    seen: set[str] = set()
    counts = [0]
    for name in names:
        seen.add(name)
        counts.append(len(seen))
    return counts
