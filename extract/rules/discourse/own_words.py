"""The words of a document that mean its main event, and those that mean others."""

from __future__ import annotations

from functools import cached_property, lru_cache

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.days.ceremonies import Ceremonies
from extract.rules.discourse.clause import clause_of, holding
from extract.rules.discourse.edition import passing
from extract.rules.main import Main
from extract.rules.main_event.held import is_dedicated

STEM = 5  # letters that «надежд-2009» shares with «Олимпийские надежды»
WORD_GAP = 7  # words between «который» and the event that it stands for
CONTEST = "contest"
FINALS, TOURNAMENTS = frozenset({"финал", "суперфинал"}), frozenset({"чемпионат", "первенство", "кубок", "турнир"})
SAME = word_class("contest_at_large")
ANOTHER = frozenset({"next", "past"})  # «решили, где состоится следующая | встреча |»
GATHERINGS = frozenset({"форум", "конференция"})  # «конференция «Лён» … Завершится | форум | 3 мая»


class OwnWords:
    """Knows by their places the words that name the main event (``mine``), and those that name others (``others``)."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main) -> None:
        """Look through the events of a document."""
        self.words, self.lexicon, self.main = words, lexicon, main
        same = (span for span in words.group("events") if self._is_same(span))
        self.mine = {k for span in (*main.mentions, *same) for k in span.reach}
        self.starts = {span.reach.start for span in main.mentions}
        dedicated = {k for span in main.mentions if is_dedicated(words, span.reach) for k in span.reach}  # «выставка, посвящённая форуму»
        self.said = self.mine - dedicated
        self.sentences = {words.sentence[k] for k in self.mine}
        self.of_main = of_main = _of_main(lexicon)
        self.ceremonies = Ceremonies(words, lexicon, main, of_main)
        bodies = words.covered("organisations")  # «комиссия Национального собрания»
        others = [span for span in words.group("events") if span.label_ not in of_main and not self._is_its_final(span)]
        reaches = [reach for span in others if (reach := span.reach).start not in bodies]
        self.others = {k for reach in reaches for k in reach} - self.mine - self.ceremonies.phases.keys()
        self.contests = {k: self._class(span.label_) == CONTEST for span in others for k in span.reach}
        self.stems = {words.lemma[k][:STEM] for k in self.mine if len(words.lemma[k]) >= STEM}

    def names_main(self, k: int) -> bool:
        """Tell a word that names the main event, or shares its beginning with one that does, a few words before."""
        return k in self.mine or any(self.words.norm[at][:STEM] in self.stems for at in range(max(0, k - 3), k + 1))

    def in_clause(self, clause: range) -> bool:
        """Tell a clause that speaks of the main event, be it by «который» or by its opening."""
        return not self.said.isdisjoint(clause) or self._stand_for_main(clause) or bool(self.ceremonies.at(clause, clause.start))

    def _stand_for_main(self, clause: range) -> bool:
        """Tell «…форум, который прошёл 5 мая», «он прошёл», «на открытии 5 мая»."""
        words = self.words
        if any(words.norm[k - 1] == "на" for k in clause if k and words.lemma[k] in self.of_main):
            return True
        if words.lemma[clause.start] in ("который", "он", "она", "оно") or (len(clause) > 1 and words.lemma[clause.start + 1] == "который"):
            before = range(clause.start - 1, max(-1, clause.start - WORD_GAP - 1), -1)
            nearest = next((k for k in before if k in self.mine or k in self.others), None)  # «форум открыл миссию, | которая | …»
            return nearest is not None and nearest in self.mine
        return False

    def _is_same(self, span: Mention) -> bool:
        """Tell the bare noun that means an event told by a longer one: «фестиваль» of a «кинофестиваль», «экспозиция» of a show."""
        reach = span.reach
        if len(reach) != 1 or self._takes_up_another(reach.start) or passing(self.words, reach, self.lexicon) in ANOTHER:
            return False
        if self._is_part(span.label_):
            return True
        at_large = span.label_ in SAME or (span.label_ in GATHERINGS and span.label_ not in self._named_kinds)
        return at_large and self._class(span.label_) == self.main.kind_class and self.words.feats[reach.start].number != "Plur"

    def _is_its_final(self, span: Mention) -> bool:
        """Tell «в | финале |, проходившем 8 мая» of a report on a tournament, but not «| финал | пройдёт 8 июня»."""
        words, reach = self.words, span.reach
        if len(reach) != 1 or span.label_ not in FINALS or self.main.kind not in TOURNAMENTS:
            return False
        clause = clause_of(words, reach.start)
        return any(words.feats[k].tense == "Past" for k in clause) and all(words.feats[k].tense != "Fut" for k in clause)

    def _takes_up_another(self, k: int) -> bool:
        """Tell «примет этап Кубка мира, | соревнования | намечены на декабрь»: the noun means the event that its sentence names before."""
        return self._other_named.get(self.words.sentence[k], k) < k

    @cached_property
    def _named_kinds(self) -> set[str]:
        """Give the kinds of which the document names an event by more than its noun: such a noun means no other one."""
        return {span.label_ for span in self.words.group("events") if len(span.reach) > 1}

    @cached_property
    def _other_named(self) -> dict[int, int]:
        """Give by the number of its sentence where the first event begins that is of the main one's class, and yet another."""
        words, mine, first = self.words, {span.start for span in self.main.mentions}, dict[int, int]()
        for span, reach in zip(words.group("events"), words.reaches("events"), strict=True):
            if len(reach) > 1 and span.start not in mine and self._class(span.label_) == self.main.kind_class:
                first.setdefault(words.sentence[reach.start], reach.start)
        return first

    def _is_part(self, kind: str) -> bool:
        """Tell «школа» of a «школа-конференция», «фестиваль» of a «кинофестиваль»."""
        return kind in self.main.kind.split("-") or (len(kind) >= STEM and self.main.kind.endswith(kind))

    def _class(self, kind: str) -> str:
        row = self.lexicon.index("event_kinds", "kind").get(kind)
        return row["class"] if row is not None else ""


@lru_cache(maxsize=8)
def _of_main(lexicon: Lexicon) -> frozenset[str]:
    """Give the nouns of an event's beginning and end: «закрытие состоится»."""
    return frozenset(lemma for lemma, phase in holding(lexicon).items() if phase in ("open", "close"))
