"""Where the event is held: city, region, country, venue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.gazetteer import Entry, Gazetteer, gazetteer
from extract.rules.candidate import Candidate, evidence
from extract.rules.choose import ABSTAIN_BELOW
from extract.rules.main import Main
from extract.rules.places.at_home import cities_of_hosts
from extract.rules.places.branch import branches
from extract.rules.places.capital import capital
from extract.rules.places.district_lands import country_of_district
from extract.rules.places.home import OF_RIVERS, home, of_guest
from extract.rules.places.home_places import home_city, home_region
from extract.rules.places.hosts_town import region_of_hosts, towns_of_holders, towns_of_hosts
from extract.rules.places.house_towns import cities_of_venue
from extract.rules.places.implied_places import (
    are_of_a_country,
    country_of_elections,
    country_of_house,
    country_of_school,
    country_of_tournament,
    is_between_sides,
    is_in_a_states_house,
    is_of_the_federation,
    region_by_adjective,
    region_of_house,
)
from extract.rules.places.one_land import in_one_land, is_namesake, land_by_adjective
from extract.rules.places.online import is_online
from extract.rules.places.place_attachment import IN
from extract.rules.places.places_aside import APART
from extract.rules.places.quarters import in_their_towns
from extract.rules.places.row_of_bodies import in_a_row_of_bodies
from extract.rules.places.rulers import ruled
from extract.rules.places.setting import ATTACHED, LEAST, Setting, Standing
from extract.rules.places.settlement_of_feast import settlement_of_feast
from extract.rules.places.sides_towns import of_a_side
from extract.rules.places.telling import TELLING
from extract.rules.places.told_regions import (
    district_of_all,
    district_of_holder,
    has_its_region,
    is_district,
    regions_beside,
    without_datelines,
)
from extract.rules.places.town_adjectives import towns_by_adjective
from extract.rules.places.town_of_whole import town_of_whole
from extract.rules.places.towns_taken_up import towns_taken_up
from extract.rules.places.townspeople import towns_by_people
from extract.rules.places.venue import venues

REGIONS = word_class("of_a_region")
ABROAD = 0.3  # what is left of a city's score in another country than the event's
DOUBTED = 0.5  # score of a city that a venue's name may overrule: «в Каргопольском музее … показывали в Вологде»
KNOWN = 0.3  # score of a place from which others follow
WHOLE_LANDS = {"области": "область", "края": "край", "республики": "республика", "округа": "округ"}
# «санаторий «Лес» (| Клинский район |)», «первенство | Клинского района |», «| Клинский район |: сход граждан»
OF_DISTRICTS = {"aside": 0.7, "national": 0.9, "dateline": 0.8}
MISSIONS = word_class("embassy")
OF_VENUE = 0.9  # what is left of a venue's score for the region that its name tells
OF_RULERS = 0.34  # of the place whose rulers alone tell it
OF_ALL, LITTLE = 0.35, 0.01  # of the region in which all lies; what it has more than a district, what an official name has more
SETTLEMENT, OF_SETTLEMENT = "поселение", 0.4  # «Ольховское сельское поселение»
DELEGATION = 4  # words from a delegation to its town
ONLY = 0.3  # of the one city that a release names, however it does
SURER = 0.1  # by how much the score of a country that is named behind the city must be greater
SEVERAL = 3  # towns of which none is likelier than the others
MORE = 0.04  # what each further mention in place adds
DISTRICTS = frozenset({"район", "уезд", "улус"})
OF_MOSCOW = "Московская область"
METROPOLES = frozenset({"Москва", "Санкт-Петербург", "Севастополь"})
OF_NAME, OF_NAME_TOLD = 0.45, 0.6  # score of a town that an event's name tells, and where the text tells it besides
BEHIND_CITY = "where.region_behind_city"
GONE = {"SU"}  # nothing is held there any more


def where(words: Words, lexicon: Lexicon, main: Main) -> Iterator[Candidate]:
    """Propose ``city region country venue``; nothing for an event that is held online or by telephone."""
    if is_online(words, lexicon, main):
        return
    gaz = gazetteer(lexicon)
    setting = Setting(words, lexicon, main)
    branch = list(branches(words, gaz, setting))
    rooms = [*venues(words, lexicon, main, setting), *(c for c in branch if c.field == "venue")]
    cities = [*_in_their_country(words, gaz, setting, _cities(words, gaz, setting)), *_cities_by_adjective(words, gaz, setting, main)]
    cities = [*in_their_towns(words, gaz, setting, without_datelines(words, gaz, setting, cities))]
    cities += [*capital(words, lexicon, gaz, setting), *(c for c in branch if c.field == "city")]
    if max((c.score for c in cities), default=0.0) < DOUBTED:
        cities += [*_cities_before_names(words, gaz, setting), *cities_of_hosts(words, gaz, setting, main)]
        cities += [
            *town_of_whole(words, gaz, main),
            *towns_of_holders(words, setting),
            *towns_taken_up(words, lexicon, setting),
            *settlement_of_feast(words, setting, main),
        ]
    cities += cities_of_venue(words, gaz, setting, rooms, alone=max((c.score for c in cities), default=0.0) < DOUBTED)
    if max((c.score for c in cities), default=0.0) < ABSTAIN_BELOW:
        cities += [*_city_of_all(words, gaz, setting), *_city_of_rulers(words, lexicon, setting)] if not setting.elections else []
    if max((c.score for c in cities), default=0.0) < ABSTAIN_BELOW:
        cities += [*towns_of_hosts(words, gaz, setting, main), *towns_by_adjective(words, lexicon, gaz, setting, main)]
        cities += towns_by_people(words, lexicon, setting, main)
    if _is_scattered(cities, SEVERAL - setting.visit):
        cities = []
    yield from cities
    city = max(cities, key=lambda c: c.score, default=None)
    regions = [*_regions(words, gaz, setting, city), *_regions_of_venue(words, setting, rooms)]
    if max((c.score for c in regions), default=0.0) < ABSTAIN_BELOW:
        regions += region_by_adjective(words, lexicon, gaz, city)
        regions += region_of_house(words, gaz, rooms) if city is None or city.score < ABSTAIN_BELOW else []
    of_a_country = are_of_a_country(words, setting, main) or is_in_a_states_house(words, rooms) or is_of_the_federation(words, main, rooms)
    regions += _region_of_all(words, gaz, setting, city, regions) if not of_a_country else []
    if max((c.score for c in regions), default=0.0) < ABSTAIN_BELOW:
        regions += [
            *region_of_hosts(words, gaz, setting, main),
            *_region_of_rulers(words, lexicon, setting),
            *district_of_all(words, setting),
            *district_of_holder(words, setting),
        ]
    region = max(regions, key=lambda c: c.score, default=None)
    countries = [*_countries(words, gaz, setting, city, region), *land_by_adjective(words, lexicon, city)]
    yield from in_one_land(gaz, regions, countries)
    yield from countries
    if max((c.score for c in countries), default=0.0) < ABSTAIN_BELOW:
        yield from country_of_house(words, gaz, rooms)
        yield from country_of_school(words, lexicon, rooms)
        yield from country_of_tournament(words, lexicon, main)
        yield from country_of_district(gaz, region)
        yield from _countries_of_all(words, lexicon, gaz, rooms) if not is_between_sides(words, main) else ()
        yield from country_of_elections(words, setting) if setting.elections else ()
    yield from rooms


def _is_scattered(cities: list[Candidate], several: int) -> bool:
    """Tell an event that several towns hold alike: «В Туле прошёл марш. В Орле … В Курске …»."""
    best = sorted((c.score for c in cities), reverse=True)[: several + 1]
    return len(best) >= several and best[0] < DOUBTED and best[0] == best[several - 1] and len({c.value for c in cities}) >= several


def _cities(words: Words, gaz: Gazetteer, setting: Setting) -> Iterator[Candidate]:
    by_name: dict[str, list[Standing]] = defaultdict(list)
    for standing in setting.of("city"):
        by_name[standing.span.kb_id_].append(standing)
    for standing in setting.of("country"):
        state = gaz.city(gaz.country_name(standing.span.kb_id_))
        if state is not None and state.state:
            by_name[state.value].append(standing)
    here = {standing.span.kb_id_ for standing in setting.here("city")}
    for name, standings in by_name.items():
        known = gaz.city(name)
        best = standings[0]
        score = best.score + MORE * sum(s.score > 0.4 for s in standings[1:3])
        score *= 1.0 if known is not None else 0.9 if best.span.id_ == "places.head_name" else 0.7
        alone = (
            (len(by_name) == 1 or here == {name})
            and not setting.elections
            and not _of_delegation(words, best.reach.start)
            and not of_a_side(words, best.reach.start)
            and not _in_a_list(words, best.reach)
            and not in_a_row_of_bodies(words, best.reach.start)
        )
        if alone and best.how in ("of", "aside", "hosts", "venue") and setting.aside.factor(best.reach) > APART:
            score = max(score, ONLY)
        if score > LEAST:
            yield Candidate("city", name, f"where.city_{best.how}", min(score, 0.97), evidence(words, best.reach))


def _of_delegation(words: Words, k: int) -> bool:
    """Tell the town of guests: «с делегацией университета | Киото |»."""
    return any(words.lemma[n] == "делегация" for n in range(max(words.sentence_of[k].start, k - DELEGATION), k))


def _in_a_list(words: Words, reach: range) -> bool:
    """Tell one of several places, of which the others are unknown: «мастера Кедровки, | Буланаша |, Красной Горки»."""
    before, behind = words.norm[reach.start - 1], words.norm[reach.stop : reach.stop + 1]
    follows = behind == [","] and words.text[reach.stop + 1 : reach.stop + 2] and words.text[reach.stop + 1][0].isupper()
    return bool(follows) and (before == "," or words.feats[reach.start - 1].number == "Plur")


def _cities_by_adjective(words: Words, gaz: Gazetteer, setting: Setting, main: Main) -> Iterator[Candidate]:
    """Propose the city from which the event's name is made, «Каннский кинофестиваль»; a city that is named goes before it."""
    for mention in main.mentions[:5]:
        reach = mention.reach
        for k in reach[:3]:
            made = words.text[k][:1].isupper() and words.pos[k] in ("ADJ", "PROPN") and not _of_region(words, k)
            entry = gaz.city_of(words.norm[k]) if made and not words.norm[k].startswith(OF_RIVERS) else None
            if entry is not None:
                told = any(s.span.kb_id_ == entry.value and s.how in ("in", "hosts") for s in setting.of("city"))
                score, reach = (OF_NAME_TOLD if told else OF_NAME), range(k, k + 1)
                yield Candidate("city", entry.value, "where.city_adjective", score, evidence(words, reach), "inferred")
                return


