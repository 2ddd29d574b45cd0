"""A firm in Latin letters behind different nouns: «завод Harper Tools» and «компания Harper Tools» are one, its fund is another."""

from __future__ import annotations

import re

from extract.lexicon import word_class

IN_LATIN = re.compile(r"([а-яё]+) ([A-Z][\w&.\-]*(?: [A-Z][\w&.\-]*)*)$")
FIRMS = word_class("kind_of_firm")


def is_one_in_latin(one: str, other: str) -> bool:
    """Tell whether two names differ but in the noun before their Latin letters, and both nouns are of firms."""
    first, second = IN_LATIN.match(one), IN_LATIN.match(other)
    if first is None or second is None or first.group(2) != second.group(2):
        return False
    return {first.group(1), second.group(1)} <= FIRMS
