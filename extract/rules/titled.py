"""The title that stands behind an event's name: «круглый стол | на тему «Вода» |», «выставка | под названием «Лён» |»."""

from __future__ import annotations

import re

from extract.lang.phrase import OPENING, quotation_end
from extract.lang.words import Words
from extract.rules.whose import is_bare

CODE = re.compile(r"[А-ЯЁA-Z-]{2,}-(?:19|20)\d\d$")  # «ЛЁН-2019»
LATIN = re.compile(r"[A-Z][A-Za-z]+")
CALLED, DASHES = frozenset({"называться", "называть", "назвать"}), frozenset("—–-")
UNDER = (["под", "названием"], ["под", "заголовком"], ["под", "именем"])


def on_theme(words: Words, reach: range) -> int:
    """Give the end of «на тему «…»» behind a name that says nothing of its own; 0 when there is none."""
    if not is_bare(words, reach) or words.norm[reach.stop : reach.stop + 2] != ["на", "тему"]:
        return 0
    at = reach.stop + 2 + (words.norm[reach.stop + 2 : reach.stop + 3] == [":"])
    return quotation_end(words, at, words.sentence_of[reach.start].stop)


def under_title(words: Words, reach: range) -> int:
    """Give the end of «под названием «…»» behind a name without a title; 0 when there is none."""
    if words.norm[reach.stop : reach.stop + 2] not in UNDER:
        return 0
    titled = any(words.text[k] in OPENING for k in reach)
    return 0 if titled else quotation_end(words, reach.stop + 2, words.sentence_of[reach.start].stop)


def so_called(words: Words, reach: range) -> range:
    """Give the title before a name without one: «| «Елецкие кружева» | — так называется фестиваль»; an empty range if none."""
    said = reach.start - 3  # the dash of «— так называется»
    if said < 2 or not is_bare(words, reach) or words.norm[said + 1] != "так" or words.lemma[said + 2] not in CALLED:
        return range(0)
    first = words.sentence_of[reach.start].start
    opened = next((k for k in range(said - 2, first - 1, -1) if words.text[k] in OPENING), None)
    whole = opened is not None and words.text[said] in DASHES and quotation_end(words, opened, said) == said
    return range(opened, said) if opened is not None and whole else range(0)


def is_coded(words: Words, reach: range) -> bool:
    """Tell a title without quotation marks that closes a name: «выставка | АГРО-2025 |», «учения | Swift Rain |»."""
    bodies = words.covered("organisations")
    return any((CODE.match(words.text[k]) or LATIN.match(words.text[k])) and k not in bodies for k in reach[1:])