def _cities_before_names(words: Words, gaz: Gazetteer, setting: Setting) -> Iterator[Candidate]:
    """Propose the city of an adjective in small letters before a name: «в | московском | Гостином дворе», «в | орловской | «Заре»»."""
    for number in setting.telling:
        for k in words.sentences[number][1:-1]:
            if words.pos[k] != "ADJ" or words.norm[k - 1] not in IN or not words.text[k].islower() or _of_region(words, k):
                continue
            called = words.text[k + 1][0].isupper() or words.norm[k + 1] == '"'
            entry = gaz.city_of(words.norm[k]) if called and not words.norm[k].startswith(OF_RIVERS) else None
            if entry is not None:
                yield Candidate("city", entry.value, "where.city_before_name", 0.7, evidence(words, range(k, k + 1)), "inferred")
                return


def _in_their_country(words: Words, gaz: Gazetteer, setting: Setting, cities: Iterator[Candidate]) -> Iterator[Candidate]:
    """Doubt a city outside the country in which the event is said to be with more weight: «пройдёт в Чили … обычно проводят в Риме»."""
    said = next((s for s in setting.of("country") if s.how == "in"), None)
    for city in cities:
        known = gaz.city(city.value)
        abroad = said is not None and known is not None and known.country and known.country != said.span.kb_id_
        abroad = abroad and not has_its_region(words, gaz, setting, city)
        later = said is not None and words.start[said.reach.start] > city.evidence[0].start
        surer = said is not None and said.score >= city.score + SURER * later
        yield replace(city, score=ABROAD * city.score) if abroad and surer else city


