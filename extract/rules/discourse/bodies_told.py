"""Sentences that tell what a body is, how it came to be and what it has: «Фонд основан в 1995 году», «Справка. Институт …»."""

from __future__ import annotations

from collections.abc import Container
from functools import cached_property

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.discourse.event_years import HISTORY, years_in_figures
from extract.rules.main_event.named import is_finite

FOUNDING, LASTING, HAVING = word_class("found"), word_class("last_since"), word_class("made_up_of")
SINCE = frozenset({"с", "со"})
DASHES, MARKET, NEAR = frozenset({"–", "—", "-"}), frozenset({"рынок"}), 4  # words behind a dash
LEADING = frozenset({"лидер", "лауреат", "вуз", "объединение", "учреждение", "производитель"})
REFERENCE = frozenset({"справка", "справочно"})
ABOUT, BODIES = frozenset({"о", "об"}), word_class("tells_of_itself")
HEADING = 8  # words of «О фонде «Тёплый дом».»


def is_past(words: Words, k: int) -> bool:
    """Tell «открыл» and «открыт»."""
    feats = words.feats[k]
    return feats.variant == "Short" or (feats.tense == "Past" and is_finite(words, k))


class BodiesTold:
    """Tells which sentences of one document begin so; ``naming`` are those that name the event, ``lead`` is the first of the body."""

    def __init__(self, words: Words, naming: Container[int], lead: int, own_years: frozenset[int]) -> None:
        self.words, self.naming, self.lead, self.own_years = words, naming, lead, own_years
        self.years = years_in_figures(words)

    def are_told(self, number: int, sentence: range) -> bool:
        """Tell whether a sentence begins to tell of a body."""
        return self.is_reference(sentence) or self.founds(number, sentence) or self.opens_a_line(number, sentence)

    def founds(self, number: int, sentence: range) -> bool:
        """Tell «Фонд основан в 1995 году», «Завод работает с 1957 года», «История конкурса началась в 2006 году»."""
        words = self.words
        if number <= self.lead + 1:
            return False
        years = {year for k in sentence if k in self.years for year in self.years[k]}
        if not years or not self.own_years.isdisjoint(years):
            return False
        if words.lemma[sentence.start] in HISTORY:
            return True
        clause = clause_of(words, sentence.start)
        founded = any(words.lemma[k] in FOUNDING and is_past(words, k) for k in clause)
        by_since = any(k in self.years and not SINCE.isdisjoint(words.norm[k - 1 : k + 1]) for k in clause)
        since = by_since and any(words.lemma[k] in LASTING for k in clause)
        return founded or since

    def opens_a_line(self, number: int, sentence: range) -> bool:
        """Tell a body that opens a line, with no deed: «Движение объединяет 40 тысяч волонтёров», «Институт – ведущий центр страны»."""
        words, first = self.words, sentence.start
        if number in self.naming or number <= self.lead + 1 or words.line_of[first].start != first:
            return False
        if words.lemma[first] not in BODIES and first not in self._bodies:
            return False
        verb = next((k for k in sentence if words.pos[k] == "VERB" and (is_finite(words, k) or words.feats[k].variant == "Short")), None)
        if verb is not None and words.lemma[verb] in HAVING and words.feats[verb].tense == "Pres":
            return True
        return self._is_described(range(first, sentence.stop if verb is None else verb), sentence)

    def _is_described(self, before: range, sentence: range) -> bool:
        """Tell «Институт – | ведущий центр | страны», «Банк на рынке 25 лет», not the lines of a list."""
        words = self.words
        if words.norm[sentence.stop - 1] != ".":
            return False
        if any(words.lemma[k] in MARKET for k in before):
            return True
        dash = next((k for k in before if words.norm[k] in DASHES), sentence.stop)
        what = next((k for k in range(dash + 1, min(dash + 1 + NEAR, sentence.stop)) if words.pos[k] == "NOUN"), None)
        return what is not None and words.lemma[what] in BODIES | LEADING

    @cached_property
    def _bodies(self) -> set[int]:
        """Give the words at which bodies' names begin."""
        return {reach.start for reach in self.words.reaches("organisations")}

    def is_reference(self, sentence: range) -> bool:
        """Tell the head of what a sender tells of itself on one line with it: «Справка. Институт …», «О фонде «Дом». Фонд …»."""
        words, first = self.words, sentence.start
        if words.line_of[first].start != first:
            return False
        if words.lemma[first] in REFERENCE or words.norm[first : first + 2] == ["для", "справки"]:
            return len(sentence) < HEADING or words.norm[first + 1 : first + 2] == [":"]
        about = words.norm[first] in ABOUT and words.lemma[first + 1 : first + 2] and words.lemma[first + 1] in BODIES
        return bool(about) and len(sentence) <= HEADING and not any(is_finite(words, k) for k in sentence)
