"""Bodies by the words of their names, so that a bare noun finds the body that it takes up again."""

from __future__ import annotations

from bisect import bisect_left

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import open_lexicon


class NamedBodies:
    """The organisations of one document: «директор института» after «Институт катализа» means that institute."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._nouns = open_lexicon().index("organisation_heads")
        self._starts: dict[str, list[int]] = {}
        self._spans: dict[str, list[Mention]] = {}
        self._own_starts: dict[str, list[int]] = {}  # of those that are no guest's place of work
        self._own: dict[str, list[Mention]] = {}
        offices = open_lexicon().index("offices")
        for span, reach in zip(words.group("organisations"), words.reaches("organisations"), strict=True):
            head = next((words.lemma[n] for n in reach if words.lemma[n] in self._nouns), None)
            if head is not None:
                self._starts.setdefault(head, []).append(reach.start)
                self._spans.setdefault(head, []).append(span)
                if reach.start == 0 or words.lemma[reach.start - 1] not in offices:
                    self._own_starts.setdefault(head, []).append(reach.start)
                    self._own.setdefault(head, []).append(span)

    def meant(self, n: int) -> Mention | None:
        """Give the nearest body before word ``n`` whose name has its noun, one that is told of itself before a guest's; none if none is."""
        lemma = self.words.lemma[n]
        if lemma not in self._nouns:
            return None
        for starts, spans in ((self._own_starts, self._own), (self._starts, self._spans)):
            if at := bisect_left(starts.get(lemma, []), n):
                return spans[lemma][at - 1]
        return None
