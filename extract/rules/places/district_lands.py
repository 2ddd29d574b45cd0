"""The country of a district that is called after a town of one land: «Сургутский район», «Бирский район»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lexicon import word_class
from extract.mentions.gazetteer import Gazetteer
from extract.rules.candidate import Candidate

SCORE = 0.36  # less than what the whole release tells
DISTRICT = frozenset({"район", "улус"})
EVERYWHERE = word_class("district_of_any_town")


def country_of_district(gaz: Gazetteer, region: Candidate | None) -> Iterator[Candidate]:
    """Propose the land of the town that a district's adjective is made from, where nothing else tells one: «Тихвинский район» → RU."""
    name, _, kind = region.value.lower().partition(" ") if region is not None else ("", "", "")
    if region is None or kind.rpartition(" ")[2] not in DISTRICT or name in EVERYWHERE:
        return
    town = gaz.city_of(name)
    if town is not None and town.country:
        yield Candidate("country", town.country, "where.country_of_region", SCORE, region.evidence, "inferred")
