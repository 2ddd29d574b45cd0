"""Whose people come, by a country in the genitive: «делегация Чили», «представители посольств Чили», «врачи Чили», «Минэнерго Чили»."""

from __future__ import annotations

from collections.abc import Container, Mapping

from extract.lang.grammar.lemmas import parses
from extract.lang.numerals import DASHES
from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.bodies.role_of import TAKING, Roles
from extract.rules.discourse.clause import clause_of
from extract.rules.lands import aside as lands_aside
from extract.rules.lands.governors import Governors
from extract.rules.lands.lands_as_sides import LandsAsSides
from extract.rules.lands.lands_from import Ground
from extract.rules.main_event.named import is_finite

OFFICE = 7  # words of an office before its head noun: «исполняющим обязанности первого заместителя министра»
NAMED = 10  # words from an office to the name of who holds it
SOME = word_class("some")
SENT = word_class("group_of_people")  # they come for the event
AMONG = frozenset({"среди", "числе"})
SENDING = word_class("sends_people")


class LandsOfDelegations:
    """Answers for one document whose delegations, missions, bodies and people come to its event."""

    def __init__(
        self, words: Words, governors: Governors, roles: Roles, bodies: Mapping[int, range], sides: LandsAsSides, deeds: Container[str]
    ) -> None:
        self.deeds = deeds  # by which one takes part: «разрезать», «возложить»
        self.words, self.governors, self.roles, self.bodies, self.sides = words, governors, roles, bodies, sides

    def ground(self, reach: range, at: int, senses: frozenset[str]) -> Ground | None:
        """Judge by the nouns up from the word ``at``, on which the country hangs, in a sentence with these senses."""
        words, joined = self.words, "joins" in senses
        sense, noun = self.governors.owner(at)
        if noun is not None and lands_aside.is_one_of_many(words, noun):
            return None
        if noun is not None and self.sides.receive(noun):
            return "side", 0.75
        if sense == "group" and noun is not None and "absent" not in senses and (joined or self._come(noun)):
            return "delegation", 0.75 if joined else 0.55
        if sense == "mission":  # «представители посольств Чили и Перу»
            sent = joined or (
                noun is not None and words.feats[noun].case == "Gen" and (self._come(noun) or self._is_of_officer(noun))
            )  # «спросили представители посольства»
            if sent:
                return ("delegation", 0.7) if self.governors.case(reach) == "Gen" else None
            return ("of_body", 0.6) if self._holds_it(reach) else None  # «| Посольство Чили | устроило приём»
        if sense == "not" and noun is not None and self._is_counted_among(noun, joined=joined):
            return "people", 0.6
        if (body := self._whose(reach, noun)) is not None:
            return self._of_body(body, joined=joined) if "absent" not in senses else None
        if sense != "not" and noun is not None and self.sides.meet(noun):
            return "side", 0.75
        if noun is not None and (self._made(noun) or lands_aside.is_acted(words, noun)):
            return None
        if "absent" in senses:
            return None
        if noun is not None and self._does_a_deed(noun):
            return "people", 0.6
        if sense != "not" and noun is not None and self.governors.animate(noun) and (joined or self._are_several(noun)):
            return "people", 0.65 if joined else 0.5
        if joined and noun is not None and words.lemma[noun] in SENDING and words.feats[noun].case == "Nom":
            return "delegation", 0.6  # «присоединились школы Чили»
        return None

    def _holds_it(self, reach: range) -> bool:
        """Tell the land by which the name of a mission that holds the event is told, not the one in which it sits."""
        body = self.bodies.get(reach.start)
        return body is not None and body.start == reach.start - 1 and self.roles.of(body) in TAKING

    def _is_of_officer(self, noun: int) -> bool:
        """Tell «подарки вручил | атташе | посольства Чили»."""
        words, k = self.words, noun - 1
        first = words.sentence_of[noun].start
        while k > first and k in self.sides.offices and k - 1 in self.sides.offices:
            k -= 1
        return k in self.sides.offices and (words.feats[k].case == "Nom" or "Nom" in possible_cases(words.norm[k]))

    def _does_a_deed(self, noun: int) -> bool:
        """Tell an officer whom nobody names: «ленту разрезали | министр | культуры Чили и посол Перу»."""
        words = self.words
        if noun not in self.sides.offices or words.feats[noun].case != "Nom":
            return False
        for k in range(noun + 1, min(noun + 1 + NAMED, words.sentence_of[noun].stop)):
            if k in self.sides.people:
                return False  # what «президент Чили Хуан Рохас» did, the rules of people tell
            if words.pos[k] == "VERB" or words.norm[k] in (",", "и"):
                break
        clause = clause_of(words, noun)
        return any(words.lemma[k] in self.deeds and words.feats[k].tense == "Past" and is_finite(words, k) for k in clause)

    def _come(self, noun: int) -> bool:
        """Tell people and teams, and houses whose people come: «студенты | вузов | Чили», but not «программа с | вузами | Чили»."""
        if self.governors.animate(noun) or self.words.lemma[noun] in SENT:
            return True
        counted = self.words.text[noun - 1][:1].isdigit() or self.words.pos[noun - 1] == "NUM"  # «студенты из | 28 вузов»
        sense, people = self.governors.owner(noun - 1 - counted)
        return sense == "group" and people is not None and self.governors.animate(people)

    def _is_counted_among(self, noun: int, *, joined: bool) -> bool:
        """Tell «среди выпускников – девять | граждан | Чили», «среди гостей – | граждане | Чили», «из них двое – | граждане | Чили»."""
        words = self.words
        at = noun - 1 - (words.norm[noun - 1] in DASHES)
        counted = at >= 0 and (words.text[at][:1].isdigit() or words.pos[at] == "NUM" or words.lemma[at] in SOME)
        before = range(words.sentence_of[noun].start, noun)
        told = joined and (words.norm[noun - 1] in DASHES or (words.norm[noun - 2] in AMONG and words.feats[noun].case == "Nom"))
        return (counted or told) and any(words.norm[k] in AMONG or words.norm[k - 1 : k + 1] == ["из", "них"] for k in before)

    def _whose(self, reach: range, noun: int | None) -> range | None:
        """Give the body whose name the country ends: «Союз писателей | Чили |», «Минэнерго | Чили |»."""
        body = self.bodies.get(reach.start)
        if body is None or body.start == reach.start:
            return None
        coined = body.start == reach.start - 1  # which the tagger may take for a name
        return body if coined or (noun is not None and noun in body) else None

    def _of_body(self, body: range, *, joined: bool) -> Ground | None:
        """Judge by the part that a body has: «силы направило | Министерство обороны Чили»."""
        if self.roles.of(body) in TAKING:
            return "of_body", 0.7
        return ("of_body", 0.6) if joined and self.words.feats[body.start].case == "Nom" else None

    def _made(self, noun: int) -> bool:
        """Tell who made what came: «семь картин, снятых | режиссёрами | Чили»."""
        words, first = self.words, max(self.words.sentence_of[noun].start, noun - OFFICE)
        if words.feats[noun].case != "Ins":
            return False
        made = next((n for n in range(noun - 1, first - 1, -1) if words.pos[n] == "VERB" or words.norm[n] in (",", ";")), first)
        feats = words.feats[made]
        return feats.verb_form == "Part" and feats.voice == "Pass" and feats.variant != "Short"

    def _are_several(self, noun: int) -> bool:
        """Tell «врачи» and «два врача»; a noun that opens a sentence may be tagged as a name."""
        opens = self.words.pos[noun] == "PROPN" and any({"plur", "nomn"} <= p.tag.grammemes for p in parses(self.words.norm[noun]))
        before = self.sides.officer_before(noun)  # «с министрами Чили, а также временным | поверенным | в делах Перу»
        if before is not None and self.words.feats[before].number == "Plur":
            return True
        return opens or self.words.feats[noun].number == "Plur" or (noun > 0 and self.words.pos[noun - 1] == "NUM")
