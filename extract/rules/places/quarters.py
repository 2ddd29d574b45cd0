"""Quarters that brackets say which town they are of: «в Тропарёво-Никулино (| Москва |) прошёл турнир»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.lang.words import Words
from extract.mentions.gazetteer import Gazetteer
from extract.mentions.venue_reach import SETTLED
from extract.rules.candidate import Candidate, evidence
from extract.rules.places.setting import Setting, Standing

DOUBTED = 0.4  # what is left of a quarter's score
SHORT = 2  # words of «г.»
OF_VILLAGE = "places.head_name"


def in_their_towns(words: Words, gaz: Gazetteer, setting: Setting, cities: Iterable[Candidate]) -> Iterator[Candidate]:
    """Propose the town that stands alone in brackets behind a name that nobody knows for a town, and doubt that name."""
    towns = {s.reach.start: s for s in setting.of("city") if gaz.city(s.span.kb_id_) is not None}
    quarters = {s.span.kb_id_: town for s in setting.of("city") if (town := _in_brackets(words, s, towns)) is not None}
    for city in cities:
        town = quarters.get(city.value) if gaz.city(city.value) is None else None
        if town is None:
            yield city
            continue
        yield replace(city, score=DOUBTED * city.score)
        yield Candidate("city", town.span.kb_id_, "where.city_of_quarter", city.score, evidence(words, town.reach))


def _in_brackets(words: Words, quarter: Standing, towns: dict[int, Standing]) -> Standing | None:
    k = quarter.reach.stop
    if words.norm[k : k + 1] != ["("] or quarter.span.id_ == OF_VILLAGE:  # «в селе Липки (Тула)»
        return None
    k += 1
    k += SHORT * (words.norm[k : k + 1] != [] and words.norm[k] in SETTLED and words.norm[k + 1 : k + 2] == ["."])
    town = towns.get(k)
    return town if town is not None and words.norm[town.reach.stop : town.reach.stop + 1] == [")"] else None
