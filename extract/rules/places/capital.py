"""The capital that a release need not name: «БИШКЕК, 3 мая. В | столице | завершился турнир»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.gazetteer import Gazetteer
from extract.rules.candidate import Candidate, evidence
from extract.rules.places.home import home, town_of
from extract.rules.places.home_places import home_region
from extract.rules.places.part_of_place import is_part_in
from extract.rules.places.place_attachment import IN
from extract.rules.places.setting import Setting

CAPITAL = frozenset({"столица"})
OF_DATELINE, DOUBTED = 0.85, 0.5  # score of the capital in a dateline that «в столице» takes up; of any other
OF_RUSSIA, OF_A_LAND = "Москва", frozenset({"республика", "регион", "край", "область", "округ"})
OF_LANDS, CENTRES = frozenset({"областной", "краевой", "республиканский", "региональный"}), frozenset({"центр", "столица"})
NEAR = 0.5  # weight of a sentence that tells of the event or stands near
METROPOLITAN = "столичный"
STATE = 2  # letters of a country's code


def capital(words: Words, lexicon: Lexicon, gaz: Gazetteer, setting: Setting) -> Iterator[Candidate]:
    """Propose the capital of the dateline's country, the only one that the text names, or that of the country in which it lives."""
    named = {reach.start for reach in words.reaches("places")}
    bare = [k for k in words.with_lemma(CAPITAL) if _is_inside(words, k) and k not in named and k + 1 not in named]
    told = next((k for k in bare if words.sentence[k] in setting.telling), None)
    if told is None:
        yield from _of_adjective(words, lexicon, gaz, setting)
        return
    dated = next((s.span.kb_id_ for s in setting.of("city") if s.how == "dateline"), None)
    found = gaz.capitals.get(gaz.country_of("city", dated) or "") if dated is not None else _only_one_named(words, gaz, setting)
    if found is None and dated is None and (land := home(words, lexicon, gaz)) is not None:
        found = gaz.capitals.get(land[0])
    if found == OF_RUSSIA and OF_A_LAND.issuperset(words.lemma[told + 1 : told + 2]):
        found = _of_region(words, gaz, setting)
    if found is not None and dated in (None, found):
        score = OF_DATELINE if dated is not None else DOUBTED
        yield Candidate("city", found, "where.capital", score, evidence(words, range(told, told + 1)), "inferred")


def _is_inside(words: Words, k: int) -> bool:
    """Tell «в | столице |», «в центре | столицы |»."""
    return words.norm[k - 1] in IN or (k > 1 and is_part_in(words, k - 1))


def _of_adjective(words: Words, lexicon: Lexicon, gaz: Gazetteer, setting: Setting) -> Iterator[Candidate]:
    """Propose the capital of «в | областном центре |», «в | краевой столице |», «в зале | столичной | гостиницы», if the land is told."""
    adjectives = lexicon.index("country_adjectives")
    for k in words.with_lemma(CAPITAL):  # «в центре перуанской | столицы |»
        if k > 1 and words.pos[k - 1] == "ADJ" and words.lemma[k - 1] in adjectives and _is_inside(words, k - 1):
            found = gaz.capitals.get(adjectives[words.lemma[k - 1]]["code"])
            if found is not None and setting.weights[words.sentence[k]] >= NEAR:
                yield Candidate("city", found, "where.capital", DOUBTED, evidence(words, range(k - 1, k + 1)), "inferred")
                return
    for k in words.with_lemma(OF_LANDS | {METROPOLITAN}):
        if words.sentence[k] not in setting.telling or words.pos[k] != "ADJ" or k + 1 >= len(words):
            continue
        if words.lemma[k] in OF_LANDS:
            central = words.lemma[k + 1] in CENTRES and words.norm[k - 1] in IN and words.feats[k].number != "Plur"
            found = _of_region(words, gaz, setting) if central else None
        elif k + 1 in setting.venues or words.norm[k + 1] == '"' or k in setting.venues:
            land = home(words, lexicon, gaz)
            found = _only_one_named(words, gaz, setting) or (gaz.capitals.get(land[0]) if land is not None else None)
        else:
            found = None
        if found is not None:
            yield Candidate("city", found, "where.capital", DOUBTED, evidence(words, range(k, k + 1)), "inferred")
            return


def _of_region(words: Words, gaz: Gazetteer, setting: Setting) -> str | None:
    """Give the capital of the one region that a Russian release lives in: «в столице республики»."""
    region = home_region(words, gaz, setting.of("region"))
    entry = gaz.region(region.span.kb_id_) if region is not None else None
    return gaz.capitals.get(entry.region) if entry is not None else None


def _only_one_named(words: Words, gaz: Gazetteer, setting: Setting) -> str | None:
    """Give the one capital of a country that a text names, or makes an adjective of: «в Москве», «московский фестиваль»."""
    capitals = {town for state, town in gaz.capitals.items() if len(state) == STATE and state.isupper()}
    towns = {standing.span.kb_id_ for standing in setting.of("city")}
    adjectives = (town.value for k in range(len(words)) if (town := town_of(words, gaz, k)) is not None)
    told = capitals.intersection(towns.union(adjectives))
    return told.pop() if len(told) == 1 else None
