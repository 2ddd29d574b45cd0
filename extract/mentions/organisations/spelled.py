"""Common words that what stands behind them makes a name of: «ассоциация по охране рек (АОР)», «кафедра механики Лесного института»."""

from __future__ import annotations

import re

from extract.mentions.organisations.branches import PARTS
from extract.mentions.organisations.reached import Reach
from extract.mentions.organisations.sight import Sight

LATIN = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]+)*$")
SHORTEST = 3  # letters
OF_LAND = re.compile("(?<!че)(?<!дет)(?<!жен)(?:ский|цкий)$")  # «сибирское | отделение | РАН»
PASSED = frozenset({"и", "по", "в", "на", "для", "с"})


def is_spelled_out(sight: Sight, start: int, stop: int) -> bool:
    """Tell words whose first letters the brackets behind them hold, or a Latin abbreviation."""
    text, masks = sight.words.text, sight.lexicon.index("organisation_masks")
    if text[stop : stop + 1] != ["("] or text[stop + 2 : stop + 3] != [")"] or len(text[stop + 1]) < SHORTEST:
        return False
    short = sight.words.norm[stop + 1]
    firsts = "".join(sight.words.norm[k][0] for k in range(start, stop) if sight.words.norm[k] not in PASSED)
    return short not in masks and ((text[stop + 1].isupper() and short == firsts) or LATIN.match(text[stop + 1]) is not None)


def of_named_whole(sight: Sight, start: int, head: int, found: Reach) -> bool:
    """Tell a part whose whole is named behind its field: «отдел экологии | Речного комбината», «кафедра механики | ТулГУ»."""
    if found.complements == 1 and start < head and sight.words.lemma[head] in PARTS:
        whole = found.stop - 1
        named = sight.abbreviation(whole) or (sight.entity[whole] == "ORG" and sight.capital(whole) and whole == head + 1)
        return named and OF_LAND.search(sight.words.lemma[start]) is not None
    return found.complements > 1 and _behind_field(sight, head, found.stop)


def _behind_field(sight: Sight, head: int, stop: int) -> bool:
    words, whole = sight.words, next((k for k in range(head + 2, stop) if sight.head(k) is not None), stop)
    if whole < stop:
        return words.pos[whole - 1] == "ADJ" and sight.capital(whole - 1) and words.feats[whole].case in ("Gen", "")
    return sight.abbreviation(stop - 1) and sight.entity[stop - 1] == "ORG"


def names_learned(sight: Sight, k: int) -> bool:
    """Tell a lone capital in the genitive behind a house of learning, no town and no man: «института | Вейцмана |»."""
    words = sight.words
    alone = k + 1 >= len(words) or not sight.capital(k + 1) or words.sentence[k + 1] != words.sentence[k] or sight.abbreviation(k + 1)
    named = sight.capital(k) and not words.text[k].isupper() and words.feats[k].case == "Gen" and words.pos[k] in ("PROPN", "NOUN")
    held = words.lemma[k - 2] in sight.lexicon.index("offices") if k > 1 else False  # «ректор института Лосева»
    unknown = not sight.place[k] or k in words.covered("places", "location")  # what the tagger takes for a place
    return alone and named and not held and unknown and sight.entity[k] != "PER" and k not in sight.begins


def is_of_another(sight: Sight, head: int, stop: int) -> bool:
    """Tell whose congress it is by a body inside: «съезд | Общества ткачей имени Грача |», which bears the eponym."""
    return any(sight.head(k) is not None and sight.capital(k) for k in range(head + 1, stop))
