"""Matches that a verb tells: «Заря» обыграла «Звезду» → «матч «Заря» — «Звезда»»."""

from __future__ import annotations

import re

from extract.lang.inflection.inflect import nominative
from extract.lang.phrases.phrase import complement_end
from extract.lang.phrases.quotations import OPENING, quotation_end
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.events.sides import MATCHES
from extract.rules.discourse.clause import clause_of
from extract.rules.wholes.league import STAGES

MATCH, SERIES = "матч", word_class("series_of_games")
PLAY = frozenset({"сыграть", "играть", "встретиться", "встречаться", "сразиться"})  # with whom, against whom
HOME = frozenset({"принимать", "принять"})
MEETING = frozenset({"встретиться", "встречаться"})  # people do so too
RESULTS = frozenset({"победа", "поражение", "ничья", "проигрыш"})
SCORE = re.compile(r"(?:сч[её]т\w{0,3}|[(–—-])\s?\d{1,3}:\d{1,3}(?!\d)")
WITH_RESULT = frozenset({"потерпеть", "одержать"})
TOWN_ENDINGS = ("ский", "ская", "ское", "скую", "ского", "цкий", "цкая", "цкую", "цкого")
FAR = 9  # words from a verb to a side
PLAYERS = word_class("player_of_a_team")
TEAMS = frozenset({"сборная", "команда", "клуб", "дружина", "молодежка"})
BEFORE_SIDE = frozenset({"с", "со", "против", "у", "над", "от"})
AWAY = frozenset({"в", "во", "на", "по", "из", "за", "до", "после"})  # what stands behind these is no side


