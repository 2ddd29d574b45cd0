"""Villages that nobody knows but the text: «Праздник в | Бобровке | … Бобровская библиотека», which is not in Бобров."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.lang.words import Words
from extract.mentions.place_context import Found
from extract.mentions.places.unknown_places import base_name

ADJECTIVE = re.compile("(.{3,})(?:ск|цк)(?:ий|ая|ое|ие|ого|ой|ому|ую|ом|им|их|ими)$")
INSIDE = frozenset({"в", "во"})
LOCATIVE = re.compile("(.{3,}?)(?:к?е|ках?|ах|ях|и)$")


def paired_villages(words: Words, taken: Sequence[bool]) -> Iterator[Found]:
    """Find a name behind «в» from which an adjective of the text is made: «в | Бобровке |» beside «Бобровская школа»."""
    stems = {found[1] for k in words.capitals if (found := ADJECTIVE.match(words.norm[k])) is not None}
    if not stems:
        return
    attested: set[str] = set()
    for k in words.capitals:
        if taken[k] or k == 0 or words.norm[k - 1] not in INSIDE or words.pos[k] not in ("NOUN", "PROPN"):
            continue
        found = LOCATIVE.match(words.norm[k])
        if found is not None and found[1] in stems:
            yield Found(k, k + 1, "city", base_name(words, k, "Loc", attested), "places.paired")
