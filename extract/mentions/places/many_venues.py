"""Houses of a kind that are told of several towns or of a whole town, of which none is the venue: «в музеях трёх городов»."""

from __future__ import annotations

from collections.abc import Mapping

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.place_context import Found
from extract.mentions.venue_reach import TOWNS

LANDS = word_class("region") | TOWNS | {"страна", "столица", "регион"}
WALLS = frozenset({"здание", "помещение", "стена", "территория", "база"})
GROUND = "площадка"
LISTED = 4  # words from the comma to the next house
ONE_OF_MANY = frozenset({"№", '"'})


def are_many(words: Words, k: int, end: int, places: Mapping[int, Found]) -> bool:
    """Tell «в | библиотеках | Тулы», «на лучших | площадках | города», «в | залах | двух столиц» from «в залах Русского музея».

    ``k`` is the noun, ``end`` where its name ends; ``places`` are the names by their words.
    """
    if words.feats[k].number == "Plur" and k > 0 and words.lemma[k - 1] in WALLS and words.feats[k - 1].number == "Plur":
        return True  # «в зданиях | вузов | областного центра»
    if words.feats[k].number != "Plur" or (words.lemma[k] != GROUND and not ONE_OF_MANY.isdisjoint(words.norm[k:end])):
        return False
    if words.norm[end : end + 1] == [","] and any(_is_another_of_many(words, n) for n in range(end + 1, min(end + LISTED, len(words)))):
        return True  # «в | научных институтах РАН |, ведущих вузах, музеях»
    if words.pos[k + 1 : k + 2] == ["NUM"] and any(words.lemma[n] in LANDS for n in range(k + 2, end)):
        return True  # «на стадионах | трёх сибирских областей |»
    behind = next((n for n in range(k + 1, end) if words.pos[n] not in ("ADJ", "DET", "NUM")), None)
    if behind is None or words.lemma[behind] in LANDS:
        return True
    if words.lemma[k] == GROUND and words.text[behind][0].islower():  # «на | площадках | зоны «Заря»»
        return True
    return behind in places and places[behind].label in ("city", "region", "country")


def _is_another_of_many(words: Words, n: int) -> bool:
    return (words.pos[n], words.feats[n].number, words.feats[n].case) == ("NOUN", "Plur", "Loc") and words.feats[n].animacy == "Inan"
