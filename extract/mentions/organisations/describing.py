"""Small adjectives that say what a body does and belong to its name, «поисковый отряд «Искра»», not where it is or which one."""

from __future__ import annotations

import re

from extract.lang.grammar.readings import readings_of_kind
from extract.mentions.gazetteer import gazetteer
from extract.mentions.organisations.sight import Sight

BRANDED = frozenset({"company", "bank", "media", "sport", "party", "foundation"})  # kinds whose quoted name is known by itself
# Which one of several it is, where a quoted name follows; «главное управление», «независимая комиссия» are names.
WHICH = frozenset({"главный", "общий", "независимый", "взрослый", "дочерний"})
TALKED_OF = frozenset({"media", "party"})  # «оппозиционная | партия «Лад»», «профсоюзная | газета «Лад»»
NUMBER = re.compile(r"\d")


def describing(sight: Sight, start: int, head: int, kind: str) -> int:
    """Give where the adjectives right before a head begin that say what it does: «известная | строительная компания «Лад»»."""
    k = head
    while k > start and kind not in TALKED_OF and _describes(sight, k - 1):
        k -= 1
    return k


def _describes(sight: Sight, k: int) -> bool:
    words, lexicon = sight.words, sight.lexicon
    norm, lemma = words.norm[k], words.lemma[k]
    if not words.text[k].islower() or NUMBER.match(norm) or words.feats[k].degree in ("Cmp", "Sup"):
        return False
    if lemma in WHICH or any(sight.has_sense(lemma, sense) for sense in ("passing", "level")) or lemma in lexicon.index("ordinals"):
        return False
    readings = readings_of_kind(norm, "adjective")
    if not readings or any(reading.participle for reading in readings) or lemma in lexicon.index("country_adjectives"):
        return False
    places = gazetteer(lexicon)
    return places.city_of(norm) is None and places.region_of(norm) is None
