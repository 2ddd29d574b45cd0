"""Names of one body that say its level, «городской», «областной», or its place: «Дума города», «региональная федерация борьбы»."""

from __future__ import annotations

import re

from extract.mentions.organisations.names import JOINING
from extract.rules.bodies.alike import Tokens, alike, like
from extract.rules.bodies.body_name import ADJECTIVES, OF_PLACE, PLAIN, Name
from extract.rules.bodies.district_words import LANDS

ANY_LAND, SETTLEMENT, SAID_BEHIND = "регион", "поселени", 2  # words of «администрация Лужского района | Псковской области |»
OF_A_LAND = re.compile(r"[сц]к(?:ой|ого)$")
LEVELS = ("региональн", "областн", "краев", "республиканск", "окружн", "районн")
TOWN_LEVELS = (*LEVELS, "городск")
GENITIVE = re.compile(r"(?:ого|его|ой|ей|[сц]кий)$")  # «МО | Лужский | район» is in no case
FOR, TOWN = "по", "города"


def is_of_the_level(short: Tokens, long: Tokens) -> bool:
    """Tell «региональная федерация борьбы» beside «Федерация борьбы Псковской области», «городской комитет спорта» beside «… Тулы»."""
    first, *rest = (word for word in short if word != FOR)
    long = tuple(word for word in long if word != FOR)  # «комитет | по | спорту»
    levels = TOWN_LEVELS if len(rest) > 1 else LEVELS  # «городской музей»
    if not rest or not first.startswith(levels) or not 0 < len(long) - len(rest) < 4 or not alike(tuple(rest), long[: len(rest)]):
        return False
    lands = long[-1].startswith(LANDS) and all(GENITIVE.search(word) for word in long[len(rest) : -1])  # no «совет ветеранов района»
    return lands or len(long) == len(rest) + 1


def is_of_the_land(short: Tokens, long: Tokens) -> bool:
    """Tell «администрация района» beside «администрация Лужского района», «администрация Лужского района Псковской области»."""
    if len(long) > len(short) + SAID_BEHIND and long[-1].startswith(LANDS) and OF_A_LAND.search(long[-2]) is not None:
        long = long[:-SAID_BEHIND]
    if len(short) > 1 and short[-1] == TOWN and 0 < len(long) - len(short) < 3:
        return alike(short, long[: len(short)])  # «управление культуры города | Тулы»
    last, inserted = len(short) - 1, long[len(short) - 1 : -1]
    if not last or not 0 < len(inserted) < 3 or not short[last].startswith((*LANDS, ANY_LAND, SETTLEMENT)):
        return False
    if not like(short[last], long[-1]) and not (short[last].startswith(ANY_LAND) and long[-1].startswith(LANDS)):
        return False
    return alike(short[:last], long[:last]) and inserted[0] not in JOINING and GENITIVE.search(inserted[-1]) is not None


def is_of_a_town(short: Tokens, long: Tokens) -> bool:
    """Tell «школа № 5» beside «средняя школа № 5 города Тулы»."""
    if not short[-1].isdigit() or short[-1] not in long[:-1]:
        return False
    at = long.index(short[-1]) + 1
    town = [word for word in long[at:] if word not in PLAIN]
    more = long[: max(at - len(short), 0)]
    return 0 < len(town) < 3 and alike(short, long[len(more) : at]) and all(word.endswith(ADJECTIVES) for word in more)


def is_of_a_place(short: Name, long: Name) -> bool:
    """Tell «областная дума» and «Псковская областная дума»."""
    if len(short.words) < 2 or not short.words[0].startswith(TOWN_LEVELS) or len(long.words) != len(short.words) + 1:
        return False
    return OF_PLACE.match(long.words[0]) is not None and long.text[0].isupper() and alike(short.words, long.words[1:])
