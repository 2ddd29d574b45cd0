"""With whom a meeting is held, or whose a concert is: those whom the event's name names."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.phrases.attribute import behind_attribute
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main import Main
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.people.results import Taking

# Those whom the name of such an event names hold it: «концерт Ольги Рябовой», «встреча президента с Иваном Громом»
HELD_BY_NAMED = word_class("held_by_one")
TIES = frozenset({"с", "со", "и", "между", ","})
GUESTS = frozenset({"с", "со"})
TALKS = frozenset({"разговор", "беседа", "переговоры", "встреча", "видеоразговор"})
DURING = frozenset({("в", "ходе"), ("во", "время")})
ADDRESS = word_class("address_at_a_talk")
MEETING = frozenset({"встречи", "знакомства", "беседы", "общения"})
DEFENCE, MARKS = "защита", frozenset('",:;()«»')
LONGEST = 120  # words behind an event's name of those with whom it is held


class Companions:
    """Reads the names in and right behind the name of one document's event."""

    def __init__(self, words: Words, main: Main) -> None:
        self.words = words
        # The prepositions and full stops in these are their own.
        self.said = frozenset().union(*(words.covered(group) for group in ("offices", "organisations", "places", "people")))
        kind = main.kind.split(" ")
        self.by_one = kind[-1] in HELD_BY_NAMED or (kind[0] in HELD_BY_NAMED and kind[-1] in MEETING)  # «творческий вечер», «вечер встречи»
        self.talks = {words.reach(span).start for span in main.mentions} if main.kind.rpartition(" ")[2] in TALKS else set[int]()
        self.people = words.covered("people")
        defended = main.kind.rpartition(" ")[2] == DEFENCE
        self.defences = {words.reach(span).start for span in main.mentions} if defended else set[int]()
        held = main.kind_class in ("meeting", "visit") or self.by_one
        self.names = {k: reach for span in reversed(main.mentions) for reach in [self._to_last_name(span)] for k in reach} if held else {}

    def of(self, person: Named) -> Taking | None:
        """Give the event's word where its name says whose it is, or with whom."""
        i = person.reach.start
        reach = self.names.get(i)
        if reach is not None and reach.start < i and self._leads_to(reach.start, i):
            own = self._is_its_own(reach.start, i)
            return Taking(reach.start, "part", "strong" if own else "weak", sure=own)
        if self.defences and (whose := self._defends(person)) is not None:
            return whose
        return self._addressed(person) if self.talks else None

    def _leads_to(self, start: int, i: int) -> bool:
        """Tell that no preposition but a tie stands before a name, those of how a guest came aside: «с | прибывшим в страну | послом …»."""
        words, k = self.words, start
        while k < i:
            if words.pos[k] == "ADP" and words.norm[k] not in TIES and k not in self.said:
                return False
            k = behind_attribute(words, k + 1, i + 1, self._is_told) if words.norm[k] in GUESTS else k + 1
        return True

    def _is_told(self, k: int) -> bool:
        return k in self.said

    def _defends(self, person: Named) -> Taking | None:
        """Tell whose thesis is defended: «защита диссертации на соискание степени кандидата наук | Олега Грача |»."""
        words, i = self.words, person.reach.start
        clause = clause_of(words, i)
        at = next((k for k in range(i - 1, clause.start - 1, -1) if k in self.defences), None)
        if at is None or words.feats[i].case not in ("Gen", "") or is_nominative(words, person):
            return None
        between = range(at + 1, i)
        told = any(words.text[k] in MARKS or is_finite(words, k) or self._is_name(k) for k in between)
        return None if told else Taking(at, "part", "strong", sure=True)

    def _is_name(self, k: int) -> bool:
        """Tell a word of another's name, «под руководством | Яна Лося |»."""
        return k in self.people

    def _addressed(self, person: Named) -> Taking | None:
        """Tell whom the other side of a talk addresses: «в ходе разговора президент поздравил | Олега Грача |»."""
        words, i = self.words, person.reach.start
        clause = clause_of(words, i)
        verb = next((k for k in range(i - 1, clause.start - 1, -1) if is_finite(words, k)), None)
        if verb is None or words.lemma[verb] not in ADDRESS or is_nominative(words, person) or not self._is_held_in(clause):
            return None
        return None if any(words.pos[k] == "ADP" for k in range(verb, i)) else Taking(verb, "part", "strong", sure=True)

    def _is_held_in(self, clause: range) -> bool:
        """Tell a clause of what happened «в ходе разговора»."""
        words = self.words
        return any(k in self.talks and (words.norm[k - 2], words.norm[k - 1]) in DURING for k in clause if k > 1)

    def _is_its_own(self, start: int, i: int) -> bool:
        """Tell whose the event is: «концерт певицы | Анны Лосевой |», but «концерт памяти | Анны Лосевой |»."""
        words = self.words
        held = [k for k in range(start, i) if words.lemma[k] in HELD_BY_NAMED]
        between = range(held[-1] + 1, i) if self.by_one and held else range(0)
        stands = words.feats[i].case in ("Gen", "") or bool(between)
        return bool(held) and stands and all(self._leads_on(k) for k in between)

    def _leads_on(self, k: int) -> bool:
        """Tell what may stand between an event's noun and whose it is: offices, ties, «вечер | встречи с | поэтом …»."""
        words = self.words
        return k in self.said or words.norm[k] in TIES or words.norm[k] == '"' or words.pos[k] == "ADJ" or words.norm[k] in MEETING

    def _to_last_name(self, span: Mention) -> range:
        """Extend an event's name by those with whom it is held: «переговоры министра Чили А. Рохас | с министром Перу О. Грачом»."""
        words, reach = self.words, self.words.reach(span)
        k, limit = reach.stop, min(words.sentence_of[reach.start].stop, reach.stop + LONGEST)
        while k < limit and (k in self.said or words.norm[k] in TIES or self._qualifies(k)):
            k += 1
        return range(reach.start, k)

    def _qualifies(self, k: int) -> bool:
        words = self.words
        return words.pos[k] in ("ADJ", "NOUN", "PROPN") and words.feats[k].case in ("Gen", "Ins")
