"""Names of one body of one land: «министерство культуры республики», «Дума города», «городское управление культуры»."""

from __future__ import annotations

from extract.rules.bodies.alike import Tokens, alike
from extract.rules.bodies.body_name import ADJECTIVES, OF_PLACE, Name
from extract.rules.bodies.district_words import LANDS, ROOT

REPUBLIC, RUSSIA, TOWN, OF_TOWN = "республики", "россии", "города", "городск"
LEAST = 2  # words of a name besides its land


def is_of_one_land(short: Name, long: Name) -> bool:
    """Tell whether one name says in passing which land or town the other one names."""
    return (
        _of_a_republic(short.words, long.words)
        or _of_a_level(short.words, long.words)
        or _of_a_town(short.words, long.words)
        or _without_eponym(short, long)
    )


def _of_a_republic(short: Tokens, long: Tokens) -> bool:
    """Tell «министерство культуры | республики |» beside «Министерство культуры | Чувашии |»."""
    named = len(short) == len(long) > LEAST and short[-1] == REPUBLIC and long[-1] != RUSSIA
    return named and alike(short[:-1], long[:-1])


def _of_a_level(short: Tokens, long: Tokens) -> bool:
    """Tell «Дума | города |» beside «Тульская | городская | Дума», «совет | района |» beside «Лужский | районный | совет»."""
    if len(short) < LEAST or len(long) != len(short) + 1 or not short[-1].startswith((*LANDS, TOWN)):
        return False
    level = long[1]
    return (
        OF_PLACE.match(long[0]) is not None
        and level.endswith(ADJECTIVES)
        and level[:ROOT] == short[-1][:ROOT]
        and alike(short[:-1], long[2:])
    )


def _of_a_town(short: Tokens, long: Tokens) -> bool:
    """Tell «| городское | управление культуры» beside «управление культуры | города Тулы |»."""
    rest = short[1:]
    behind = long[len(rest) :]
    return len(rest) >= LEAST and short[0].startswith(OF_TOWN) and len(behind) == 2 and behind[0] == TOWN and alike(rest, long[: len(rest)])


def _without_eponym(short: Name, long: Name) -> bool:
    """Tell «Институт химии | РАН» beside «Институт химии имени О. Н. Грача РАН»."""
    if short.eponym or not long.eponym or not LEAST <= len(long.plain) < len(short.words):
        return False
    whole = short.words[len(long.plain) :]
    return bool(whole) and alike(short.words[: len(long.plain)], long.plain) and long.eponym[-len(whole) :] == whole
