"""Known first names, and surnames in capitals beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.lang.packs import FIRST_NAMES, pack_path
from extract.lexicon import open_lexicon

BESIDE = re.compile(r"\b[А-ЯЁ][а-яё]+\s[А-ЯЁ]{4}|[А-ЯЁ]{4}\s[А-ЯЁ][а-яё]")  # most texts have none
SHOUTED = re.compile("[А-ЯЁ]{4,}")
SPOKEN = re.compile("[А-ЯЁ][а-яё]+")
SURNAME = re.compile("(?:[ОЕЁ]В|[ИЫ]Н)(?:А|У|ОЙ|ЫМ|)$|[СЦ]К(?:ИЙ|АЯ|ОГО|ОМУ|ИМ|ОЙ|УЮ)$|(?:ЕНКО|ЮК|ЯН|ДЗЕ|ШВИЛИ)$")  # not «ЮНИСЕФ Анна»
ENDINGS = ("", "а", "я", "й", "ь")


@lru_cache(maxsize=1)
def first_names() -> dict[str, str]:
    """Give known first names (norm form) with their gender: ``m``, ``f`` or an empty string."""
    names = dict.fromkeys(pack_path(FIRST_NAMES).read_text("utf-8").split(), "")
    names.update({row["name"]: row["gender"] for row in open_lexicon().table("first_names")})
    return {name.replace("ё", "е"): gender for name, gender in names.items()}


def without_capitals(text: str, words: list[str]) -> list[str]:
    """Give the words as a tagger of names reads them best, surnames like any other: «Асель УТЕГЕНОВА» → «Асель», «Утегенова»."""
    if BESIDE.search(text) is None:
        return words
    return [word.capitalize() if SHOUTED.fullmatch(word) and _is_surname(words, k) else word for k, word in enumerate(words)]


def _is_surname(words: Sequence[str], k: int) -> bool:
    """Tell the surname by the first name that stands before it, with a patronymic perhaps, or behind it."""
    before = words[max(0, k - 2) : k]
    return (
        (len(before) > 0 and _like_first_name(before[-1]))
        or (len(before) == 2 and SPOKEN.fullmatch(before[1]) is not None and _like_first_name(before[0]))
        or (k + 1 < len(words) and SURNAME.search(words[k]) is not None and _like_first_name(words[k + 1]))
    )


def _like_first_name(word: str) -> bool:
    """Tell a known first name in any case, roughly: «Арыстанбека», «Асель»."""
    if SPOKEN.fullmatch(word) is None:
        return False
    plain, names = word.lower().replace("ё", "е"), first_names()
    stems = (plain[:-1], plain[:-2])
    return plain in names or any(len(stem) > 1 and stem + ending in names for stem in stems for ending in ENDINGS)
