"""Inhabitants of a country by the vocabulary, of a city by the endings of their genitive plural: «туляков», «минчан», «уфимцев»."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.lang.grammar.lemmas import parses
from extract.lexicon import open_lexicon

ENDINGS = re.compile(r"(?:цев|[чжш]ан|[ивлмнрст]ян|ичей|[яа]ков)$")
LETTERS = 4  # of a city's name that its inhabitants' keeps


@lru_cache(maxsize=500)
def is_of_a_country(norm: str) -> bool:
    """Tell «белорусов», «чилийцев», of whose country the vocabulary knows."""
    known = open_lexicon().index("inhabitants")
    return any(parse.normal_form in known and "plur" in parse.tag for parse in parses(norm)[:2])


@lru_cache(maxsize=500)
def is_of_a_city(norm: str) -> bool:
    """Tell «туляков», «мюнхенцев», «горожан» from «ветеранов»: by an ending, and not a trade by the dictionary."""
    if not ENDINGS.search(norm):
        return False
    return all("anim" in parse.tag or not parse.is_known for parse in parses(norm)[:2])


def share_a_city(inhabitants: str, place: str) -> bool:
    """Tell whether a place, or an adjective of it, is where inhabitants live: «берлинцев», «берлинский»; «туляков», «Тула»."""
    letters = min(LETTERS, len(inhabitants) - 4, len(place) - 1)
    return letters > 2 and inhabitants[:letters] == place[:letters].lower()
