"""Lands in which together an event is held: «чемпионат, проходивший в | Чили и Перу |», «учения идут на территории | Чили и Перу |»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.discourse.clause import clause_of, holding
from extract.rules.lands.governors import Governors
from extract.rules.lands.land_lists import LandLists

INSIDE, GROUND = frozenset({"в", "во"}), "территория"
WORK = "работать"
BEFORE = 4  # words from the verb to the lands


class LandsOfSites:
    """Answers for one document in which lands of a list its event is held; ``mine`` are the words that name it."""

    def __init__(self, words: Words, lexicon: Lexicon, mine: Container[int], governors: Governors, lists: LandLists) -> None:
        self.words, self.mine, self.governors, self.lists = words, mine, governors, lists
        self.held = holding(lexicon)

    def is_site(self, reach: range) -> bool:
        """Tell one of several lands in which the event is said to be held."""
        mates = self.lists.mates(reach)
        if len(mates) < 2:
            return False
        words, at = self.words, self.governors.governor(mates[0])
        if at is None or at != mates[0].start - 1 or not (words.norm[at] in INSIDE or self._is_ground(at)):
            return False
        at -= self._is_ground(at)
        clause = clause_of(words, at)
        verb = next((k for k in range(at - 1, max(clause.start, at - BEFORE) - 1, -1) if words.pos[k] == "VERB"), None)
        if verb is None and self._is_held_behind(mates[-1].stop, clause):
            return True
        if verb is None or words.lemma[verb] not in self.held or not self._is_free(range(verb + 1, at)):
            return False
        if words.feats[verb].verb_form == "Part" and (verb - 2 not in self.mine or words.lemma[verb] == WORK):
            return False  # «встреча с купцами, | работающими | в Чили и Перу»
        return any(k in self.mine for k in range(max(words.sentence_of[verb].start, clause.start - BEFORE), clause.stop))

    def _is_held_behind(self, k: int, clause: range) -> bool:
        """Tell «в Чили и Перу | начались учения |», «в Чили и Перу 5 мая | пройдёт форум |»."""
        words, dates = self.words, self.words.covered("dates")
        while k < clause.stop and k in dates:
            k += 1
        if k + 1 >= clause.stop or words.lemma[k] not in self.held:
            return False
        return any(n in self.mine for n in range(k + 1, min(k + BEFORE, clause.stop)))

    def _is_ground(self, k: int) -> bool:
        """Tell «на | территории | Чили и Перу»."""
        return self.words.lemma[k] == GROUND and self.words.norm[k - 1] == "на"

    def _is_free(self, between: range) -> bool:
        """Tell what may stand between the verb and the lands: the event, its days, adverbs."""
        dates = self.words.covered("dates")
        return all(k in self.mine or k in dates or self.words.pos[k] in ("ADV", "ADP", "PART") for k in between)
