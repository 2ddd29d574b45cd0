"""Clauses of another time than the event's that no year tells: «в прошлом сезоне приз получила Инна Шторм», «тогда спел Ян Лось»."""

from __future__ import annotations

from bisect import bisect_left

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main import Main

PREPOSITIONS = frozenset({"в", "во", "на"})
GONE_BY, LONG_TIME, USED_TO = word_class("gone_by"), word_class("long_time"), word_class("used_to")
AGO = frozenset({"назад"})
LONG_AGO = frozenset({"год", "десятилетие", "век", "полвека"})
BEFORE_NOW = frozenset({"прошлый", "предыдущий", "позапрошлый", "прежний"})
HISTORY = frozenset({"историю"})
AMONG = frozenset({"среди"})
THEN, OPENING = frozenset({"тогда"}), 3  # words of a sentence: «Жюри | тогда | возглавлял …»


class OtherTimes:
    """Knows which clauses of a document tell of another time."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main) -> None:
        self.words, self.kinds = words, lexicon.index("event_kinds")
        reach = words.reach(main.mention)
        self.now = clause_of(words, reach.start) if len(reach) else range(0)
        gone = [k for k in words.with_lemma(GONE_BY) if self._is_gone_by(k)]
        ago = [k for k in words.with_norm(AGO) if k and words.lemma[k - 1] in LONG_AGO]
        used = [k for k in words.with_lemma(USED_TO) if words.feats[k].tense == "Past"]
        self.places = sorted({*gone, *ago, *used})
        self.history = {words.sentence[k] for k in words.with_norm(HISTORY) if self._is_history(k)}
        among = (k for k in words.with_norm(AMONG) if k == words.sentence_of[k].start and words.norm[k + 1 : k + 2] == ["них"])
        self.then = {words.sentence[k] for k in among} | {
            words.sentence[k] for k in words.with_norm(THEN) if k - words.sentence_of[k].start < OPENING
        }

    def tells(self, k: int) -> bool:
        """Tell whether the clause of a word speaks of another time."""
        if self.words.sentence[k] in self.history:
            return True
        clause = clause_of(self.words, k)
        first, last = bisect_left(self.places, clause.start), bisect_left(self.places, clause.stop)
        return clause.start != self.now.start and any(not self._as_told(k, at) for at in self.places[first:last])

    def _as_told(self, k: int, at: int) -> bool:
        """Tell a time behind «как», or since which somebody is something: «| рассказала |, как сама полвека | назад | пришла сюда»."""
        words, people = self.words, self.words.covered("people")
        commas = (n for n in range(k, at) if words.norm[n] == ",")  # «пришла Анна Лось, | с прошлого | года ректор вуза»
        return any(words.norm[n + 1] == "как" or (words.norm[n + 1] == "с" and n - 1 in people) for n in commas)

    def takes_up(self, sentence: int) -> bool:
        """Tell a sentence that goes on with the time of the one before: «Тогда …», «Жюри тогда возглавлял …», «Среди них – …»."""
        return sentence in self.then

    def _is_history(self, k: int) -> bool:
        """Tell «За | историю | полётов на орбите побывали …», but «впервые за всю | историю | клуба победил …»."""
        words, first = self.words, self.words.sentence_of[k].start
        now = bool(self.now) and words.sentence[k] == words.sentence[self.now.start]
        return k - first < OPENING and words.norm[first] == "за" and not now

    def _is_gone_by(self, k: int) -> bool:
        """Tell «в | прошлом | сезоне», «на | предыдущем | съезде», but «как и в | прошлом | году»."""
        words = self.words
        if k + 1 < len(words) and k == words.sentence_of[k].start and words.lemma[k + 1] in self.kinds and words.lemma[k] in BEFORE_NOW:
            return True  # «| Предыдущий | чемпионат выиграл …»
        if not 0 < k < len(words) - 1 or words.norm[k - 1] not in PREPOSITIONS or words.sentence[k - 1] != words.sentence[k + 1]:
            return False
        compared = "как" in words.norm[max(words.sentence_of[k].start, k - 3) : k - 1]
        return not compared and (words.lemma[k + 1] in LONG_TIME or words.lemma[k + 1] in self.kinds)
