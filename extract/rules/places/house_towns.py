"""The city from which a venue's name is made: «в Чебоксарском институте», «в актовом зале кировского Дома профсоюзов»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.gazetteer import Entry, Gazetteer
from extract.rules.bodies.alike import made_of
from extract.rules.candidate import Candidate, evidence
from extract.rules.places.house_adjectives import is_arenas, is_poets, is_villages, town_of_house
from extract.rules.places.setting import LEAST, Setting
from extract.rules.places.town_of_letters import town_of_letters

LONGEST_HOUSE = 14
LEARNED, NAMED_FOR = frozenset({"university", "institute", "school"}), re.compile(r"\s(?:имени|им)\b.*")
# «Казанский храм» is of an icon, «Братское кладбище» of brethren.
SACRED = word_class("house_of_god")
NAMED = (["NOUN"], ["ADJ"])


def cities_of_venue(words: Words, gaz: Gazetteer, setting: Setting, rooms: list[Candidate], *, alone: bool) -> Iterator[Candidate]:
    """Propose the city from which a venue's name is made: «в Чебоксарском институте», «в тюменском технопарке»."""
    for room in sorted(rooms, key=lambda c: -c.score)[:1]:
        k = words.start.index(room.evidence[0].start)
        first = k - 2 if k > 1 and words.norm[k - 1] == '"' else k  # «в | московском «Экспоцентре»»
        house = range(first, first + 1 + sum(start < room.evidence[0].stop for start in words.start[first + 1 : first + LONGEST_HOUSE]))
        named = (
            n
            for n in house
            if n == first
            or is_arenas(words, n)
            or (words.pos[n] == "ADJ" and (words.text[n].islower() or words.pos[n + 1 : n + 2] in NAMED or _is_lettered(words, n + 1)))
        )
        found = next(((n, town) for n in named if (town := town_of_house(words, gaz, n)) is not None), None)
        if found is not None and (is_poets(words, found[1], found[0]) or is_villages(words, gaz, setting, found[1], found[0])):
            continue
        found = (
            found
            or town_of_letters(words, setting.lexicon, gaz, house)
            or _town_in_full(gaz, room, k)
            or _town_spelled(words, gaz, room, k)
        )
        if found is None or room.score <= LEAST:
            continue
        if not SACRED.isdisjoint(room.value.lower().split()) and not (words.pos[found[0] + 1] == "ADJ" and words.capital[found[0] + 1]):
            continue  # «Казанский храм», but «Новочеркасский Вознесенский собор»
        n, town = found
        said = n == first and words.text[n].islower()  # «в | барнаульском отеле» says where, «Барнаульский отель» may be a name
        if alone or said:
            score = min(0.95, room.score + 0.1) if said else max(0.4, 0.7 * room.score)
            yield Candidate("city", town.value, "where.city_of_venue", score, evidence(words, range(n, n + 1)), "inferred")


def _town_in_full(gaz: Gazetteer, room: Candidate, k: int) -> tuple[int, Entry] | None:
    """Give the town that a house's full name tells, where a bare noun takes it up: «в порту» of the «Самарский речной порт»."""
    town = gaz.city_of(room.value.split()[0]) if room.rule == "where.venue_in_full" else None
    return (k, town) if town is not None else None


def _town_spelled(words: Words, gaz: Gazetteer, room: Candidate, k: int) -> tuple[int, Entry] | None:
    """Give the town of the full name that a text has for a university in letters: «в ВГМУ» of «Воронежский … университет»."""
    letters = words.text[k]
    if not (letters.isupper() and len(letters) > 2):
        return None
    for body in words.group("organisations"):
        first = body.kb_id_.partition(" ")[0]
        if body.label_ in LEARNED and first[:1] == letters[0] and made_of(letters.lower(), _words(body.kb_id_)):
            town = gaz.city_of(first)
            if town is not None:
                return k, town
    return None


def _words(name: str) -> list[str]:
    return NAMED_FOR.sub("", name).lower().replace("-", " ").split()


def _is_lettered(words: Words, k: int) -> bool:
    """Tell «Томского | ГАУ |»."""
    return words.text[k : k + 1] != [] and len(words.text[k]) > 1 and words.text[k].isupper()
