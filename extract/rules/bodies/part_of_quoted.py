"""Parts whose whole's name stands in quotation marks: «факультет права ФГБОУ ВО «ТулГУ»», «отдел культуры МО «Город Луга»»."""

from __future__ import annotations

import re

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.organisations.usual import fold
from extract.rules.bodies.alike import Tokens, alike, like
from extract.rules.bodies.body_name import CORE, OF_PLACE, Name

LETTERS_BEFORE = re.compile(r" (?:[А-ЯЁ]{2,8}|образования|округа|района|поселения) [«\"“„]")  # a form of law or of self-government
OF_ANOTHER = word_class("body_of_another")
BRANCHES = frozenset({"филиал", "отделение", "представительство", "ппо", "кафедра", "факультет", "штаб"})
FIRST = 3  # words in which the part is told


def is_part_of_quoted(name: Name) -> bool:
    """Tell a name whose quotation marks hold its whole's."""
    return bool(name.core) and not OF_ANOTHER.isdisjoint(name.words[:FIRST]) and LETTERS_BEFORE.search(name.text) is not None


def are_parts_of_one(one: Name, other: Name) -> bool:
    """Tell two bodies of one whole or a body from its whole: «Администрация МО «Город Луга»», «Совет депутатов МО «Город Луга»»."""
    if is_branch(one) and is_branch(other) and _are_elsewhere(one, other):
        return True
    if not (is_part_of_quoted(one) or is_part_of_quoted(other)):
        return False
    return not alike(one.words[: len(one.words) - len(one.core)], other.words[: len(other.words) - len(other.core)])


def is_branch(name: Name) -> bool:
    """Tell «Лужский филиал АО «Маяк»», which is no «АО «Маяк»»."""
    return any(word in BRANCHES for word in name.words[:FIRST])


def bears_name_of_whole(words: Words, start: int, opened: int) -> bool:
    """Tell the quotation marks of «Лужское отделение партии | «Лад» |», which are the party's, from those of «отделение | «Северное» |»."""
    return any(words.lemma[k] in BRANCHES for k in range(start, opened - 1))


def _are_elsewhere(one: Name, other: Name) -> bool:
    """Tell «Лужское отделение партии «Лад»» from the Tula one, «филиал АО «Маяк» в Луге» from that in Tula."""
    before, behind = [_places(name) for name in (one, other)], [fold(CORE.split(name.text)[-1]) for name in (one, other)]
    apart = all(before) and not any(like(here, there) for here in before[0] for there in before[1])
    return apart or (all(behind) and not alike(tuple(behind[0].split()), tuple(behind[1].split())))


def _places(name: Name) -> Tokens:
    at = next(k for k, word in enumerate(name.words) if word in BRANCHES)
    return tuple(word for word in name.words[:at] if OF_PLACE.match(word))
