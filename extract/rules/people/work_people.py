"""People of a work that is shown, sung or read: its author and those who were filmed need not be where it is."""

from __future__ import annotations

from bisect import bisect_left

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of

WRITTEN, SHOT = word_class("written_work"), word_class("filmed_work")
PLAYED = frozenset({"роль"})


class WorkPeople:
    """Knows whom one document names only as a work's author or cast."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.offices = {reach.stop: reach.start for reach in words.reaches("offices")}
        self.filmed = words.with_lemma(SHOT)
        self.roles = words.with_lemma(PLAYED)

    def __contains__(self, i: int) -> bool:
        """Tell a name that begins at a word: «под песню поэта | Яна Лося |», «главные роли в фильме исполнили | Ян Лось и Инна Шторм |»."""
        return self._is_author(i) or (bool(self.filmed and self.roles) and self._is_cast(i))

    def _is_author(self, i: int) -> bool:
        words, start = self.words, self.offices.get(i, i)
        return start > 0 and words.lemma[start - 1] in WRITTEN and words.feats[i].case in ("Gen", "")

    def _is_cast(self, i: int) -> bool:
        clause = clause_of(self.words, i)
        return _any_in(clause, self.roles) and _any_in(clause, self.filmed)


def _any_in(clause: range, places: list[int]) -> bool:
    """Tell whether one of the places, which are in order, lies in a clause."""
    return bisect_left(places, clause.start) < bisect_left(places, clause.stop)