def _of_region(words: Words, k: int) -> bool:
    """Tell «Московской | области» from «Московская биеннале»."""
    return any(words.lemma[at] in REGIONS for at in range(k + 1, min(k + 3, len(words))))


def _countries_of_all(words: Words, lexicon: Lexicon, gaz: Gazetteer, rooms: list[Candidate]) -> Iterator[Candidate]:
    """Propose the country in which all that the release names lies."""
    found = home(words, lexicon, gaz)
    if found is not None and not is_namesake(words, gaz, words.start[found[1].start], found[0]):
        yield Candidate("country", found[0], "where.country_of_all", 0.45 if rooms else 0.4, evidence(words, found[1]), "inferred")


def _regions(words: Words, gaz: Gazetteer, setting: Setting, city: Candidate | None) -> Iterator[Candidate]:
    """Propose regions: the one that holds the city, wherever it is named; the one behind the city's name; the one held in."""
    known = gaz.city(city.value) if city else None
    beside = regions_beside(words, setting, city) if city else frozenset[int]()
    for standing in setting.of("region"):
        entry = gaz.region(standing.span.kb_id_)
        name = entry.region if entry else standing.span.kb_id_
        if known is not None and known.value in METROPOLES and (name == OF_MOSCOW or (city is not None and city.score >= DOUBTED)):
            continue  # they lie in no region
        told = standing.how != "from" and words.lemma[standing.reach.stop - 1] == "область"
        held = known is not None and (known.region or (told and _made_of(gaz, name, known)))
        told_with = standing.reach.start in beside and city is not None and (city.score >= KNOWN or known is None)
        told_with = told_with and not of_guest(words, standing.reach.start)
        if told_with and known is not None and known.region and name != known.region and entry is not None:
            score, rule = 0.85, BEHIND_CITY  # another town of that name
        elif known is not None and held and city is not None and city.score >= KNOWN:
            if name == known.region or not known.region:
                score, rule = 0.6 + 0.3 * city.score, "where.region_of_city"
            else:
                score, rule = 0.2, "where.region_other"
        elif told_with:
            score, rule = 0.85, BEHIND_CITY
        else:
            score, rule = standing.score * (0.9 if known is None else 0.6), f"where.region_{standing.how}"
        score -= LITTLE * (entry is not None and entry.value != entry.region)
        if SETTLEMENT in name.split():
            score *= OF_SETTLEMENT  # a district says more
        elif DISTRICTS & set(name.split()) or "федеральный" in name or ("округ" in name.split()[-1:] and entry is None):
            told = standing.how == "in" and standing.score >= TELLING * ATTACHED["in"]
            score *= OF_DISTRICTS.get(standing.how, OF_DISTRICTS["aside"] if told else 0.5)
        if score > LEAST:
            said = standing.span.kb_id_
            yield Candidate("region", said, rule, score, evidence(words, standing.reach))


