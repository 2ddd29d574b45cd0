"""A country told beside a person or a body: «министр энергетики Чехии Ян Новак», «Ян Новак (Чехия)», «доцент, Республика Беларусь»."""

from __future__ import annotations

from collections.abc import Container, Mapping
from collections.abc import Set as AbstractSet

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.bodies.role_of import TAKING, Roles
from extract.rules.lands.governors import Governors

NEAR_NAME = 8  # words between a country and a name
BRACKETS = 14  # words in brackets behind a name
TROUPES, TROUPE, QUOTE = word_class("troupe"), 16, '"'  # words from a troupe to its land
BEFORE_TOWN = frozenset({",", "(", "г", "город", "."})
FARTHEST, OUT_OF = 14, "из"  # words from a body to «из»
PARTING, BREAKS = frozenset({"VERB", "AUX", "ADP", "SCONJ"}), frozenset({";", ":", "(", ")"})
BULLETS = frozenset("•●▪·*–—-")
ITEM = 40  # words of an item of a list


class LandsOfPeople:
    """Answers for one document which countries stand beside the people in ``names`` and beside the bodies that send people."""

    def __init__(self, words: Words, governors: Governors, roles: Roles, bodies: Mapping[int, range], names: AbstractSet[int]) -> None:
        self.words, self.governors, self.roles, self.bodies, self.names = words, governors, roles, bodies, names
        self.people, self.offices = words.covered("people"), words.covered("offices")

    def beside_person(self, reach: range) -> bool:
        """Tell «министр энергетики Чехии Ян Новак», «Ян Новак (Чехия)» and «Ян Новак, министр энергетики Чехии»."""
        words = self.words
        ahead = next((k for k in range(reach.stop, min(reach.stop + NEAR_NAME, len(words))) if k in self.names), None)
        if ahead is not None and self.one_phrase(range(reach.stop, ahead), reach.start):
            return True
        if self.ends_item(reach, self.names) or self._ends_apposition(reach):
            return True
        for k in range(reach.start - 1, max(reach.start - NEAR_NAME, 0) - 1, -1):
            if k in self.names:
                return words.norm[k + 1] in {",", "(", "—", "–", "-", "из"} and self.one_phrase(range(k + 2, reach.start), reach.start)
        return False

    def _ends_apposition(self, reach: range) -> bool:
        """Tell «Ян Лось, Рижский университет, | Латвия |, рассказал», where all that stands behind a name is its bodies and places."""
        words, k = self.words, reach.start - 1
        first = max(words.sentence_of[reach.start].start, k - BRACKETS)
        if words.norm[k] != "," or words.feats[reach.start].case not in ("Nom", ""):
            return False
        while k > first and (words.norm[k] in (",", '"') or k in self.bodies or k in self.governors.countries or k in self.offices):
            k -= 1
        closed = words.norm[reach.stop : reach.stop + 1]
        return k in self.names and (closed[:1] in ([","], ["."], [";"], []) or reach.stop == words.line_of[reach.start].stop)

    def ends_item(self, reach: range, people: Container[int]) -> bool:
        """Tell «– Ян Лось, руководитель студии «Бор», | Чили», an item of a list that names one of ``people``."""
        words, line = self.words, self.words.line_of[reach.start]
        if words.norm[reach.start - 1] != "," or words.feats[reach.start].case not in ("Nom", "") or reach.start - 1 not in line:
            return False
        item = range(self._begin_of_item(line.start, reach.start), reach.start)
        if len(item) > ITEM or (reach.stop < line.stop and words.text[reach.stop] not in ";.("):
            return False
        name = next((k for k in reversed(item) if k in people), None)  # «• «Реки» – | Анна Саар |, Тартуский университет, Эстония»
        if name is None and not self._is_item_of_people(line, people):
            return False
        return not any(words.pos[k] in ("VERB", "AUX") for k in range(item.start if name is None else name, item.stop))

    def _is_item_of_people(self, line: range, people: Container[int]) -> bool:
        """Tell an item whose name is told in other letters, behind one of people: «• Ян Лось, Тула; | • Dr. Smith, Leeds |»."""
        words = self.words
        before = words.line_of[line.start - 1] if line.start else line
        return words.text[line.start] in BULLETS and words.text[before.start] in BULLETS and any(k in people for k in before)

    def _begin_of_item(self, first: int, k: int) -> int:
        """Give where an item of a list begins, which lines or semicolons part."""
        return next((n + 1 for n in range(k - 1, max(first, k - ITEM) - 1, -1) if self.words.norm[n] in (";", ":")), first)

    def in_brackets(self, reach: range) -> bool:
        """Tell «Лю Сяомэй (Пекинский университет, Китай)» and «(И. Янка, доцент, Республика Беларусь)»."""
        words, inside = self.words, range(reach.start - 1, max(reach.start - BRACKETS, 0) - 1, -1)
        for k in inside:
            if words.norm[k] in {")", ";"} or words.sentence[k] != words.sentence[reach.start]:
                return False
            if words.norm[k] == "(":
                told = k - 1 in self.people or self._sends(k - 1) or self._is_named_officer(k - 1)
                return told or (k + 1 in self.people and words.norm[reach.start - 1] == ",")
        return False

    def _is_named_officer(self, k: int) -> bool:
        """Tell the office behind whose name: «Ян Лось, | профессор | (Чили)»."""
        words, first = self.words, self.words.sentence_of[k].start
        while k > first and k in self.offices:
            k -= 1
        return words.norm[k] == "," and k - 1 in self.names and k + 1 in self.offices

    def of_entrant(self, reach: range) -> bool:
        """Tell who came, first in a line of results: «Forest School (Лима, | Перу |) — диплом II степени»."""
        words, line, k = self.words, self.words.line_of[reach.start], reach.start - 1
        while k > line.start and (k in self.governors.countries or words.norm[k] == ","):
            k -= 1
        name = range(line.start, k)
        if words.norm[k] != "(" or not 0 < len(name) <= NEAR_NAME or not any(words.text[n][:1].isupper() for n in name[:2]):
            return False
        return all(words.pos[n] not in ("VERB", "AUX", "ADP") and words.norm[n] not in ("(", ";", ":") for n in name)

    def of_troupe(self, reach: range) -> bool:
        """Tell whose troupe performs: «театр «Огонёк» (Пловдив, | Болгария |)», «театр «Огонёк», Пловдив, | Болгария |»."""
        words, first = self.words, max(self.words.sentence_of[reach.start].start + 1, reach.start - TROUPE)
        k = reach.start - 1
        while k > first and (k in self.governors.countries or words.norm[k] in BEFORE_TOWN):
            k -= 1
        if k == reach.start - 1:
            return False
        if words.norm[k] != QUOTE:  # «| Театр кукол имени Лося |, Душанбе, Таджикистан»
            return k in self.bodies and self.bodies[k].stop == k + 1 and self._is_troupe(k)
        opened = next((n for n in range(k - 1, first, -1) if words.norm[n] == QUOTE), first)
        return words.lemma[opened - 1] in TROUPES and words.feats[opened - 1].case != "Loc" and words.norm[opened - 2] not in ("в", "для")

    def _is_troupe(self, k: int) -> bool:
        """Tell a body that is named for what performs: «Государственный | театр | кукол»."""
        return any(self.words.lemma[n] in TROUPES for n in self.bodies[k])

    def _sends(self, k: int) -> bool:
        """Tell the body from which people came: «занятия ведут врачи из Пражского института | (Чехия)»."""
        if self._came_out_of(k):
            return True
        if k not in self.bodies:
            return False
        first = self.bodies[k].start
        if first - 1 in self.offices and self.words.feats[first - 1].number != "Plur":
            return any(n in self.names for n in range(max(first - NEAR_NAME, 0), first))  # «Ян Лось, эксперт Института леса | (Чили)»
        return self.roles.of(self.bodies[k]) in TAKING

    def _came_out_of(self, k: int) -> bool:
        """Tell whose people came: «врачи из | Пражского института | (Чехия)», «коллеги из колледжа и | академии | (Чехия)»."""
        words, first = self.words, max(self.words.sentence_of[k].start, k - FARTHEST)
        at = next((n for n in range(k, first, -1) if words.pos[n] in PARTING or words.norm[n] in BREAKS), first)
        if words.norm[at] != OUT_OF:
            return False
        sense, noun = self.governors.owner(at - 1)
        return sense == "group" or (noun is not None and sense != "not" and self.governors.animate(noun))

    def one_phrase(self, between: range, k: int) -> bool:
        """Tell whether nothing parts a country from a name: no verb, no comma, no bracket."""
        words = self.words
        return all(
            words.sentence[n] == words.sentence[k]
            and words.pos[n] not in ("VERB", "AUX", "CCONJ", "SCONJ")
            and words.norm[n] not in {",", ";", "(", ")", ":", "."}
            for n in between
        )
