"""Places in brackets: where guests, bodies and people are from, which need not be where the event is held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Sequence

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.addresses import is_house_number
from extract.rules.places.home import in_brackets_behind, of_guest

SEATS = frozenset({"city", "country"})
OUT_OF, JOINTS = frozenset({"из", "с", "со", "от"}), frozenset({",", "и"})
LONGEST, FARTHEST = 8, 14  # words between brackets; from a bracket to a place in it
BRACKETS, TOWN = frozenset({"(", ")"}), frozenset({"г", "город", "гор", "."})
PLAYERS = word_class("troupe") - {"театр", "цирк", "студия"}  # who have no houses
CREWS = word_class("troupe") | word_class("staff") | {"делегация", "группа"}


class Bracketed:
    """Knows which brackets of a document say where something is held, and which say where somebody is from."""

    def __init__(self, words: Words, places: Sequence[Mention], beside: Container[int]) -> None:
        """Look through a document; behind the words of ``beside`` brackets may say where: the event's, days, bodies, places."""
        self.words, self.beside = words, beside
        bodies = words.reaches("organisations")
        self.bodies = {reach.stop: reach.start for reach in bodies if len(reach)}
        # «библиотека имени | Пушкина | (Орск)» is a house.
        self.people = words.covered("people") - words.covered("organisations") - words.covered("places")
        self.officers = words.covered("offices")
        self.told_ends = {reach.stop for group in ("events", "dates") for reach in words.reaches(group)}
        self.guests = _guests(words, places, words.covered("organisations"))

    def tell(self, opened: int, place: int) -> bool:
        """Tell whether the place behind an opening bracket may be where the event is held."""
        held = (
            (opened - 1 in self.beside or is_house_number(self.words, opened - 1))
            and place not in self.guests
            and not of_guest(self.words, place)
        )
        return held and not self._are_somebodys(opened)

    def tell_behind_house(self, place: range) -> bool:
        """Tell the town behind a house in the brackets of an event or a day: «форум «Лён» (ЦМТ, | Москва |)»."""
        words, k = self.words, place.start - 1
        while k > 0 and words.norm[k] in TOWN:
            k -= 1
        if words.norm[k] != "," or words.norm[place.stop : place.stop + 1] != [")"]:
            return False
        opened = next((n for n in range(k - 1, max(k - LONGEST, 0), -1) if words.norm[n] in BRACKETS), k)
        return words.norm[opened] == "(" and opened in self.told_ends

    def tell_of_others(self, place: int) -> bool:
        """Tell a place in brackets that stand behind no event and no day: «хор «Лён» (клуб «Маяк», | Тула |)»."""
        words, first = self.words, max(self.words.sentence_of[place].start, place - FARTHEST)
        opened = next((k for k in range(place - 1, first, -1) if words.norm[k] in BRACKETS), None)
        if opened is None or words.norm[opened] != "(" or opened in self.told_ends:
            return False
        return opened - 1 not in self.beside or self._are_players(opened)

    def _are_players(self, opened: int) -> bool:
        """Tell «хор «Лён» | (…)» by the noun in the name or before it."""
        body = self.bodies.get(opened, opened)
        return not PLAYERS.isdisjoint(self.words.lemma[max(body - 2, 0) : body + 1])

    def _are_somebodys(self, opened: int) -> bool:
        """Tell «с писателем Олегом Грачом | (Пермь)», «директор Центра печати | (г. Пермь)», «с делегацией завода «Юг» | (Чили)»."""
        words = self.words
        closed = next((k for k in range(opened, min(opened + LONGEST, len(words))) if words.norm[k] == ")"), opened)
        if opened - 1 in self.people or closed + 1 in self.people:
            return True
        body = self.bodies.get(opened)
        if body is None:
            return False
        while body in self.bodies:  # «директор | Центра печати | Минпечати (Пермь)»
            body = self.bodies[body]
        k = body - 1
        while k >= words.sentence_of[body].start and words.pos[k] == "ADJ" and k not in self.officers:
            k -= 1
        if words.norm[k] in OUT_OF or self._is_one_of_many(k):
            return True
        owner = k in self.officers or words.feats[k].animacy == "Anim" or words.lemma[k] in CREWS
        return owner and words.feats[body].case in ("Gen", "") and words.pos[k] in ("NOUN", "PROPN")

    def _is_one_of_many(self, before: int) -> bool:
        """Tell a body that stands behind another one: «с МГУ и | РГУПС | (Ростов-на-Дону)»."""
        return before > 0 and self.words.norm[before] in JOINTS and before in self.bodies


def _guests(words: Words, places: Sequence[Mention], bodies: Container[int]) -> frozenset[int]:
    """Give the places in brackets behind bodies, if they are several: the countries of a text, the towns of a sentence.

    «Университет (г. Минск), … (г. Прага, Чехия), … (Узбекистан)»
    """
    told: dict[tuple[str, int], dict[int, str]] = defaultdict(dict)
    for span in places:
        reach = span.reach
        if len(reach) and span.label_ in SEATS and in_brackets_behind(words, reach.start, bodies):
            told[span.label_, words.sentence[reach.start] if span.label_ == "city" else 0][reach.start] = span.kb_id_
    return frozenset(k for behind in told.values() if len(set(behind.values())) > 1 for k in behind)


def behind_brackets(words: Words, k: int) -> int:
    """Give the word behind the brackets that open at a word: «институт | (ИГЗ) | принимал»; the word itself if none do."""
    if words.norm[k : k + 1] != ["("]:
        return k
    return next((n + 1 for n in range(k, words.sentence_of[k].stop) if words.norm[n] == ")"), k)
