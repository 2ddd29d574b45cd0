"""Councils of veterans, told in full and in short: «Совет ветеранов войны и труда района» and «Совет ветеранов района»."""

from __future__ import annotations

from extract.mentions.organisations.veterans import ADJECTIVES, NOUNS, VETERANS, WHO
from extract.rules.bodies.alike import Tokens, alike
from extract.rules.bodies.district_words import is_of_one_level

OF_WHAT = WHO | ADJECTIVES | NOUNS | {"и"}


def are_one_council(one: Tokens, other: Tokens) -> bool:
    """Tell two names of one council, of which one leaves out whose veterans it is for."""
    if VETERANS not in one or VETERANS not in other:
        return False
    short, long = _in_short(one), _in_short(other)
    if (short == one) == (long == other):
        return False  # «Совет ветеранов войны», «Совет ветеранов труда»
    return alike(short, long) or is_of_one_level(short, long) or is_of_one_level(long, short)


def _in_short(words: Tokens) -> Tokens:
    """Leave out what follows the veterans: «совет ветеранов | войны и труда | района»."""
    k = stop = words.index(VETERANS) + 1
    while stop < len(words) and words[stop] in OF_WHAT:
        stop += 1
    return (*words[:k], *words[stop:])
