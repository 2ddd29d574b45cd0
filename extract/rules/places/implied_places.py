"""Places that a text does not name, but that any reader knows by a house, a tournament, or an adjective before a town."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from extract.lang.tokenization.tokens import norm
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.gazetteer import Gazetteer
from extract.rules.candidate import Candidate, evidence
from extract.rules.choose import ABSTAIN_BELOW
from extract.rules.main import Main
from extract.rules.places.setting import Setting

OF_HOUSE, OF_TOURNAMENT, OF_TOWN = 0.9, 0.6, 0.9  # what is left of the score of what tells the place; a tournament's own score
OF_ELECTIONS, MOSTLY = 0.4, 0.5  # score; share of all countries that are named
OF_REGION = frozenset({"областной", "краевой"})
OF_STATES = frozenset({"ministry", "government"})
CONGRESSES, WHOLE = frozenset({"съезд", "конгресс"}), frozenset({"всероссийский", "общероссийский", "национальный"})
FEDERAL = "федеральный"
OF_A_COUNTRY = frozenset({"президент", "президентский"})
SCHOOLS, STATES = frozenset({"университет", "академия", "консерватория", "институт"}), frozenset({"государственный", "национальный"})
STATE_HOUSES = frozenset({"театр", "филармония", "библиотека", "музей", "галерея", "цирк", "архив"})
WIDE = frozenset({"US", "GB", "DE", "FR", "TR", "RU"})  # whose universities are abroad too: «Американский университет в Бейруте»
FIRST = 5  # mentions of the event that are looked at


def country_of_house(words: Words, gaz: Gazetteer, rooms: list[Candidate]) -> Iterator[Candidate]:
    """Propose the country of a house that any reader knows: «на стадионе | «Уэмбли» |»."""
    room = max(rooms, key=lambda c: c.score, default=None)
    if room is None or room.score < ABSTAIN_BELOW:
        return
    first, stop = (bisect_left(words.start, at) for at in (room.evidence[0].start, room.evidence[0].stop))
    named = (entry.country for k in range(first, stop) for _, entry in gaz.match(words, k) if entry.label == "venue" and entry.country)
    name = f" {_plain(room.value)} "
    country = next(named, None) or next((country for house, country in gaz.houses.items() if f" {house} " in name), None)
    if country is not None:
        yield Candidate("country", country, "where.country_of_house", OF_HOUSE * room.score, room.evidence, "inferred")


def country_of_school(words: Words, lexicon: Lexicon, rooms: list[Candidate]) -> Iterator[Candidate]:
    """Propose the country by whose adjective a university is called: «в | Таджикском | национальном университете».

    Of one that two countries hold it is the one that is not far: «в | Кыргызско-Российском | Славянском университете».
    """
    room = max(rooms, key=lambda c: c.score, default=None)
    if room is None or room.score < ABSTAIN_BELOW:
        return
    first, stop = (bisect_left(words.start, at) for at in (room.evidence[0].start, room.evidence[0].stop))
    called = words.lemma[first + 1 : stop]
    of_a_state = not STATES.isdisjoint(called) and not STATE_HOUSES.isdisjoint(called)  # «в | Казахском | государственном театре»
    if not (of_a_state or SCHOOLS.intersection(called)) or words.pos[first] not in ("ADJ", "PROPN"):
        return
    lands, parts = lexicon.index("country_adjectives"), words.lemma[first].split("-")
    adjectives = (*(f"{part.removesuffix('о')}ий" for part in parts[:-1]), parts[-1])
    codes = [lands[adjective]["code"] for adjective in adjectives if adjective in lands]
    near = [code for code in codes if code not in WIDE] or (codes if not STATES.isdisjoint(called) else [])
    if len(codes) == len(parts) and near:
        proof = evidence(words, range(first, first + 1))
        yield Candidate("country", near[0], "where.country_of_school", OF_HOUSE * room.score, proof, "inferred")


def country_of_tournament(words: Words, lexicon: Lexicon, main: Main) -> Iterator[Candidate]:
    """Propose the country of a tournament that any reader knows: «в финале | US Open |»."""
    known = _tournaments(lexicon)
    for reach in (words.reach(mention) for mention in main.mentions[:FIRST]):
        called = f" {_plain(words.slice(reach.start, reach.stop))} "
        country = next((country for name, country in known.items() if f" {name} " in called), None)
        if country is not None:
            yield Candidate("country", country, "where.country_of_tournament", OF_TOURNAMENT, evidence(words, reach), "inferred")
            return


def is_between_sides(words: Words, main: Main) -> bool:
    """Tell an event named by its sides, which may meet anywhere: «подписание соглашения между Чили и банком»."""
    return any("между" in words.norm[reach.start : reach.stop] for reach in map(words.reach, main.mentions[:FIRST]))


def region_by_adjective(words: Words, lexicon: Lexicon, gaz: Gazetteer, city: Candidate | None) -> Iterator[Candidate]:
    """Propose the region that an adjective before a town tells: «в | подмосковной | Балашихе», «в | брянских | Клинцах»."""
    if city is None or city.score < ABSTAIN_BELOW:
        return
    k = bisect_left(words.start, city.evidence[0].start) - 1
    k -= words.lemma[k] in lexicon.index("place_heads")  # «в подмосковном | посёлке | Липки»
    region = gaz.region_of(words.norm[k]) if k >= 0 and words.pos[k] == "ADJ" and words.text[k].islower() else None
    known = gaz.city(city.value)
    if region is not None and (known is None or known.region in ("", region.region) or known.country != region.country):
        proof = evidence(words, range(k, k + 1))
        yield Candidate("region", region.value, "where.region_by_adjective", OF_TOWN * city.score, proof, "inferred")


def region_of_house(words: Words, gaz: Gazetteer, rooms: list[Candidate]) -> Iterator[Candidate]:
    """Propose the region of a house's adjective: «в | подмосковном | пансионате «Лес»», «в | Кировской | областной больнице»."""
    room = max(rooms, key=lambda c: c.score, default=None)
    if room is None or room.score < ABSTAIN_BELOW:
        return
    k = bisect_left(words.start, room.evidence[0].start)
    k -= k > 0 and words.pos[k] != "ADJ" and words.pos[k - 1] == "ADJ"
    told = words.pos[k] == "ADJ" and (words.text[k].islower() or words.lemma[k + 1] in OF_REGION)
    region = gaz.region_of(words.norm[k]) if told else None
    if region is not None:
        proof = evidence(words, range(k, k + 1))
        yield Candidate("region", region.value, "where.region_of_house", OF_TOWN * room.score, proof, "inferred")