def _made_of(gaz: Gazetteer, region: str, city: Entry) -> bool:
    """Tell a region that is called after the city: «Нарынская область» after Нарын; a capital lies beside its own."""
    return city.value not in gaz.capitals.values() and gaz.city_of(region.split()[0]) == city


def _regions_of_venue(words: Words, setting: Setting, rooms: list[Candidate]) -> Iterator[Candidate]:
    """Propose the region that the body is of in whose rooms it is held: «в Торгово-промышленной палате | Тверской области |»."""
    room = max(rooms, key=lambda c: c.score, default=None)
    if room is None or room.score < ABSTAIN_BELOW:
        return
    for standing in setting.of("region"):
        if room.evidence[0].start < words.start[standing.reach.start] < room.evidence[0].stop:
            score = OF_VENUE * room.score
            yield Candidate("region", standing.span.kb_id_, "where.region_of_venue", score, evidence(words, standing.reach))
            return
    land = room.value.rpartition(" ")[2]
    meant = _region_meant(words, setting, WHOLE_LANDS.get(land, ""), room.evidence[0].start)
    if meant is not None:
        yield Candidate("region", meant.span.kb_id_, "where.region_of_venue", OF_VENUE * room.score, evidence(words, meant.reach))


def _region_meant(words: Words, setting: Setting, land: str, at: int) -> Standing | None:
    """Give the region before a bare noun that takes it up: «план Ненецкого автономного округа … в прокуратуре | округа |»."""
    named = (s for s in setting.of("region") if land and words.start[s.reach.start] < at and words.lemma[s.reach.stop - 1] == land)
    return max(named, key=lambda s: s.reach.start, default=None)


def _city_of_all(words: Words, gaz: Gazetteer, setting: Setting) -> Iterator[Candidate]:
    """Propose the town from which nearly all that the release names is: «студенты Вологодского университета … в Вологде»."""
    found = home_city(words, gaz, setting.here("city"), home_region(words, gaz, setting.here("region")))
    if found is not None:
        yield Candidate("city", found[0], "where.city_of_all", OF_ALL, evidence(words, found[1]), "inferred")


def _city_of_rulers(words: Words, lexicon: Lexicon, setting: Setting) -> Iterator[Candidate]:
    for standing in ruled(words, lexicon, setting, "city")[:1]:
        yield Candidate("city", standing.span.kb_id_, "where.city_of_rulers", OF_RULERS, evidence(words, standing.reach), "inferred")


