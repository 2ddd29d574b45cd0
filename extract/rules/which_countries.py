"""Which countries the document names, and in what role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.gazetteer import Gazetteer, gazetteer
from extract.record import Country, CountryRole, Evidence, Person, Place, Speaker
from extract.rules.candidate import evidence
from extract.rules.lands.by_adjective import adjectives_of_lands
from extract.rules.lands.taking_part import TakingPart
from extract.rules.main import Main
from extract.rules.people.works import titled
from extract.rules.places.home import town_of
from extract.rules.places.journey import is_on_the_way

MOST_EVIDENCE = 3
GONE = {"SU"}  # a state that is no more takes no part


def which_countries(
    words: Words, lexicon: Lexicon, main: Main | None, place: Place, people: tuple[Speaker | Person, ...]
) -> tuple[Country, ...]:
    """List the countries that are named by a noun, one entry a code, in the order in which they are named.

    The host is ``place.country``; participants are those whose people, delegations or teams are said to take part,
    be they from the country, its regions or its cities.
    """
    gaz = gazetteer(lexicon)
    named: dict[str, list[range]] = defaultdict(list)
    within: dict[str, list[range]] = defaultdict(list)
    titles = titled(words, lexicon)
    for span in words.group("places"):
        if span.reach.start in titles:
            continue
        if span.label_ == "country":
            named[span.kb_id_].append(span.reach)
        elif (holder := gaz.country_of(span.label_, span.kb_id_)) is not None:
            within[holder].append(span.reach)
    host = place.country.value if place.country else None
    taking_part = TakingPart(words, lexicon, main, people) if main is not None else None
    if taking_part is not None:
        for k in sorted(taking_part.told):
            if (town := town_of(words, gaz, k)) is not None and town.country:  # «доцент | Пражского | университета Ян Новак»
                within[town.country].append(range(k, k + 1))
    called = adjectives_of_lands(words, lexicon)
    people_of: dict[str, list[int]] = defaultdict(list)
    inhabitants = lexicon.index("inhabitants")
    for k in words.with_lemma(inhabitants):
        people_of[inhabitants[words.lemma[k]]["code"]].append(k)
    found = []
    for code, reaches in named.items():
        told = [*reaches, *within[code]]
        if code == host and place.country is not None:
            role: CountryRole = "host"
            confidence, rule = min(0.98, 0.3 + 0.7 * place.country.confidence), "which_countries.host"
        elif taking_part is not None and any(is_on_the_way(words, taking_part.journeys, reach.start) for reach in reaches):
            role, confidence, rule = "host", 0.8, "which_countries.on_the_way"
        elif taking_part is not None and any(taking_part.sites.is_site(reach) for reach in reaches):
            role, confidence, rule = "host", 0.8, "which_countries.of_sites"
        elif (
            taking_part is not None
            and code not in GONE
            and (ground := taking_part.ground(told, called.get(code, ()), people_of[code])) is not None
        ):
            role, confidence, rule = "participant", ground[1], f"which_countries.{ground[0]}"
        else:
            role, confidence, rule = "mentioned", 0.75, "which_countries.mentioned"
        found.append(Country(code, gaz.country_name(code), role, round(confidence, 3), rule, evidence(words, *reaches[:MOST_EVIDENCE])))
    return (*found, *_host_by_city(gaz, host, named.keys(), place))


def _host_by_city(gaz: Gazetteer, host: str | None, named: Iterable[str], place: Place) -> tuple[Country, ...]:
    if host is None or host in named or place.country is None:
        return ()
    proof: tuple[Evidence, ...] = place.country.evidence
    confidence = round(0.6 * place.country.confidence, 3)
    return (Country(host, gaz.country_name(host), "host", confidence, "which_countries.host_by_city", proof),)