class MatchTeller:
    """Finds the two sides of a match around its verb."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self.words = words
        groups = ("organisations", "places")
        self.named = {reach.start: reach for group in groups for span in words.group(group) if len(reach := span.reach)}
        self.towns = {reach.start: reach.stop for span in words.group("places") if len(reach := span.reach)}
        self.houses = lexicon.index("venue_heads")
        self.competitions = lexicon.index("competitions")
        self.scores: dict[int, bool] = {}  # by the first word of a sentence, which may be as long as its document

    def name(self, k: int) -> str:
        """Give the match's name; none where the verb ties no two sides."""
        words, clause = self.words, clause_of(self.words, k)
        lemma = words.lemma[k]
        clubs = lemma in HOME and not self.sporting(k)
        if lemma in MEETING and not self.sporting(k):
            return ""
        if lemma in WITH_RESULT and RESULTS.isdisjoint(words.lemma[clause.start : clause.stop]):  # «потерпел крушение»
            return ""
        near, behind = range(max(clause.start, k - FAR), k), range(k + 1, min(clause.stop, k + FAR))
        mine = self._side(near, subject=True, clubs=clubs)
        other = self._side(behind, subject=False, prepositional=lemma in PLAY, clubs=clubs) if mine is not None else None
        if lemma in PLAY and (mine is None or other is None):
            mine, other = self._pair(behind) or self._pair(near) or (None, None)
        return "" if mine is None or other is None else self.named_match(mine, other)

    def by_result(self, k: int) -> str:
        """Name a match of whose result somebody speaks: «тренер «Зари» рад | победе | над «Звездой» (3:1)», «итоги | игры | с …»."""
        words, sentence = self.words, self.words.sentence_of[k]
        if words.norm[k + 1 : k + 2] == [] or words.norm[k + 1] not in BEFORE_SIDE or not self.scored(k):
            return ""
        other = self._side(range(k + 2, min(sentence.stop, k + FAR)), subject=False)
        sides = (range(sentence.start, k), range(other.stop, sentence.stop)) if other is not None else ()
        mine = next((side for told in sides if (side := self._whose(told)) is not None), None)
        return (
            "" if mine is None or other is None else self.named_match(mine, other, words.lemma[k] if words.lemma[k] in MATCHES else MATCH)
        )

    def team(self, i: int, limit: int) -> range | None:
        """Give the team that begins at a word: a title in quotes, a body or a place that plays, «сборная …»."""
        words = self.words
        limit = min(limit, words.sentence_of[i].stop)
        if words.text[i] in OPENING and (end := quotation_end(words, i, limit)) and end - i <= 5 and words.text[i + 1][0].isupper():
            return range(i, end)
        if words.lemma[i] in TEAMS:
            return range(i, complement_end(words, i, limit, frozenset()))
        return self.named.get(i)

    def behind_town(self, at: int) -> int:
        """Pass a club's town in brackets: ««Заря» | (Орёл) | – «Луч»»."""
        words = self.words
        town = self.towns.get(at + 1) if words.text[at : at + 1] == ["("] else None
        return town + 1 if town is not None and words.text[town : town + 1] == [")"] else at

    def sporting(self, k: int) -> bool:
        """Tell whether a sentence speaks of sport: of a score, a round, a match, a league."""
        words, sentence = self.words, self.words.sentence_of[k]
        said = {*words.lemma[sentence.start : sentence.stop]}
        return self.scored(k) or bool(said & STAGES or said & MATCHES or said & self.competitions.keys())

    def scored(self, k: int) -> bool:
        """Tell whether a sentence gives a score: «(3:1)», «со счётом 3:1»."""
        words, sentence = self.words, self.words.sentence_of[k]
        if sentence.start not in self.scores:
            found = SCORE.search(words.source, words.start[sentence.start], words.stop[sentence.stop - 1])
            self.scores[sentence.start] = found is not None
        return self.scores[sentence.start]

    def named_match(self, mine: range, other: range, noun: str = MATCH) -> str:
        """Put the sides together: «матч «Заря» — «Звезда»»."""
        return f"{noun} {self._nominative(mine)} — {self._nominative(other)}"

    def _pair(self, reach: range) -> tuple[range, range] | None:
        """Find two sides that meet: «встретятся берлинский «Унион» и мюнхенская «Бавария»»."""
        words = self.words
        for k in reach:
            if words.norm[k] != "и":
                continue
            mine = next(
                (side for i in range(max(reach.start, k - FAR), k) if (side := self.team(i, k)) is not None and side.stop == k), None
            )
            behind = range(k + 1, min(k + 3, len(words)))
            other = next((side for i in behind if (side := self.team(i, len(words))) is not None), None)
            if mine is not None and other is not None and words.feats[self._head(mine)].case in ("Nom", ""):
                return mine, other
        return None

    def _whose(self, reach: range) -> range | None:
        """Find the team of who speaks: «тренер | «Зари» | Олег Рябов»."""
        for i in reach:
            side = self.team(i, reach.stop)
            if side is not None and i and self.words.norm[i - 1] not in (*AWAY, *BEFORE_SIDE):
                return side
        return None

    def _is_club(self, side: range) -> bool:
        """Tell a club by its town: «орловская | «Заря» |», «| «Заря» | (Орёл)»."""
        words, k = self.words, side.start - 1
        if words.text[side.start] in OPENING and self.behind_town(side.stop) > side.stop:
            return True
        return words.text[side.start] in OPENING and k >= 0 and words.text[k].islower() and words.norm[k].endswith(TOWN_ENDINGS)

    def _side(self, reach: range, *, subject: bool, prepositional: bool = False, clubs: bool = False) -> range | None:
        """Find a team: a title in quotes, a body or a place that plays, «сборная …»."""
        words = self.words
        for i in reach:
            before = words.norm[i - 1] if i else ""
            side = self.team(i, reach.stop if subject else len(words))
            inside = i > 0 and words.text[i - 1] in OPENING  # «принимала на «| Арене | Луч»»
            inside |= i > 0 and words.text[i] in OPENING and words.lemma[i - 1] in self.houses  # «принимали во дворце | «Кристалл» |»
            if (
                side is None
                or inside
                or (i > 0 and words.lemma[i - 1] in SERIES)  # «победила на Кубке | Чили |»
                or before in AWAY
                or (clubs and not self._is_club(side))
                or (prepositional and before not in BEFORE_SIDE)
            ):
                continue
            if subject and before in BEFORE_SIDE:
                continue
            if subject and words.feats[self._head(side)].case not in ("Nom", "", "Acc") and not self._has_players(side.start):
                continue
            return side
        return None

    def _has_players(self, i: int) -> bool:
        """Tell a team by its players: «хоккеисты | «Зари» |», «футболисты тульской | «Зари» |», «регбисты | России |»."""
        words, k = self.words, i - 1
        while k > 0 and words.pos[k] == "ADJ" and words.feats[k].case == "Gen":
            k -= 1
        return k >= 0 and words.lemma[k] in PLAYERS and words.feats[k].case == "Nom" and words.feats[k].number == "Plur"

    def _head(self, side: range) -> int:
        return side.start if self.words.text[side.start] not in OPENING else side.start + 1

    def _nominative(self, side: range) -> str:
        words = self.words
        if words.text[side.start] in OPENING and len(side) == 3:
            return f"{words.text[side.start]}{nominative(words, side.start + 1, side.stop - 1)}{words.text[side.stop - 1]}"
        team = words.lemma[side.start] in TEAMS  # of «сборной Грузии» the country's name stays
        head = side.start + 1 if team else side.stop
        named = f"{nominative(words, side.start, head)} {words.slice(head, side.stop)}".rstrip()
        return named[0].lower() + named[1:] if team or words.pos[side.start] == "ADJ" else named
