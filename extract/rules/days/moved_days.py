"""Days that another has taken the place of, and those that have: «запланированный на 29 апреля концерт переносится на 10 мая»."""

from __future__ import annotations

from bisect import bisect_left

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.discourse.clause import clause_over_dash, holding
from extract.rules.main_event.named import is_finite

MOVED_FROM = 14  # words from «перенести» to the new day, the old one between them
MOVED, WAS_TO = word_class("move"), word_class("was_to")
DAYS = ("date", "range", "weekday", "relative")
SINCE = frozenset({"с", "со"})
NOT = frozenset({"не"})
FARTHEST = 60  # words from an old day to the new one, a title between
PLANNED = 3  # words from «запланированные» to the old day
DUE, WHICH_WAS = frozenset({"должный", "планироваться", "собираться", "намечаться"}), 10  # words from «который» to the day
REPLACED = 5  # words from «вместо» to the old day


class MovedDays:
    """Knows whether a document tells of a new day, and which day is the old one."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        """Look through the days of a document."""
        self.words, self.verbs = words, holding(lexicon)
        days = (words.reach(span) for span in words.group("dates") if span.label_ in DAYS)
        self.moved = any(self.is_new(reach, clause_over_dash(words, reach.start)) for reach in days)

    def is_new(self, reach: range, clause: range) -> bool:
        """Tell the new day: «запланированный на 29 апреля концерт переносится | на 10 мая |»."""
        before = range(max(clause.start, reach.start - 3), reach.start)
        if any(self.words.lemma[k] in ("дата", "срок") and self.words.lemma[k - 1] == "новый" for k in before if k):
            return True  # «новые даты – | 11–13 октября»
        if not reach.start or self.words.norm[reach.start - 1] != "на" or self._is_of_old_plan(reach):
            return False
        return any(self.words.lemma[k] in MOVED for k in range(max(clause.start, reach.start - MOVED_FROM), reach.start))

    def _is_of_old_plan(self, reach: range) -> bool:
        """Tell «перенести слёт, ранее назначенный на | 3 мая |»."""
        k = reach.start - 2
        planned = k >= 0 and self.words.lemma[k] in WAS_TO and self.words.feats[k].verb_form == "Part"
        return planned and self.words.feats[k].variant != "Short"

    def is_old(self, reach: range, clause: range) -> bool:
        """Tell the day that another has taken the place of: «запланированный на | 29 апреля | концерт переносится»."""
        if _is_replaced(self.words, reach) or self._was_to_be(reach) or self._is_moved_from(reach):
            return True
        was_to = not WAS_TO.isdisjoint(self.words.lemma[clause.start : clause.stop])
        return was_to and (self.moved or self._is_off(reach)) and not self.is_new(reach, clause)

    def _was_to_be(self, reach: range) -> bool:
        """Tell «соревнования, запланированные на | 6 декабря |, состоятся 20 декабря»: another day has the verb."""
        words, sentence = self.words, self.words.sentence_of[reach.start]
        before = range(max(sentence.start, reach.start - PLANNED), reach.start)
        named = words.norm[reach.start - 1 : reach.start] == ["на"] and any(words.lemma[k] in WAS_TO for k in before)
        if not named and not self._which_was_to_be(reach):
            return False
        behind = range(reach.stop, min(sentence.stop, reach.stop + FARTHEST))
        verb = next((k for k in behind if words.lemma[k] in self.verbs and is_finite(words, k)), behind.stop)
        return not words.covered("dates").isdisjoint(range(verb, behind.stop))

    def _which_was_to_be(self, reach: range) -> bool:
        """Tell «концерт, который должен был прозвучать | 17 октября |, состоится 28 ноября»."""
        words = self.words
        first = max(words.sentence_of[reach.start].start, reach.start - WHICH_WAS)
        due = next((k for k in range(reach.start - 1, first, -1) if words.lemma[k] in DUE or words.norm[k] == ","), first)
        return words.lemma[due] in DUE and any(words.lemma[k] == "который" for k in range(max(first, due - 2), due))

    def _is_moved_from(self, reach: range) -> bool:
        """Tell «съезд перенесён | с мая 2020 года | на май 2021-го»."""
        words = self.words
        first = reach.start - (words.norm[reach.start] not in SINCE)
        told = words.norm[first] in SINCE and reach.stop < len(words) and words.norm[reach.stop] == "на"
        return told and first > 0 and words.lemma[first - 1] in MOVED and reach.stop + 1 in words.covered("dates")

    def _is_off(self, reach: range) -> bool:
        """Tell «назначенный на субботу фестиваль | не состоится |. Он пройдёт 29 мая»; what has no new day keeps the old one."""
        words, sentence = self.words, self.words.sentence_of[reach.start]
        denied = words.with_norm(NOT)
        moved = any(words.lemma[k] in MOVED and words.pos[k] == "VERB" for k in range(reach.stop, sentence.stop))
        off = denied[bisect_left(denied, sentence.start) : bisect_left(denied, sentence.stop - 1)]
        if not moved and not any(words.lemma[k + 1] in self.verbs for k in off):
            return False
        behind = words.sentence_of[sentence.stop] if sentence.stop < len(words) else range(0)
        told = moved or any(words.lemma[k] in self.verbs for k in behind)
        return told and not words.covered("dates").isdisjoint(behind)


def _is_replaced(words: Words, reach: range) -> bool:
    """Tell «вместо завтрашней субботы, | 7 сентября |, встречаемся 14 сентября»."""
    before = range(max(words.sentence_of[reach.start].start, reach.start - REPLACED), reach.start)
    instead = next((k for k in before if words.norm[k] == "вместо"), -1)
    told = (k for k in range(instead + 1, reach.start) if k in words.covered("dates") and words.norm[k][0].isdigit())
    return instead >= 0 and not any(told)  # but «вместо 3 мая состоится | 5 июня |»
