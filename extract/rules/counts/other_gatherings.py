"""Counts of another gathering than the one that a document reports: another edition, another event, one to come."""

from __future__ import annotations

from collections.abc import Container
from functools import cached_property, lru_cache

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.no_events import is_of_study
from extract.rules.counts.count_times import Count
from extract.rules.counts.other_levels import is_of_another_level, is_of_the_last_one
from extract.rules.discourse.clause import clause_of, senses, tells_of_before
from extract.rules.discourse.edition import ordinal, passing
from extract.rules.discourse.event_status import is_over
from extract.rules.main import Main
from extract.rules.main_event.held import head_noun

GENERIC = word_class("event_at_large")
FIRST = "впервые"
INTENDING = word_class("intend")
SHOW, ACTION = "show", "action"
IT = frozenset({"нем", "ней", "его", "ее", "он", "она", "оно"})
BY_NOW = frozenset({"уже", "пока", "сегодня", "сейчас", "нынче"})  # «на сегодня подтвердили участие 900 фирм»
OF_BIRTH = frozenset({"год", "г", "гг"})
GOING_ON = 2  # sentences that go on with last year
EARLIER = frozenset({"первый", "прошлый", "предыдущий", "прошлогодний"})


class OtherGatherings:
    """Tells which counts of a document are of another gathering; ``mine`` are the words that name its event, in these sentences."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main, mine: Container[int], sentences: Container[int]) -> None:
        self.words, self.lexicon, self.main, self.mine, self.sentences = words, lexicon, main, mine, sentences
        self.kinds = _gatherings(lexicon)
        mains = set(main.mentions)
        self.editions = {
            words.sentence[span.reach.start]
            for span in words.group("events")
            if span not in mains and span.label_ == main.kind and self._is_edition(span)
        }

    def _is_edition(self, span: Mention) -> bool:
        reach = span.reach
        told = passing(self.words, reach, self.lexicon)
        whole = range(max(reach.start - 2, self.words.sentence_of[reach.start].start), reach.stop) if told else reach
        return told in ("past", "next") or ordinal(self.words, whole, self.lexicon) is not None  # «первый подобный | форум»

    def is_of_another_event(self, count: Count) -> bool:
        """Tell «| 18 участников | нынешнего розыгрыша Кубка» in a sentence that does not name the event."""
        words, k = self.words, count.reach.stop
        if words.sentence[k - 1] in self.sentences:
            return False
        while k < len(words) and words.pos[k] in ("ADJ", "DET"):
            k += 1
        if k not in words.sentence_of[k - 1] or words.feats[k].case != "Gen" or k in self.mine:
            return False
        named = words.lemma[k] in self.kinds and not is_of_study(words, k)
        return named and words.lemma[k] not in GENERIC | {self.main.kind}

    def are_sent_to_another(self, k: int) -> bool:
        """Tell «выбраны | 6 посланцев | на XI съезд»: who is yet to come to another event."""
        words = self.words
        if words.norm[k : k + 1] != ["на"] or k + 1 not in self._others:
            return False
        return words.feats[self._others[k + 1]].case in ("Acc", "")

    @cached_property
    def _others(self) -> dict[int, int]:
        """Give the heads of other events by their first words."""
        reaches = (span.reach for span in self.words.group("events"))
        return {reach.start: head_noun(self.words, reach) for reach in reaches if reach.start not in self.mine}

    def tells_of_another_edition(self, clause: range) -> bool:
        """Tell a clause of another edition or of a life; «впервые участвуют трое мужчин» is of this one for all its «впервые»."""
        if clause.start > 1 and self.words.norm[clause.start - 1] == "(":  # «в прошлом году слёт принимал Орёл | (7 команд) |»
            around = clause_of(self.words, clause.start - 2)
            if around != clause and tells_of_before(self.words, around):
                return True
        if any(self.words.lemma[k] in EARLIER and self.words.norm[k + 1] == '"' and k not in self.mine for k in clause[:-1]):
            return True  # «на первый «Родник» приехали | двести человек |»
        told = senses(self.words, clause, self.lexicon) & {"edition", "life"}
        if told == {"life"} and all(self.words.feats[k].verb_form == "Inf" for k in clause if self._tells_of_a_life(k)):
            return False  # «двести стран договорились | создать | фонд»
        if told == {"life"} and all(self._tells_an_age(k) for k in clause if self._tells_of_a_life(k)):
            return False  # «борцы 1998 года | рождения | из 35 регионов»
        return bool(told) and not (told == {"edition"} and self._only_first(clause))

    def _tells_of_a_life(self, k: int) -> bool:
        return self.lexicon.index("elsewhen").get(self.words.lemma[k], {}).get("sense") == "life"

    def _tells_an_age(self, k: int) -> bool:
        """Tell «2009–2010 годов | рождения |» from «со дня рождения»."""
        return k > 0 and self.words.norm[k] == "рождения" and self.words.lemma[k - 1 - (self.words.norm[k - 1] == ".")] in OF_BIRTH

    def _only_first(self, clause: range) -> bool:
        table = self.lexicon.index("elsewhen")
        return all(self.words.lemma[k] == FIRST for k in clause if table.get(self.words.lemma[k], {}).get("sense") == "edition")

    def is_to_come(self, clause: range, i: int) -> bool:
        """Tell what a release of an event that was held tells of days to come: «в мае прибудут представители восьми компаний».

        Not so of a show: it goes on when it has opened, «до лета её увидят | десять тысяч человек |».
        """
        if self.main.kind_class == SHOW:
            return False
        words = self.words
        acting = [
            k
            for k in clause
            if words.pos[k] in ("VERB", "AUX", "ADJ")
            and (words.feats[k].tense or words.lemma[k] in INTENDING)
            and words.feats[k].person != "1"  # «напомним», «отметим»
        ]
        nearest = min(acting, key=lambda k: abs(k - i), default=None)
        ahead = nearest is not None and (words.feats[nearest].tense == "Fut" or words.lemma[nearest] in INTENDING)
        return ahead and self.held and not any(k in self.mine for k in clause)

    @cached_property
    def held(self) -> bool:
        """Tell whether the event was held, and is over."""
        return is_over(self.words, self.lexicon, self.main)

    def is_held_at_another_level(self, clause: range) -> bool:
        """Tell a clause of other levels and projects, or of the last edition where this one is yet to come."""
        if is_of_another_level(self.words, self.main, self.mine, clause):
            return True
        return is_of_the_last_one(self.words, self.mine, clause) and not self.held

    def is_beside_another_edition(self, sentence: int, clause: range) -> bool:
        """Tell «первый съезд уместился в одном зале: в нём участвовало 42 человека», «… в зале. В нём участвовало 42 человека»."""
        if any(k in self.mine for k in clause):
            return False
        return sentence in self.editions or (sentence - 1 in self.editions and self._takes_up(clause)) or self._goes_on_with_past(clause)

    def _goes_on_with_past(self, clause: range) -> bool:
        """Tell «слёт пройдёт в мае. В прошлом году он шёл в Туле. | Участвовали | 90 юннатов. | Судили | 9 наставников»."""
        words, at = self.words, self.words.sentence_of[clause.start].start
        if self.held or not any(words.feats[k].tense == "Past" for k in clause) or not BY_NOW.isdisjoint(words.norm[at : clause.stop]):
            return False
        for _ in range(GOING_ON):
            if not at:
                return False
            before = words.sentence_of[at - 1]
            if tells_of_before(words, before):
                return any(words.feats[k].tense == "Past" for k in before)
            if any(k in self.mine for k in before) or not any(words.feats[k].tense == "Past" for k in before):
                return False
            at = before.start
        return False

    def _takes_up(self, clause: range) -> bool:
        """Tell «| В нём | участвовали», «| Его | посетили»."""
        start = self.words.sentence_of[clause.start].start
        return not IT.isdisjoint(self.words.norm[start : start + 2])


@lru_cache(maxsize=8)
def _gatherings(lexicon: Lexicon) -> frozenset[str]:
    """Give the kinds of events that have participants: «розыгрыш», no «операция»."""
    return frozenset(kind for kind, row in lexicon.index("event_kinds", "kind").items() if row["class"] != ACTION)
