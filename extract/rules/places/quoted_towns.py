"""Towns in quoted names, which need not lie there: «музей «| Горки | Ленинские»», «завод «| Париж | Раббер»», «клуб «Внуки | Тулы |»»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.mentions.organisations.sight import INSTITUTION
from extract.mentions.places.venues import BUILDING
from extract.mentions.venue_reach import TOWNS
from extract.rules.main import Main

OF_PEOPLE = frozenset({"other", "company", "union", "party", "media", "foundation", "military"})  # kinds of bodies that may be called so
TOWNS_OWN = frozenset({"МУП", "ГУП", "МП"})
SQUARES = frozenset({"площадь", "улица", "проспект", "парк", "сад"})
SHORT = frozenset({"г", "."})


def quoted_beginnings(words: Words) -> frozenset[int]:
    """Give the first of two capitalised words that quotation marks hold, unless the second one is a house's: «Казань Экспо»."""
    last = len(words) - 3
    opened = (k for k in words.with_norm({'"'}) if k < last and words.norm[k + 3] == '"')
    named = [k for k in opened if words.text[k + 1][0].isupper() and words.text[k + 2][0].isupper()]
    squares = (k + 2 for k in named if words.lemma[k + 1] in SQUARES)  # «до станции «Площадь | Маркса |»»
    return frozenset((*(k + 1 for k in named if BUILDING.search(words.norm[k + 2]) is None), *squares))


def in_titles(words: Words, main: Main) -> frozenset[int]:
    """Give the words of the event's quoted name; a land in it need not say where it is: «концерт «Ночь в | Испании |»»."""
    held = set[int]()
    for span in main.mentions:
        marks = [k for k in span.reach if words.norm[k] == '"']
        held.update(range(marks[0], marks[-1]) if len(marks) > 1 else ())
    return frozenset(held)


def in_names_of_bodies(words: Words) -> frozenset[int]:
    """Give the words of bodies' quoted names, if no town keeps them: «члены СОО «Внуки | Тулы |»», not «МУП «Водоканал Тулы»»."""
    held = set[int]()
    houses = words.covered("places", "venue")
    for span in words.group("organisations"):
        reach = span.reach
        first = words.text[reach.start]
        if span.label_ not in OF_PEOPLE or reach.start in houses or first in TOWNS_OWN or INSTITUTION.match(first):
            continue
        marks = [k for k in range(max(reach.start - 1, 0), min(reach.stop + 1, words.size)) if words.norm[k] == '"']
        inside = range(marks[0] + 1, marks[-1]) if len(marks) > 1 else range(0)
        held.update(k for k in inside if words.lemma[k - 1] not in TOWNS and words.norm[k - 1] not in SHORT)
    return frozenset(held)
