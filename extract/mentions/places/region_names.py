"""Regions named by an adjective: «Мангистауской области» → «Мангистауская область»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lang.words import Words

# Words that may stand between the adjective and the noun.
KINDS = {"автономный", "федеральный", "муниципальный", "городской", "сельский", "народный", "национальный", "административный"}
ADJECTIVE = re.compile("(.+[сц]к)(?:ого|ому|ом|им|ой|ою|ую|ая|ий|их|ими|ие|ое)$")  # «Тверской», «Липецкой»
NOMINATIVE = {"m": "ий", "f": "ая", "n": "ое"}
KIND_ENDINGS = {"f": "ая", "n": "ое"}


def region_adjectives(words: Words, k: int, noun: str, gender: str) -> Iterator[tuple[int, int, str]]:
    """Give each region that the ``noun`` at ``k`` makes with the adjectives before it: where it stands and its name.

    «в Тверской и Ярославской областях» → «Тверская область», «Ярославская область»; «Тверской обл.» → «Тверская область»
    """
    kinds: list[str] = []
    at = k - 1
    while at >= 0 and words.lemma[at] in KINDS and words.pos[at] == "ADJ":
        kinds.insert(0, words.lemma[at])
        at -= 1
    middle = [_kind(kind, gender) for kind in kinds]
    end = k + 1
    first = True
    while at >= 0 and words.sentence[at] == words.sentence[k]:
        stem = _stem(words, at)
        if stem is None:
            return
        yield at, end if first else at + 1, " ".join([stem + NOMINATIVE[gender], *middle, noun])
        first = False
        if words.feats[k].number != "Plur" or at < 2 or words.norm[at - 1] not in ("и", ",", "или"):
            return
        at -= 2


def _kind(lemma: str, gender: str) -> str:
    return lemma[:-2] + KIND_ENDINGS[gender] if gender in KIND_ENDINGS else lemma


def _stem(words: Words, at: int) -> str | None:
    text = words.text[at]
    if not text[:1].isupper() or (text.isupper() and len(text) > 3):
        return None
    match = ADJECTIVE.match(text)
    return match[1] if match is not None else None
