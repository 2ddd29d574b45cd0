"""Whether somebody takes part or speaks at a mention of an event: «участники форума», «в форуме участвуют», «на встречу пригласили»."""

from __future__ import annotations

from collections.abc import Container
from collections.abc import Set as AbstractSet
from functools import cached_property

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.events import verbs_of
from extract.mentions.held import CONDUCT
from extract.mentions.held_beside import is_conducted_somewhere
from extract.rules.discourse.clause import clause_of
from extract.rules.discourse.spoken_of import before_phrase, is_reported
from extract.rules.main_event.held import head_noun, is_dedicated
from extract.rules.main_event.named import is_finite
from extract.rules.main_event.won import is_summed_up

STAYING = word_class("stay")
WORK_OF = word_class("of_an_event")
SCENE_CASE = {"в": "Loc", "во": "Loc", "на": "Loc", "за": "Ins"}  # «на форуме», «за круглым столом»
FOR_ALL = frozenset({"акция", "флешмоб", "челлендж", "эстафета", "марафон", "кампания", "диктант"})
RETURNED = word_class("come_back")
SUPPORT, NEAR = frozenset({"поддержать", "поддерживать"}), 4  # words from «поддержали» to the name
DURING = ("во", "время")
THOSE_THERE = frozenset({"посетитель", "участник", "гость"})
RECEIVING = frozenset({"встретить", "встречать", "принять", "принимать", "приветствовать", "собрать"})
GATHERED = word_class("gather")


class Attended:
    """Tells which mentions of one document somebody attends by the lemmas ``doing``; ``head`` are the words of its headline."""

    def __init__(self, words: Words, lexicon: Lexicon, head: Container[int], doing: AbstractSet[str]) -> None:
        self.words, self.head, self.doing = words, head, doing
        self.visits = STAYING | verbs_of("visit", lexicon)

    def told(self, reach: range) -> bool:
        """Tell whether someone takes part or speaks: «участники форума», «в форуме участвуют», «за круглым столом встретились»."""
        words, i = self.words, reach.start
        if is_dedicated(words, reach):
            return False
        if i and (words.lemma[i - 1] in WORK_OF or self.conducted(i) or self._brought(reach) or is_summed_up(words, i)):
            return True
        if self._joined(reach) or self._come_from(reach) or self._receives_those_there(i):
            return True
        if self.during(i):
            return words.sentence[i] in self._acting
        before = i - 1
        while before > words.sentence_of[i].start and words.pos[before] in ("ADJ", "DET"):  # «участвуют в очередном | заседании»
            before -= 1
        if i == 0 or (case := SCENE_CASE.get(words.norm[before])) is None:
            return False
        if any(words.feats[k].case == case for k in range(i, head_noun(words, reach) + 1)):
            return words.sentence[i] in self._acting
        return words.sentence[i] in self._gathering  # «собрались на митинг», «на встречу пригласили»

    def conducted(self, i: int) -> bool:
        """Tell a headline that speaks of how an event went: «Отчёт о проведении | кубка |», and «местом проведения | слёта | стал»."""
        if is_conducted_somewhere(self.words, i):
            return True
        return i > 0 and i in self.head and (self.words.lemma[i - 1] == CONDUCT or is_reported(self.words, i))

    def during(self, i: int) -> bool:
        """Tell «во время | встречи»: something else happens at it; an opening's event is another one."""
        return i > 1 and (self.words.norm[i - 2], self.words.norm[i - 1]) == DURING and self.words.lemma[i] not in WORK_OF

    def _brought(self, reach: range) -> bool:
        """Tell «побывали с | деловой миссией», «прибыл с | рабочим визитом»: what somebody comes with."""
        words, i = self.words, reach.start
        while i > 1 and words.pos[i - 1] == "ADJ":  # «с двухдневным | визитом»
            i -= 1
        comes = words.norm[i - 1] in ("с", "со") and words.feats[head_noun(words, reach)].case == "Ins"
        return comes and any(words.lemma[k] in self.visits for k in clause_of(words, i))

    def _receives_those_there(self, i: int) -> bool:
        """Tell «библиотека встречала посетителей | акции «Ночь книг» |»: those whom a house receives have come to it."""
        words = self.words
        if not i or words.lemma[i - 1] not in THOSE_THERE or words.feats[i - 1].case not in ("Acc", "Gen"):
            return False
        return any(words.lemma[k] in RECEIVING and is_finite(words, k) for k in clause_of(words, i))

    def _come_from(self, reach: range) -> bool:
        """Tell «вернулись с | турнира |», «привезли медали с | турнира |»: whoever comes from it was there."""
        words, before = self.words, before_phrase(self.words, reach.start)
        away = before >= words.sentence_of[reach.start].start and words.norm[before] in ("с", "со")
        if not away or words.feats[head_noun(words, reach)].case != "Gen":
            return False
        return any(words.lemma[k] in RETURNED and is_finite(words, k) for k in clause_of(words, reach.start))

    def _joined(self, reach: range) -> bool:
        """Tell «поддержали | акцию «Свет» |»: so one takes part in what all may do."""
        words, head = self.words, head_noun(self.words, reach)
        if words.lemma[head] not in FOR_ALL:
            return False
        verb = next(
            (k for k in range(reach.start - 1, max(words.sentence_of[head].start, reach.start - NEAR) - 1, -1) if words.pos[k] == "VERB"),
            None,
        )
        supported = (
            verb is not None and words.lemma[verb] in SUPPORT and words.feats[head].case == "Acc" and words.feats[verb].tense == "Past"
        )
        return supported and words.pos[reach.start - 1] != "ADP"

    @cached_property
    def _acting(self) -> set[int]:
        """Give the numbers of the sentences in which somebody takes part or speaks; one may be as long as its document."""
        return {self.words.sentence[k] for k in self.words.with_lemma(self.doing)}

    @cached_property
    def _gathering(self) -> set[int]:
        return {self.words.sentence[k] for k in self.words.with_lemma(GATHERED)}
