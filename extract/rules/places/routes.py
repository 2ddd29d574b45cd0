"""Towns at the ends of a way: «паромная линия | Усть-Луга – Балтийск |», «ремонт трассы | Тула – Орёл |», where nothing need be held."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import word_class

BEGINNINGS = frozenset({"из", "от", "с"})
ENDS = BEGINNINGS | {"в", "до", "на"}
FARTHEST = 2  # words before a town: its preposition and the noun of the way
WAYS = word_class("way_between_towns")


def is_on_route(words: Words, reach: range, places: Container[int]) -> bool:
    """Tell one of two towns that a dash joins behind the noun of a way."""
    first = reach.start
    if _is_led_to(words, first, places):
        return True
    if words.text[first - 1] in DASHES and first > 1 and first - 2 in places:
        first -= 2
        while first - 1 in places:
            first -= 1
    elif words.text[reach.stop : reach.stop + 1] == [] or words.text[reach.stop] not in DASHES or reach.stop + 1 not in places:
        return False
    opened = first - 1 - (first > 1 and words.norm[first - 1] == '"')
    return opened >= 0 and words.lemma[opened] in WAYS


def _is_led_to(words: Words, first: int, places: Container[int]) -> bool:
    """Tell either town of «рейс из | Томска | в | Стамбул |»."""
    if first < FARTHEST or words.norm[first - 1] not in ENDS:
        return False
    noun = first - 2
    if words.norm[first - 1] not in BEGINNINGS:
        while noun in places:
            noun -= 1
        if words.norm[noun] not in BEGINNINGS or noun + 1 not in places:
            return False
        noun -= 1
    return words.lemma[noun] in WAYS
