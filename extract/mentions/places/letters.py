"""Find the letters that stand for a country or a region: «МИД | РК |», «министр культуры | РТ |», where the text tells which."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from extract.lang.words import Words
from extract.lexicon import Lexicon, Row
from extract.mentions.gazetteer import Gazetteer
from extract.mentions.place_context import Found


def lettered_places(words: Words, lexicon: Lexicon, gaz: Gazetteer, names: list[Found]) -> Iterator[Found]:
    """Give the letters of places that the text names besides, by themselves or by a town: «в Алматы … министр | РК |» → country KZ."""
    meanings = _meanings(lexicon)
    spots = sorted(words.with_norm(meanings))
    if not spots:
        return
    told = _told(words, names, gaz)
    for k in spots:
        meant = (row for row in meanings[words.norm[k]] if row["letters"] == words.text[k])
        rows = [row for row in meant if row["value"] in told or not row["letters"].isupper()]
        if rows and _belongs(words, k):
            row = min(rows, key=lambda row: told.get(row["value"], k))
            yield Found(k, k + 1, row["label"], row["value"], "places.letters")


def _belongs(words: Words, k: int) -> bool:
    """Tell letters behind what they belong to, «министра | РК |», from those that stand alone."""
    return k > words.sentence_of[k].start and words.pos[k - 1] in ("NOUN", "PROPN", "ADJ", "ADP", "X")


def _told(words: Words, names: list[Found], gaz: Gazetteer) -> dict[str, int]:
    """Give the countries and regions that names tell, or adjectives of towns («Бирский филиал»), with the first word that does."""
    told: dict[str, int] = {}
    for name in sorted(names):
        entry = gaz.city(name.value) if name.label == "city" else gaz.region(name.value) if name.label == "region" else None
        values = [name.value] if entry is None else [entry.country, entry.region]
        for value in filter(None, values):
            told.setdefault(value, name.i)
    for k in words.capitals:
        town = gaz.city_of(words.norm[k]) if words.pos[k] == "ADJ" else None
        for value in filter(None, (town.country, town.region) if town is not None else ()):
            told.setdefault(value, k)
    return told


@lru_cache(maxsize=8)
def _meanings(lexicon: Lexicon) -> dict[str, list[Row]]:
    meanings: dict[str, list[Row]] = {}
    for row in lexicon.table("place_letters"):
        meanings.setdefault(row["letters"].lower(), []).append(row)
    return meanings
