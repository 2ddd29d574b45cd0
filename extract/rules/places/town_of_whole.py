"""The town that the name of the larger event tells, where its part is held, too: «встреча на полях | Красноярского | форума»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.gazetteer import Gazetteer
from extract.rules.candidate import Candidate, evidence
from extract.rules.main import Main
from extract.rules.places.home import OF_RIVERS
from extract.rules.wholes.part_of import framed

OF_WHOLE = 0.4  # score of such a town; one that the event's own name tells goes before it
FIRST = 3  # words of a name in which its town stands
REGIONS = word_class("of_a_region")  # «Московская | область»


def town_of_whole(words: Words, gaz: Gazetteer, main: Main) -> Iterator[Candidate]:
    """Propose the town from which the name of the event is made that the main one is told to be part of."""
    mine = {span.reach.start for span in main.mentions}
    sentences = {words.sentence[i] for i in mine}
    for reach in words.reaches("events"):
        i = reach.start
        if words.sentence[i] not in sentences or i in mine or not words.text[i][0].isupper() or framed(words, i) <= 0:
            continue
        for k in reach[: min(FIRST, len(reach) - 1)]:
            made = words.text[k][0].isupper() and words.pos[k] in ("ADJ", "PROPN") and words.lemma[k + 1] not in REGIONS
            town = gaz.city_of(words.norm[k]) if made and not words.norm[k].startswith(OF_RIVERS) else None
            if town is not None:
                yield Candidate("city", town.value, "where.town_of_whole", OF_WHOLE, evidence(words, range(k, k + 1)), "inferred")
                return
