"""Parts whose whole's name stands in quotation marks: «факультет права ФГБОУ ВО «ТулГУ»», «отдел культуры МО «Город Луга»»."""

from __future__ import annotations

import re

from extract.lexicon import word_class
from extract.rules.bodies.alike import alike
from extract.rules.bodies.body_name import Name

LETTERS_BEFORE = re.compile(r" (?:[А-ЯЁ]{2,8}|образования|округа|района|поселения) [«\"“„]")  # a form of law or of self-government
OF_ANOTHER = word_class("body_of_another")
FIRST = 3  # words in which the part is told


def is_part_of_quoted(name: Name) -> bool:
    """Tell a name whose quotation marks hold its whole's."""
    return bool(name.core) and not OF_ANOTHER.isdisjoint(name.words[:FIRST]) and LETTERS_BEFORE.search(name.text) is not None


def are_parts_of_one(one: Name, other: Name) -> bool:
    """Tell two bodies of one whole or a body from its whole: «Администрация МО «Город Луга»», «Совет депутатов МО «Город Луга»»."""
    if not (is_part_of_quoted(one) or is_part_of_quoted(other)):
        return False
    return not alike(one.words[: len(one.words) - len(one.core)], other.words[: len(other.words) - len(other.core)])