def _region_of_rulers(words: Words, lexicon: Lexicon, setting: Setting) -> Iterator[Candidate]:
    """Propose the district whose rulers a sentence names that tells of the event."""
    for standing in ruled(words, lexicon, setting, "region")[:1]:
        rural = not DISTRICTS.isdisjoint(standing.span.kb_id_.split()) or (not setting.of("city") and is_district(standing.span.kb_id_))
        if rural and setting.weights[words.sentence[standing.reach.start]] >= TELLING:
            yield Candidate("region", standing.span.kb_id_, "where.region_of_rulers", OF_RULERS, evidence(words, standing.reach))


def _region_of_all(words: Words, gaz: Gazetteer, setting: Setting, city: Candidate | None, told: list[Candidate]) -> Iterator[Candidate]:
    """Propose the region in which nearly all that the release names lies, where it tells no town or a village, no region or a district."""
    best = max(told, key=lambda c: c.score, default=None)
    known = gaz.city(city.value) if city is not None and city.score >= ABSTAIN_BELOW else None
    if (known is not None and not _is_of_many(known)) or (
        best is not None and best.score >= ABSTAIN_BELOW and gaz.region(best.value) is not None
    ):
        return
    found = home_region(words, gaz, setting.here("region"))
    if found is not None:
        score = max(OF_ALL, best.score + LITTLE if best is not None else 0.0)
        yield Candidate("region", found.span.kb_id_, "where.region_of_all", score, evidence(words, found.reach), "inferred")


def _is_of_many(city: Entry) -> bool:
    """Tell a town whose name several regions have: «Фокино», «Заречный»."""
    return city.country == "RU" and not city.region and city.value not in METROPOLES


def _behind(words: Words, city: Candidate) -> int | None:
    """Give the word behind the city's name, where «Балахна Нижегородской области» has its region."""
    stop = city.evidence[0].stop
    for k, start in enumerate(words.start):
        if start >= stop:
            return k + 1 if words.norm[k] in {",", "("} else k
    return None


def _countries(words: Words, gaz: Gazetteer, setting: Setting, city: Candidate | None, region: Candidate | None) -> Iterator[Candidate]:
    """Propose countries: the one that holds the city or the region, and those that are named; the city's country goes before another."""
    said = [standing for standing in setting.of("country") if standing.span.kb_id_ not in GONE]
    held = _held_by(words, gaz, city, region)
    for source, country, rule in held:
        named = next((s for s in said if s.span.kb_id_ == country), None)
        proof = source.evidence if named is None else (*source.evidence, *evidence(words, named.reach))
        ordered = tuple(sorted(proof, key=lambda piece: piece.start))
        sure = min(0.98, source.score + 0.03)
        yield Candidate("country", country, rule, sure, ordered, "inferred" if named is None else "found")
    behind = _behind(words, city) if city is not None and city.score > KNOWN else None
    for standing in said:
        if standing.reach.start and words.lemma[standing.reach.start - 1] in MISSIONS:
            continue  # «в посольстве | Чили | прошёл приём»: it stands in another country
        score = standing.score
        if behind is not None and standing.reach.start == behind:
            score = max(score, 0.85)
        elif held and held[0][1] != standing.span.kb_id_:
            score *= 0.6
        elif city is not None and city.score > 0.5:
            score *= 0.9
        if score > LEAST:
            yield Candidate("country", standing.span.kb_id_, f"where.country_{standing.how}", score, evidence(words, standing.reach))


def _held_by(words: Words, gaz: Gazetteer, city: Candidate | None, region: Candidate | None) -> list[tuple[Candidate, str, str]]:
    """Give the country that holds the city; the region's too if the city has none or both agree."""
    held: list[tuple[Candidate, str, str]] = []
    places = (
        (city, gaz.city(city.value) if city else None, "where.country_of_city"),
        (region, gaz.region(region.value) or gaz.district(region.value) if region else None, "where.country_of_region"),
    )
    told_apart = region is not None and region.rule == BEHIND_CITY
    for source, entry, rule in reversed(places) if told_apart else places:  # «Бирмингем (штат Алабама)» is not in Britain
        if source is None or source.score < KNOWN or entry is None or not entry.country:
            continue
        if all(country == entry.country for _, country, _ in held) and not (
            source is city and is_namesake(words, gaz, source.evidence[0].start, entry.country)
        ):
            held.append((source, entry.country, rule))
    return held
