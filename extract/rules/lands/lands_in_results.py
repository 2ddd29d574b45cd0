"""Whose people won, in a contest: «вторыми стали борцы Чили», «второе место заняла Ана Рохас из Чили», «бронза у Перу»."""

from __future__ import annotations

from functools import cached_property

from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.lands.governors import Governors
from extract.rules.lands.land_lists import LandLists

RANKS, WINNING = word_class("rank") | {"победа", "кубок", "гран-при"}, word_class("reach_a_rank")
ON, PLACED = "на", 3  # «на втором месте Чили»
PROVED, BETTER = frozenset({"оказаться"}), frozenset({"выше", "впереди", "лучше", "сильнее"})
OUT_OF, HAS = "из", "у"
NEAR = 2  # words from a rank to a dash or «у»


class LandsInResults:
    """Answers for one document which countries are told among the winners."""

    def __init__(self, words: Words, governors: Governors, lists: LandLists) -> None:
        self.words, self.governors, self.lists = words, governors, lists
        self.winning = {words.sentence[k] for k in words.with_lemma(RANKS)} & {words.sentence[k] for k in words.with_lemma(WINNING)}

    @cached_property
    def ahead(self) -> set[int]:
        """Give the sentences that tell who was better: «выше | оказались | лишь Чили и Перу»."""
        words = self.words
        return {words.sentence[k] for k in words.with_lemma(PROVED) if not BETTER.isdisjoint(words.norm[max(k - NEAR, 0) : k + NEAR + 1])}

    def tell(self, reach: range, case: str) -> bool:
        """Tell whose people won: «вторыми стали борцы Кении, третьими — | Чили |», «второе место заняла Ана Рохас из | Чили |»."""
        words = self.words
        if self._is_ranked(reach):
            return True
        if words.sentence[reach.start] not in self.winning and words.sentence[reach.start] not in self.ahead:
            return False
        at = self.governors.governor(reach)
        if at is not None and words.norm[at] == OUT_OF:
            return True
        free = at is None or words.pos[at] in ("NOUN", "VERB", "PART")
        return (free and case in ("Gen", "Nom", "")) or words.norm[reach.start - 1] in DASHES

    def _is_ranked(self, reach: range) -> bool:
        """Tell «на втором месте – | Чили |», «на втором месте | Чили |», «бронза у | Перу |»."""
        words, k = self.words, self.lists.mates(reach)[0].start - 1
        if k >= PLACED and words.lemma[k] in RANKS and words.feats[k].case == "Loc" and ON in words.norm[k - PLACED : k]:
            return words.feats[reach.start].case == "Nom"
        told = k > 0 and (words.norm[k] in DASHES or words.norm[k] == HAS)
        return told and any(words.lemma[n] in RANKS for n in range(max(words.sentence_of[k].start, k - NEAR), k))
