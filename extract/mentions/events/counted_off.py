"""Ordinals from which «по счёту» parts the noun: «седьмая по счёту | школа хирургии |» → «седьмая школа хирургии»."""

from __future__ import annotations

import re

from extract.lang.words import Words
from extract.lexicon import open_lexicon

ORDINALS = frozenset(open_lexicon().index("ordinals"))
NUMERIC = re.compile(r"\d{1,3}-?(?:й|я|е|ый|ая|ое|ой|го|му|м|ю|х)$")
COUNT = ["по", "счету"]
PRINTED = re.compile(r" по сч[её]ту?\b")


def before_count(words: Words, start: int) -> int:
    """Give where the ordinal stands before «по счёту», or the same word where none does."""
    return start - 3 if start > 2 and words.norm[start - 2 : start] == COUNT and _is_ordinal(words, start - 3) else start


def is_counted(words: Words, start: int) -> bool:
    """Tell whether a name begins so: «| седьмая по счёту | школа хирургии»."""
    return words.norm[start + 1 : start + 3] == COUNT and _is_ordinal(words, start)


def without_count(name: str) -> str:
    """Leave «по счёту» out of a name."""
    return PRINTED.sub("", name, count=1) if " по сч" in name else name


def _is_ordinal(words: Words, k: int) -> bool:
    return words.lemma[k] in ORDINALS or NUMERIC.match(words.norm[k]) is not None
