"""The stamp that an office sets under its headline: the meeting's day and hour, and below them its town and house.

«17 марта 2025 г. 15:40 / Москва, Дом Правительства», «Сочи, санаторий «Русь» / 3 мая 2024 года / 12:00», each on a line of its own.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from extract.lang.mention import Mention
from extract.lang.words import Words

TOP = 6  # lines in which a stamp stands
ALONE = 4  # lines at the head in which a place stands alone
LONGEST = 9  # words of its line with the place
APART = 2  # lines from the day to the place
OF_A_TOWN = frozenset({"г", "город", "гор", "."})


class Stamp(NamedTuple):
    """A day, and the place that stands beside it; the house's words are none where only the town is told.

    A town with its house stands alone, too: «Рязань, Дворец спорта».
    """

    day: Mention | None
    town: Mention
    house: range


@lru_cache(maxsize=1)
def stamp_of(words: Words) -> Stamp | None:
    """Give the stamp at a document's head, if it has one."""
    lines = words.lines[:TOP]
    days = [(at, day) for at, line in enumerate(lines) if (day := _day_alone(words, line)) is not None]
    if not days:
        alone = (place for line in lines[1:ALONE] if (place := _place_alone(words, line)) is not None and len(place[1]))
        place = next(alone, None)
        return Stamp(None, *place) if place is not None else None
    if len(days) > 1:
        return None
    at, day = days[0]
    for line in (*lines[at + 1 : at + 1 + APART], *lines[max(0, at - 1) : at]):
        place = _place_alone(words, line)
        if place is not None:
            return Stamp(day, *place)
    return None


def _day_alone(words: Words, line: range) -> Mention | None:
    """Give the day of a line that holds nothing else but a clock: «17 марта 2025 года, 15:40»."""
    for span in words.group("dates"):
        reach = span.reach
        if reach.start == line.start and span.label_ in ("date", "dateline") and span.id_.endswith("_year"):
            rest = "".join(words.norm[k] for k in range(reach.stop, line.stop))
            return span if not rest.strip(",.:0123456789") else None
    return None


def _place_alone(words: Words, line: range) -> tuple[Mention, range] | None:
    """Give the town of a line that holds nothing else, or behind a comma the house: «Москва, Дом Правительства»."""
    if not len(line) or len(line) > LONGEST or line.start in words.headline or words.norm[line.stop - 1] in (".", "!", "?", ":", ";"):
        return None
    for span in words.group("places"):
        reach = span.reach
        if span.label_ != "city" or reach.start not in line or any(words.norm[k] not in OF_A_TOWN for k in range(line.start, reach.start)):
            continue
        if reach.stop == line.stop:
            return span, range(0)
        house = range(reach.stop + 1, _before_day(words, line))
        if words.norm[reach.stop] == "," and len(house) and _is_house(words, house):
            return span, house
        return None
    return None


def _before_day(words: Words, line: range) -> int:
    """Give where a line's place ends, before the day that may stand behind it: «Пермь, ДС «Луч» |, 4 января|»."""
    dates, stop = words.covered("dates"), line.stop
    while stop - 1 > line.start and stop - 1 in dates:
        stop -= 1
    return stop - (stop < line.stop and words.norm[stop - 1] == ",")


def _is_house(words: Words, house: range) -> bool:
    """Tell «Дом Правительства» and «санаторий «Русь»» from a second town, «ул. Мира, 5» and a sentence."""
    towns = {span.reach.start for span in words.group("places") if span.label_ in ("city", "region", "country")}
    named = words.text[house.start][:1].isupper() or words.norm[house.start + 1 : house.start + 2] == ['"']
    return named and house.start not in towns and not any(words.pos[k] == "VERB" for k in house)
