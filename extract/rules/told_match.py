"""Matches that a verb tells: «Заря» обыграла «Звезду» → «матч «Заря» — «Звезда»»."""

from __future__ import annotations

from extract.lang.inflect import nominative
from extract.lang.phrase import OPENING, complement_end, quotation_end
from extract.lang.words import Words
from extract.rules.clause import clause_of

MATCH = "матч"
PLAY = "сыграть"  # with whom, against whom
HOME = frozenset({"принимать", "принять"})
TOWN_ENDINGS = ("ский", "ская", "ское", "скую", "ского", "цкий", "цкая", "цкую", "цкого")
FAR = 9  # words from a verb to a side
TEAMS = frozenset({"сборная", "команда", "клуб", "дружина", "молодежка"})
BEFORE_SIDE = frozenset({"с", "со", "против", "у", "над"})
AWAY = frozenset({"в", "во", "на", "по", "из", "за", "до", "после"})  # what stands behind these is no side


class MatchTeller:
    """Finds the two sides of a match around its verb."""

    def __init__(self, words: Words) -> None:
        self.words = words
        groups = ("organisations", "places")
        self.named = {reach.start: reach for group in groups for span in words.group(group) if len(reach := words.reach(span))}

    def name(self, k: int) -> str:
        """Give the match's name; none where the verb ties no two sides."""
        words, clause = self.words, clause_of(self.words, k)
        home = words.lemma[k] in HOME
        mine = self._side(range(max(clause.start, k - FAR), k), subject=True, clubs=home)
        if mine is None:
            return ""
        other = self._side(range(k + 1, min(clause.stop, k + FAR)), subject=False, prepositional=words.lemma[k] == PLAY, clubs=home)
        if other is None:
            return ""
        return f"{MATCH} {self._nominative(mine)} — {self._nominative(other)}"

    def _is_club(self, side: range) -> bool:
        """Tell a club by its town: «орловская | «Заря» |»."""
        words, k = self.words, side.start - 1
        return words.text[side.start] in OPENING and k >= 0 and words.text[k].islower() and words.norm[k].endswith(TOWN_ENDINGS)

    def _side(self, reach: range, *, subject: bool, prepositional: bool = False, clubs: bool = False) -> range | None:
        """Find a team: a title in quotes, a body or a place that plays, «сборная …»."""
        words = self.words
        for i in reach:
            before = words.norm[i - 1] if i else ""
            side = self._team(i, reach.stop if subject else len(words))
            if side is None or before in AWAY or (clubs and not self._is_club(side)) or (prepositional and before not in BEFORE_SIDE):
                continue
            if subject and (before in BEFORE_SIDE or words.feats[self._head(side)].case not in ("Nom", "", "Acc")):
                continue
            return side
        return None

    def _team(self, i: int, limit: int) -> range | None:
        words = self.words
        limit = min(limit, words.sentence_of[i].stop)
        if words.text[i] in OPENING and (end := quotation_end(words, i, limit)) and end - i <= 5 and words.text[i + 1][0].isupper():
            return range(i, end)
        if words.lemma[i] in TEAMS:
            return range(i, complement_end(words, i, limit, frozenset()))
        return self.named.get(i)

    def _head(self, side: range) -> int:
        return side.start if self.words.text[side.start] not in OPENING else side.start + 1

    def _nominative(self, side: range) -> str:
        words = self.words
        if words.text[side.start] in OPENING and len(side) == 3:
            return f"{words.text[side.start]}{nominative(words, side.start + 1, side.stop - 1)}{words.text[side.stop - 1]}"
        named = nominative(words, side.start, side.stop)
        return named[0].lower() + named[1:] if words.lemma[side.start] in TEAMS else named
