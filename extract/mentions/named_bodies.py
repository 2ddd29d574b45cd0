"""Bodies by the words of their names, so that a bare noun finds the body that it takes up again."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import NamedTuple

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import open_lexicon

WHOLE = frozenset({"company", "culture", "foundation", "health", "school", "sport", "university"})  # kinds of bodies that are no parts


class Named(NamedTuple):
    """A mention of a body: where it begins, and whether it is told of itself and not as a guest's place of work."""

    start: int
    span: Mention
    own: bool


class NamedBodies:
    """The organisations of one document: «директор института» after «Институт катализа» means that institute."""

    def __init__(self, words: Words) -> None:
        self.words = words
        lexicon = open_lexicon()
        self._nouns = lexicon.index("organisation_heads")
        self._kinds = {row["noun"]: row["kinds"].split() for row in lexicon.table("bare_bodies")}
        self._by_noun: dict[str, list[Named]] = defaultdict(list)
        self._by_kind: dict[str, list[Named]] = defaultdict(list)
        offices = lexicon.index("offices")
        for span, reach in zip(words.group("organisations"), words.reaches("organisations"), strict=True):
            named = Named(reach.start, span, reach.start == 0 or words.lemma[reach.start - 1] not in offices)
            head = self._head(words, span, reach)
            if head is not None:
                self._by_noun[head].append(named)
            self._by_kind[span.label_].append(named)

    def _head(self, words: Words, span: Mention, reach: range) -> str | None:
        """Give the noun that tells what a body is: in the words of a mention, else in its full name, as that of «ВОЗ»."""
        said = next((words.lemma[n] for n in reach if words.lemma[n] in self._nouns), None)
        return said or next((word for word in span.kb_id_.lower().split() if word in self._nouns), None)

    def meant(self, n: int) -> Mention | None:
        """Give the nearest body before word ``n`` whose name has its noun, one that is told of itself before a guest's; none if none is.

        Where no name has the noun, give the only body of its kind.
        """
        lemma = self.words.lemma[n]
        if lemma not in self._nouns:
            return None
        before = self._by_noun.get(lemma, [])
        before = before[: bisect_left(before, n, key=_start)]
        if before:
            alone = self._not_listed(before)
            return next((one.span for one in reversed(alone) if one.own), alone[-1].span if alone else None)
        if one := self._told_later(self._by_noun.get(lemma, [])):
            return one
        return self._only_one(n, self._kinds.get(lemma, ()))

    def several(self, n: int) -> bool:
        """Tell whether several bodies of a noun are named before word ``n``."""
        return len({one.span.kb_id_ for one in self._by_noun.get(self.words.lemma[n], ()) if one.start < n}) > 1

    def _not_listed(self, named: list[Named]) -> list[Named]:
        """Leave out the bodies of a list: «председатель суда» is of none of «Верховного суда, Арбитражного суда»."""
        by_sentence: dict[int, set[str]] = defaultdict(set)
        for one in named:
            by_sentence[self.words.sentence[one.start]].add(one.span.kb_id_)
        return [one for one in named if len(by_sentence[self.words.sentence[one.start]]) == 1]

    def _told_later(self, named: list[Named]) -> Mention | None:
        """Give the one body of a noun that the whole document names, of itself, behind its officer: «директор музея …»."""
        only = len({one.span.kb_id_ for one in named}) == 1 and named[0].span.label_ in WHOLE
        return next((one.span for one in named if one.own), None) if only else None

    def only_ministry(self, n: int) -> Mention | None:
        """Give the one ministry that is named before word ``n``: «заместитель министра» tells none."""
        return self._only_one(n, ("ministry",))

    def _only_one(self, n: int, kinds: tuple[str, ...] | list[str]) -> Mention | None:
        """Give the one body of some kinds before word ``n``; where guests' bodies are named too, the one that is told of itself."""
        before = [one for kind in kinds for one in self._by_kind.get(kind, ()) if one.start < n]
        names = {one.span.kb_id_ for one in before} if before else set()
        if len(names) == 1:
            return before[-1].span
        own = [one for one in before if one.own]
        guests = any(not one.own and self.words.sentence[one.start] == self.words.sentence[n] for one in before)
        return own[-1].span if len({one.span.kb_id_ for one in own}) == 1 and not guests else None


def _start(named: Named) -> int:
    return named.start
