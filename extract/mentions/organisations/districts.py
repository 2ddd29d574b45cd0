"""Districts and regions behind a body's name whose nouns are cut short or that have two names.

«администрация | г.о. Лужский |», «администрация | Стабенского с/п |», «Дума Ханты-Мансийского округа | – Югры |»
"""

from __future__ import annotations

from extract.lang.numerals import DASHES
from extract.lexicon import word_class
from extract.mentions.organisations.reach_places import DISTRICT, end_of_district
from extract.mentions.organisations.sight import Sight

OF_DISTRICT = ("ского", "цкого", "ного", "вого", "ской", "цкой")
SHORT = frozenset({"р-на", "р-он", "р-н", "м-на"})  # «Ленинского р-на»
LETTERS = tuple([first, mark, second] for first in "сгм" for mark in "./" for second in "пор")  # «с/п», «г.о.», «м.р.»
SECOND_NAMES = word_class("second_name_of_a_region")


def district(sight: Sight, k: int, limit: int) -> int:
    """Give where a district ends whose noun is cut short, before its name or behind its adjective; 0 where there is none."""
    if sight.words.norm[k] in DISTRICT and (end := end_of_district(sight, k, limit)):
        return end
    words = sight.words
    if k + 1 >= limit or not sight.capital(k) or not words.norm[k].endswith(OF_DISTRICT):
        return 0
    if words.norm[k + 1] in SHORT:
        return k + 2
    if words.norm[k + 1 : k + 4] not in LETTERS:
        return 0
    return k + 4 + (words.text[k + 2] == "." == "".join(words.text[k + 4 : k + 5]))


def second_region(sight: Sight, k: int, limit: int) -> int:
    """Give where a region's second name ends that begins with its mark at a word: «Республики Саха | (Якутия) |»; 0 where there is none."""
    words = sight.words
    if k + 1 >= limit or words.lemma[k + 1] not in SECOND_NAMES:
        return 0
    if words.text[k] == "(":
        return k + 3 if words.text[k + 2 : k + 3] == [")"] else 0
    return k + 2 if words.norm[k] in DASHES else 0
