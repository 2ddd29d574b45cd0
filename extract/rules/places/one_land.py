"""The land in which a place must lie: a town that an adjective tells of, regions that another land than the event's holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.gazetteer import Gazetteer
from extract.mentions.venue_reach import SETTLED
from extract.rules.candidate import Candidate, evidence

TOWNS = frozenset({"город", "городок", "столица", "курорт", "порт", "деревня", "село", "поселок", "пригород"})
VILLAGES = frozenset({"агрогородок", "аул", "деревня", "кишлак", "пгт", "поселок", "село", "станица", "хутор"})
SHORT = SETTLED - {"г"}
HERE = "RU"  # of a village that bears the name of a town here and of one abroad, more are here
TOLD = 0.6  # least score of a land that an adjective tells of the event's town


def land_by_adjective(words: Words, lexicon: Lexicon, city: Candidate | None) -> Iterator[Candidate]:
    """Propose the land of a town by the adjective before it: «в | венгерском Шаргозе», «в | швейцарском городе Тун»."""
    if city is None:
        return
    k = bisect_left(words.start, city.evidence[0].start) - 1
    k -= k > 0 and words.lemma[k] in TOWNS
    row = lexicon.index("country_adjectives").get(words.lemma[k]) if k >= 0 else None
    if row is not None:
        yield Candidate(
            "country", row["code"], "where.country_by_adjective", max(city.score, TOLD), evidence(words, range(k, k + 1)), "inferred"
        )


def is_namesake(words: Words, gaz: Gazetteer, start: int, land: str) -> bool:
    """Tell what bears the name of a town abroad by the words before it: «в посёлке | Речица |», «в подмосковных | Горках |»."""
    k = bisect_left(words.start, start) - 1
    if land == HERE or k < 1:
        return False
    region = gaz.region_of(words.norm[k]) if words.pos[k] == "ADJ" and words.text[k].islower() else None
    if region is not None and region.country not in ("", land):
        return True
    k -= words.norm[k] == "."
    return words.lemma[k] in VILLAGES or words.norm[k] in SHORT


def in_one_land(gaz: Gazetteer, regions: list[Candidate], countries: list[Candidate]) -> list[Candidate]:
    """Leave out regions of another land: of «губернатор Тульской области посетил выставку в Минске» the land is Belarus."""
    land = max(countries, key=lambda c: c.score, default=None)
    if land is None:
        return regions
    return [c for c in regions if (entry := gaz.region(c.value)) is None or entry.country in ("", land.value)]
