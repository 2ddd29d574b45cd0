"""Regions that a release tells around its town or instead of one: the one before a village, the one district of which all are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from extract.lang.words import Words
from extract.mentions.gazetteer import Gazetteer
from extract.rules.candidate import Candidate, evidence
from extract.rules.places.home import of_guest
from extract.rules.places.hosts_town import holds
from extract.rules.places.place_attachment import IN
from extract.rules.places.setting import Setting, Standing

BETWEEN, LONGEST = frozenset({",", "г", "с", "д", "п", "пос", "."}), 5  # words from a region to its village
RURAL = "поселение"
CIRCLE, WIDE = "округ", frozenset({"федеральный", "автономный", "военный", "административный"})
MARKS = (["–"], ["—"], ["-"], [","])
SEATS = frozenset({"столица", "центр", "райцентр", "город", "городок", "село", "поселок", "деревня", "станица", "сердце", "пригород"})
DISTRICTS, OF_ALL, TWICE = frozenset({"район", "уезд", "улус"}), 0.35, 2
WEAK = 0.34  # score of a town that is but named
DATELINE, ELSEWHERE = "where.city_dateline", 0.3  # what is left of the town from which an agency writes
HELD = 0.8  # score of a region in which the event is said to be
NEAR = 0.6  # weight of a sentence that tells of the district


def is_district(name: str) -> bool:
    """Tell «Лужский район», «Лужский муниципальный округ», no «Приволжский федеральный округ»."""
    said = name.split()
    return not DISTRICTS.isdisjoint(said) or said[-1] == RURAL or (said[-1] == CIRCLE and WIDE.isdisjoint(said))


def regions_beside(words: Words, setting: Setting, city: Candidate) -> frozenset[int]:
    """Give where regions are named right behind the town or before it, wherever it is: «в селе Яровое | Тверской области |»."""
    reaches = [s.reach for s in setting.of("city") if s.span.kb_id_ == city.value]
    k = bisect_left(words.start, city.evidence[0].start)
    reaches += [range(k, bisect_left(words.start, city.evidence[0].stop))]
    behind = {reach.stop + 1 if words.norm[reach.stop : reach.stop + 1] in ([","], ["("]) else reach.stop for reach in reaches}
    behind |= {start for reach in reaches if (start := _apposed(words, setting, reach.stop)) is not None}
    ahead = {start for reach in reaches if (start := _ahead(words, setting, reach.start - 1)) is not None}
    return frozenset(behind | ahead)


def has_its_region(words: Words, gaz: Gazetteer, setting: Setting, city: Candidate) -> bool:
    """Tell a town beside which the region stands in which it lies: «| АПАТИТЫ | (Мурманская область)»."""
    known, beside = gaz.city(city.value), regions_beside(words, setting, city)
    told = (gaz.region(s.span.kb_id_) for s in setting.of("region") if s.reach.start in beside)
    return known is not None and any(entry is not None and entry.region == known.region for entry in told)


def _ahead(words: Words, setting: Setting, k: int) -> int | None:
    """Give where the region is named right before a town: «в | Тверской области |, в селе Яровое», «в | Лузском районе | в селе …»."""
    first = max(words.sentence_of[k].start, k - LONGEST) if k >= 0 else 0
    while k > first and k not in setting.named:
        if not (words.norm[k] in BETWEEN or words.norm[k] in IN or words.lemma[k] in setting.heads):
            return None
        k -= 1
    if k < 0 or k not in setting.named or setting.places[setting.named[k]].label_ != "region":
        return None
    start = setting.reaches[setting.named[k]].start
    return start if start > 0 and words.norm[start - 1] in IN else None


def _apposed(words: Words, setting: Setting, k: int) -> int | None:
    """Give where the region is named whose seat or part a town is said to be: «в Моршанске – втором городе | Тамбовской области | –»."""
    if words.norm[k : k + 1] not in MARKS:
        return None
    seat = False
    for n in range(k + 1, min(k + LONGEST, words.sentence_of[k].stop)):
        if n in setting.named:
            told = seat and setting.places[setting.named[n]].label_ == "region"
            return n if told and words.feats[n].case in ("Gen", "") else None
        if words.pos[n] not in ("ADJ", "NUM", "NOUN"):
            return None
        seat = seat or words.lemma[n] in SEATS
    return None


def district_of_all(words: Words, setting: Setting) -> Iterator[Candidate]:
    """Propose the one district that a release names again and again: «школ | Лузского района |», «юбилею | Лузского района |»."""
    regions = setting.of("region")
    told = [s for s in regions if _is_of_it(words, s)]
    if len(told) < TWICE or len({s.span.kb_id_ for s in regions}) > 1 or not is_district(told[0].span.kb_id_):
        return
    early = min(told, key=lambda s: s.reach.start)
    if setting.weights[words.sentence[early.reach.start]] >= NEAR:
        yield Candidate("region", early.span.kb_id_, "where.district_of_all", OF_ALL, evidence(words, early.reach), "inferred")


def district_of_holder(words: Words, setting: Setting) -> Iterator[Candidate]:
    """Propose the one district in or behind the name of whoever holds the event: «Прокуратура | Лузского района | проводит приём»."""
    alone = not setting.of("city")
    told = ((s, s.span.kb_id_) for s in setting.of("region"))
    districts = {s.reach.start: s for s, name in told if not DISTRICTS.isdisjoint(name.split()) or (alone and is_district(name))}
    if setting.visit or len({s.span.kb_id_ for s in districts.values()}) != 1:
        return
    for span in words.group("organisations"):
        body = span.reach
        if not len(body) or setting.weights[words.sentence[body.start]] < HELD:
            continue
        k = next((k for k in range(body.start + 1, body.stop + 1) if k in districts), None)
        if k is not None and words.feats[k].case in ("Gen", "") and holds(words, body):
            yield Candidate("region", districts[k].span.kb_id_, "where.district_of_holder", OF_ALL, evidence(words, districts[k].reach))
            return


def _is_of_it(words: Words, standing: Standing) -> bool:
    return standing.how != "from" and standing.score > 0 and not of_guest(words, standing.reach.start)


def without_datelines(words: Words, gaz: Gazetteer, setting: Setting, cities: list[Candidate]) -> Iterator[Candidate]:
    """Doubt the town from which an agency writes of an event in a region that is not the town's: «МОСКВА … посетили Пермский край»."""
    held = next((s for s in setting.of("region") if s.score >= HELD and s.how in ("in", "hosts")), None)
    lies = gaz.region(held.span.kb_id_) if held is not None else None
    led = held is not None and lies is None and setting.visit  # «КИШИНЁВ … совершил поездку в Дубоссарский район»
    for city in cities:
        if led and city.rule == DATELINE:
            yield replace(city, score=ELSEWHERE * city.score)
            continue
        known = gaz.city(city.value) if city.rule == DATELINE or city.score <= WEAK else None
        yield (
            replace(city, score=ELSEWHERE * city.score) if known is not None and lies is not None and known.region != lies.region else city
        )
