"""Names of one body of one land: «министерство культуры республики», «Дума города», «городское управление культуры»."""

from __future__ import annotations

from extract.rules.bodies.alike import Tokens, alike
from extract.rules.bodies.body_name import ADJECTIVES, OF_PLACE, Name
from extract.rules.bodies.district_words import LANDS, ROOT

REPUBLIC, COUNTRY, RUSSIA, TOWN, OF_TOWN = "республики", "страны", "россии", "города", "городск"
TOWN_LETTER, NO_TOWNS = "г", frozenset({"россии", "европы", "президента", "правительства", "безопасности"})
LEAST = 2  # words of a name besides its land


def is_of_one_land(short: Name, long: Name) -> bool:
    """Tell whether one name says in passing which land or town the other one names."""
    return (
        _of_a_republic(short, long)
        or _of_a_level(short.words, long.words)
        or _of_a_town(short.words, long.words)
        or _of_the_town(short, long)
        or _of_its_town(short.words, long.words)
        or _without_eponym(short, long)
    )


def _of_a_republic(short: Name, long: Name) -> bool:
    """Tell «правительство | республики |» beside «Правительство | Чувашии |», «министерство культуры | страны |» beside «… | Чили |»."""
    at = len(short.words) - 1
    if at < 1 or len(long.words) != at + 1 or short.words[at] not in (REPUBLIC, COUNTRY) or not alike(short.words[:at], long.words[:at]):
        return False
    return long.of_republic or (at + 1 > LEAST and (long.words[at] != RUSSIA or short.words[at] == COUNTRY))


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


def _of_the_town(short: Name, long: Name) -> bool:
    """Tell «администрация | города |» beside «администрация | Тулы |», «администрация | г. Тулы |»."""
    at = len(short.words) - 1
    if at < 1 or short.words[at] != TOWN or not alike(short.words[:at], long.words[:at]):
        return False
    behind = long.words[at + (long.words[at : at + 1] in ((TOWN,), (TOWN_LETTER,))) :]
    name = long.text.rpartition(" ")[2]
    named = len(behind) == 1 + name.count("-") and name[:1].isupper() and not name.isupper()
    return named and behind[0] not in NO_TOWNS and not behind[0].startswith(LANDS)


def _of_its_town(short: Tokens, long: Tokens) -> bool:
    """Tell «администрация | города |» beside «| городская | администрация | Тулы |»."""
    said = len(long) == len(short) + 1 and short[-1] == TOWN and long[0].startswith(OF_TOWN)
    return said and alike(short[:-1], long[1:-1])


def _without_eponym(short: Name, long: Name) -> bool:
    """Tell «Институт химии | РАН» beside «Институт химии имени О. Н. Грача РАН»."""
    if short.eponym or not long.eponym or not LEAST <= len(long.plain) < len(short.words):
        return False
    whole = short.words[len(long.plain) :]
    return bool(whole) and alike(short.words[: len(long.plain)], long.plain) and long.eponym[-len(whole) :] == whole
