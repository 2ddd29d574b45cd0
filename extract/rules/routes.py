"""Towns at the ends of a way: «паромная линия | Усть-Луга – Балтийск |», «ремонт трассы | Тула – Орёл |», where nothing need be held."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.numerals import DASHES
from extract.lang.words import Words

WAYS = frozenset({"линия", "трасса", "маршрут", "рейс", "дорога", "автодорога", "поезд", "электричка", "автобус", "магистраль"})


def is_on_route(words: Words, reach: range, places: Container[int]) -> bool:
    """Tell one of two towns that a dash joins behind the noun of a way."""
    first = reach.start
    if words.text[first - 1] in DASHES and first > 1 and first - 2 in places:
        first -= 2
        while first - 1 in places:
            first -= 1
    elif words.text[reach.stop : reach.stop + 1] == [] or words.text[reach.stop] not in DASHES or reach.stop + 1 not in places:
        return False
    opened = first - 1 - (first > 1 and words.norm[first - 1] == '"')
    return opened >= 0 and words.lemma[opened] in WAYS
