"""Lands that are told one by one behind how many came: «мастера 24 стран. Это | Чили, Перу |», «шестеро из-за границы (| Чили, Перу |)»."""

from __future__ import annotations

from collections.abc import Callable

from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.rules.lands.governors import Governors
from extract.rules.lands.land_lists import WITHIN, LandLists
from extract.rules.main_event.named import finite_verbs

STATES = frozenset({"страна", "государство", "держава"})
ABROAD = frozenset({"границы", "рубежа", "зарубежья", "зарубежных", "иностранных", "иностранцев", "иностранцы"})
OPENING = frozenset({"это", "среди", "в", "из", "флаги", "география", ":"})
FEW, COUNT = 2, 3  # lands that make a list; words from «24» to «стран»
BEFORE, LABEL = 8, 5  # words before a bracket that tell of people; of what opens a list


class LandsCounted:
    """Answers for one document which lists of lands go on with a count of those that take part."""

    def __init__(self, words: Words, governors: Governors, lists: LandLists, tell: Callable[[int], frozenset[str]]) -> None:
        self.words, self.governors, self.lists, self.tell = words, governors, lists, tell
        self.counted = {k for k in words.with_lemma(STATES) if self._is_counted(k)}
        self.sentences = {words.sentence[k] for k in self.counted}

    def tells(self, reach: range, at: int | None) -> bool:
        """Tell a land of a list that goes on with a count; ``at`` is the word that governs it."""
        words = self.words
        if at is not None and words.norm[at] == "(":
            return self._is_in_brackets(reach, at)
        number = words.sentence[reach.start]
        if self._is_behind_a_colon(reach) or (number in self.sentences and self._is_summed_up(reach)):
            return True
        if number - 1 not in self.sentences or len(self.lists.mates(reach)) < FEW:
            return False
        sentence, first = words.sentence_of[reach.start], self.lists.mates(reach)[0].start
        opens = first - sentence.start <= LABEL and (first == sentence.start or not OPENING.isdisjoint(words.norm[sentence.start : first]))
        return opens and not self._tells_otherwise(sentence)

    def _is_counted(self, k: int) -> bool:
        """Tell «24 | стран |», but not «поставляет в 24 | страны |», and no count of another time."""
        words, first = self.words, self.words.sentence_of[k].start
        n = next((n for n in range(k - 1, max(first, k - COUNT) - 1, -1) if words.pos[n] == "NUM" or words.text[n][:1].isdigit()), None)
        if n is None or (n > first and words.norm[n - 1] in WITHIN):
            return False
        return not self.tell(k) & {"elsewhen", "absent", "lives", "unsettled"}

    def _is_behind_a_colon(self, reach: range) -> bool:
        """Tell «из 24 стран: это и хозяева, и | Чили | с Перу»."""
        words, sentence = self.words, self.words.sentence_of[reach.start]
        colon = next((k for k in range(reach.start - 1, sentence.start, -1) if words.norm[k] == ":"), None)
        if colon is None:
            return False
        abroad = colon - sentence.start < BEFORE and words.norm[colon - 1] in ABROAD  # «18 из них – иностранцы: | Чили, Перу |»
        if not abroad and not any(k in self.counted for k in range(sentence.start, colon)):
            return False
        return not self._tells_otherwise(range(colon, sentence.stop))

    def _is_summed_up(self, reach: range) -> bool:
        """Tell «| Чили, Перу и Кения |: 40 гостей из трёх стран»."""
        mates = self.lists.mates(reach)
        k = mates[-1].stop
        return len(mates) > FEW and k in self.words.sentence_of[reach.start] and self.words.norm[k] == ":"

    def _tells_otherwise(self, part: range) -> bool:
        """Tell a list whose lands do something of their own."""
        words, finite = self.words, finite_verbs(self.words)
        return any((k in finite and words.lemma[k] != "быть") or words.feats[k].variant == "Short" for k in part)

    def _is_in_brackets(self, reach: range, at: int) -> bool:
        """Tell «шесть человек из-за границы (| Чили, Перу |)», brackets that hold lands alone."""
        words, mates = self.words, self.lists.mates(reach)
        told = self.words.covered("places")
        if any(k not in told and words.norm[k] != "," for k in range(at + 1, mates[0].start)) or words.norm[
            mates[-1].stop : mates[-1].stop + 1
        ] != [")"]:
            return False
        before = range(max(words.sentence_of[at].start, at - BEFORE), at)
        return not ABROAD.isdisjoint(words.norm[before.start : before.stop])


def is_called_guest_of(words: Words, mates: list[range], guests: frozenset[str], main: set[int]) -> bool:
    """Tell «| Чили и Перу | – постоянные гости ярмарки»."""
    k = mates[-1].stop
    if mates[0].start != words.sentence_of[mates[0].start].start or k >= len(words) or words.norm[k] not in DASHES:
        return False
    noun = next((n for n in range(k + 1, min(k + LABEL, len(words))) if words.pos[n] == "NOUN"), None)
    if noun is None or words.lemma[noun] not in guests or words.feats[noun].case != "Nom":
        return False
    return any(n in main for n in range(noun + 1, min(noun + LABEL, words.sentence_of[noun].stop)))
