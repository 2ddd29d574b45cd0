"""The stamp that an office sets under its headline: the meeting's day and hour, and below them its town and house.

«17 марта 2025 г. 15:40 / Москва, Дом Правительства», «Сочи, санаторий «Русь» / 3 мая 2024 года / 12:00», each on a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from extract.lang.mention import Mention
from extract.lang.words import Words

TOP = 6  # lines in which a stamp stands
ALONE = 4  # lines at the head in which a place stands alone
LONGEST = 16  # words of its line with the place
APART = 2  # lines from the day to the place
OF_A_TOWN = frozenset({"г", "город", "гор", "."})
LANDS = ("city", "region", "country")
STREETS = frozenset(
    {"ул", "улица", "проспект", "пр", "пр-т", "пер", "переулок", "наб", "набережная", "пл", "площадь", "ш", "шоссе", "бульвар"}
)
BARS, SHORT = frozenset({",", "|", "/", "//", "•", "·"}), 3  # letters of «г.», «ул.», «им.»


class Stamp(NamedTuple):
    """A day, and the place that stands beside it; the house's words are none where only the town is told.

    A town with its house stands alone, too: «Рязань, Дворец спорта».
    """

    day: Mention | None
    town: Mention
    house: range
    addressed: bool = False  # a street stands behind the town: «Рязань, ул. Мира, 32»


@lru_cache(maxsize=1)
def stamp_of(words: Words) -> Stamp | None:
    """Give the stamp at a document's head, if it has one."""
    lines = words.lines[:TOP]
    days = [(at, day) for at, line in enumerate(lines) if (day := day_alone(words, line)) is not None]
    if not days:
        stamps = ((line, place) for line in lines[1:ALONE] if (place := _place_alone(words, line)) is not None)
        alone = (place for line, place in stamps if len(place[1]) or place[0].reach.stop < line.stop)  # «Бухара, Узбекистан»
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


def day_alone(words: Words, line: range) -> Mention | None:
    """Give the day of a line that holds nothing else but a clock: «17 марта 2025 года, 15:40»."""
    for span in words.group("dates"):
        reach = span.reach
        if reach.start == line.start and span.label_ in ("date", "dateline") and span.id_.endswith("_year"):
            rest = "".join(words.norm[k] for k in range(reach.stop, line.stop))
            return span if not rest.strip(",.:0123456789") else None
    return None


def _place_alone(words: Words, line: range) -> tuple[Mention, range, bool] | None:
    """Give the town of a line that holds but its land, a day, the house or the street: «Москва, Дом Союзов», «4 мая. Пермь. ДК «Луч»»."""
    if not len(line) or len(line) > LONGEST or line.start in words.headline or words.norm[line.stop - 1] in (".", "!", "?", ":", ";"):
        return None
    places = {span.reach.start: span for span in words.group("places") if span.reach.start in line and span.label_ in LANDS}
    dates, town, house, days = words.covered("dates"), None, range(0), 0
    addressed = False
    for piece in _pieces(words, line):
        first = next((k for k in piece if words.norm[k] not in OF_A_TOWN), piece.stop)
        if (place := places.get(first)) is not None and place.reach.stop == piece.stop:
            if place.label_ == "city" and town is not None:
                return None
            town = place if place.label_ == "city" else town
        elif all(k in dates or words.text[k][0].isdigit() or words.norm[k] == ":" for k in piece):
            days += 1
        elif town is not None and words.norm[piece.start] in STREETS:
            addressed = True
        elif not len(house) and _is_house(words, piece):
            house = piece
        else:
            return None
    if town is None or (days and not addressed and not (len(house) and _is_no_agency(words, house))):
        return None
    return town, house, addressed


def _is_no_agency(words: Words, house: range) -> bool:
    """Tell the house of «Пермь, 4 мая, Дом актёра» from the agency of «Баку, 4 мая, АЗЕРТАДЖ»."""
    quoted = any(words.norm[k] == '"' for k in house)
    shouted = all(words.text[k].isupper() for k in house)
    return len(house) > 1 and (quoted or not shouted) and house.start not in words.covered("organisations", "media")


def _pieces(words: Words, line: range) -> Iterator[range]:
    """Give what stands between commas, bars and full stops; «г.» and «им.» end no piece."""
    begin, quoted = line.start, False
    for k in line:
        quoted ^= words.norm[k] == '"'
        stop = words.norm[k] == "." and k > begin and (k - 1 in words.covered("dates") or len(words.text[k - 1]) > SHORT)
        if not quoted and (words.norm[k] in BARS or stop):
            if k > begin:
                yield range(begin, k)
            begin = k + 1
    if line.stop > begin:
        yield range(begin, line.stop)


def _is_house(words: Words, house: range) -> bool:
    """Tell «Дом Правительства» and «санаторий «Русь»» from a second town, «ул. Мира, 5» and a sentence."""
    towns = {span.reach.start for span in words.group("places") if span.label_ in ("city", "region", "country")}
    named = words.text[house.start][:1].isupper() or words.norm[house.start + 1 : house.start + 2] == ['"']
    return named and house.start not in towns and not any(words.pos[k] == "VERB" or words.norm[k] == ":" for k in house)