def country_of_elections(words: Words, setting: Setting) -> Iterator[Candidate]:
    """Propose the country that a report of elections names again and again: «центризбирком | Чили |», «оппозиция | Чили |»."""
    named = Counter(standing.span.kb_id_ for standing in setting.of("country"))
    code, times = next(iter(named.most_common(1)), ("", 0))
    if times > 1 and times >= MOSTLY * named.total():
        first = min((standing.reach for standing in setting.of("country") if standing.span.kb_id_ == code), key=lambda reach: reach.start)
        yield Candidate("country", code, "where.country_of_elections", OF_ELECTIONS, evidence(words, first), "inferred")


def are_of_a_country(words: Words, setting: Setting, main: Main) -> bool:
    """Tell elections and congresses of a whole country, whatever regions a report names: «выборы в Чили», «всероссийский съезд»."""
    if not setting.elections:
        return main.kind in CONGRESSES and any(words.lemma[k] in WHOLE for span in main.mentions for k in words.reach(span))
    lands = {standing.reach.start for standing in setting.of("country")}
    return any(k in lands or words.lemma[k] in OF_A_COUNTRY for span in main.mentions for k in words.reach(span))


def is_in_a_states_house(words: Words, rooms: list[Candidate]) -> bool:
    """Tell what is held in a country's ministry, where regions are what it talks of: «в Минсельхозе России обсудили сёла Карелии»."""
    room = max(rooms, key=lambda c: c.score, default=None)
    lands = words.covered("places", "country")
    houses = (span for span in words.group("organisations") if room is not None and span.kb_id_ == room.value)
    return any(span.label_ in OF_STATES and not lands.isdisjoint(span.reach) for span in houses)


def is_of_the_federation(words: Words, main: Main, rooms: list[Candidate]) -> bool:
    """Tell a sitting of a federal body, to which people come of any region: «заседание Федерального штаба», «в Федеральном агентстве»."""
    room = max(rooms, key=lambda c: c.score, default=None)
    named = (words.lemma[k] for span in main.mentions for k in span.reach)
    return FEDERAL in named or (room is not None and str(room.value).lower().startswith(FEDERAL[:-2]))


@lru_cache(maxsize=8)
def _tournaments(lexicon: Lexicon) -> dict[str, str]:
    """Give the country of each tournament, by its plain name."""
    return {_plain(name): row["country"] for name, row in lexicon.index("tournaments").items()}


def _plain(name: str) -> str:
    return norm(name).replace('"', "").replace("«", "").replace("»", "")
