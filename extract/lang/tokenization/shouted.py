"""Names in the capitals of minutes and lists read as any other: «ЗАМОТА С. Г.», «Асель УТЕГЕНОВА», «ГРОМОВ ИВАН ИЛЬИЧ»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress, count

from extract.lang.grammar.first_names import first_names
from extract.lang.grammar.lemmas import parses
from extract.lexicon import open_lexicon

PATRONYMIC = "(?:(?:[ОЕ]В|[ЛКМ])ИЧ|ЬИЧ|[ОЕ]ВН|ИЧН)(?:А|У|ЕМ|Е|Ы|ОЙ|)"
CAPITALS = re.compile("[А-ЯЁ]{3,}")
BEFORE, BEHIND = re.compile(r"(?:\b[А-ЯЁ]\.\s?|[а-яё]\s)$"), re.compile(r"\s[А-ЯЁ][.а-яё]")  # of a name in capitals
LOOKED_AT = 3  # characters to either side
SHOUTED = re.compile("[А-ЯЁ]{3,}(?:-[А-ЯЁ]{3,})?")
BY_FATHER = re.compile(f"[А-ЯЁ]{{2,}}{PATRONYMIC}")
SPOKEN = re.compile("[А-ЯЁ][а-яё]+")
SURNAME = re.compile("(?:[ОЕЁ]В|[ИЫ]Н)(?:А|У|ОЙ|ЫМ|)$|[СЦ]К(?:ИЙ|АЯ|ОГО|ОМУ|ИМ|ОЙ|УЮ)$|(?:ЕНКО|ЮК|ЧУК|ЯН|ДЗЕ|ШВИЛИ)$")  # not «ЮНИСЕФ Анна»
INITIAL = re.compile("[А-ЯЁ]")
VOWEL = re.compile("[АЕЁИОУЫЭЮЯ]")
ENDINGS = ("", "а", "я", "й", "ь")
NAME_TAGS = frozenset({"Surn", "Name", "Patr", "Geox"})
INITIALS = 4  # tokens of two initials
LONG = 4  # letters of a surname that no abbreviation looks like


def without_capitals(text: str, words: list[str]) -> list[str]:
    """Give the words as they are read best, names like any other: «Асель УТЕГЕНОВА» → «Асель», «Утегенова»."""
    if not _may_name(text):
        return words
    read = list(words)
    for k in compress(count(), map(str.isupper, words)):
        if SHOUTED.fullmatch(words[k]) and _is_name(words, k):
            read[k] = words[k].title()
    return read


@lru_cache(maxsize=64)  # more than a batch: what the networks read and what the rules read ask
def _may_name(text: str) -> bool:
    """Tell a text that may name somebody in capitals: an initial, a name in small letters, a patronymic is there; most have none."""
    return any(
        BEFORE.search(text, max(0, found.start() - LOOKED_AT), found.start())
        or BEHIND.match(text, found.end(), found.end() + LOOKED_AT)
        or BY_FATHER.fullmatch(found[0])
        for found in CAPITALS.finditer(text)
    )


def _is_name(words: Sequence[str], k: int) -> bool:
    if is_abbreviation(words[k]):
        return False
    return (
        _is_behind_initials(words, k)
        or _is_before_initials(words, k)
        or (len(words[k]) >= LONG and _is_beside_first_name(words, k))
        or _is_in_full(words, k)
    )


@lru_cache(maxsize=1_000)
def is_abbreviation(word: str) -> bool:
    """Tell «ТАСС», «МБОУ», «ПГНИУ»: known ones, and what nobody can say as a word."""
    lexicon = open_lexicon()
    if word in lexicon.index("organisation_abbreviations") or word in lexicon.index("legal_forms") or VOWEL.search(word) is None:
        return True
    likeliest = parses(word.lower())[0]
    return likeliest.is_known and bool({"Abbr", "Orgn"} & likeliest.tag.grammemes)


def _is_behind_initials(words: Sequence[str], k: int) -> bool:
    """Tell «С. Г. | ЗАМОТА |», «С. | ЗАМОТА |», but «В. | НОВГОРОД |», «Лосев С. Г. | ЗАРЯ»."""
    first = k
    while _is_initial(words, first - 2) and k - first < INITIALS:
        first -= 2
    if first == k or (first and _may_be_surname(words[first - 1])):
        return False
    return k - first > 2 or "Geox" not in parses(words[k].lower())[0].tag


def _is_before_initials(words: Sequence[str], k: int) -> bool:
    """Tell «| ЗАМОТА | С. Г.», but «ректор | РУДН | А. П. Грач»."""
    stop = k + 1
    while _is_initial(words, stop) and stop - k < INITIALS:
        stop += 2
    if stop == k + 1:
        return False
    return SURNAME.search(words[k]) is not None or stop >= len(words) or not _may_be_surname(words[stop])


def _may_be_surname(word: str) -> bool:
    """Tell a word that a capital may make a surname from one that it makes the first of a sentence."""
    found = parses(word.lower()) if word[:1].isupper() else ()
    return bool(found) and (not found[0].is_known or any(NAME_TAGS & parse.tag.grammemes for parse in found))


def _is_initial(words: Sequence[str], k: int) -> bool:
    return k >= 0 and k + 1 < len(words) and words[k + 1] == "." and INITIAL.fullmatch(words[k]) is not None


def _is_in_full(words: Sequence[str], k: int) -> bool:
    """Tell each word of «| ЗАМОТА ИВАН ИЛЬИЧ |» and of «| ИВАН ИЛЬИЧ ЗАМОТА |»."""
    for first in range(max(0, k - 2), k + 1):
        three = words[first : first + 3]
        if len(three) == 3 and all(SHOUTED.fullmatch(word) for word in three):
            fathers = [BY_FATHER.fullmatch(word) is not None for word in three]
            given = three[0] if fathers == [False, True, False] else three[1] if fathers == [False, False, True] else ""
            if given and _is_form_of_first_name(given):
                return True
    return any(_are_two_names(words, first) for first in (k - 1, k))


def _are_two_names(words: Sequence[str], k: int) -> bool:
    """Tell «ИВАН | ПЕТРЕНКО», «ПЕТРЕНКО | ИВАНА», but «РУССКИЙ | РОМАН»."""
    two = words[k : k + 2] if k >= 0 else []
    if len(two) < 2 or not all(SHOUTED.fullmatch(word) for word in two):
        return False
    return any(SURNAME.search(last) is not None and _is_nothing_but_first_name(given.lower()) for last, given in (two, two[::-1]))


def _is_nothing_but_first_name(word: str) -> bool:
    return _is_form_of_first_name(word) and all("Name" in parse.tag or not parse.is_known for parse in parses(word))


def _is_beside_first_name(words: Sequence[str], k: int) -> bool:
    """Tell the surname by the first name that stands before it, with a patronymic perhaps, or behind it."""
    before = words[max(0, k - 2) : k]
    return (
        (len(before) > 0 and _like_first_name(before[-1]))
        or (len(before) == 2 and SPOKEN.fullmatch(before[1]) is not None and _like_first_name(before[0]))
        or (k + 1 < len(words) and SURNAME.search(words[k]) is not None and _like_first_name(words[k + 1]))
    )


def _like_first_name(word: str) -> bool:
    return SPOKEN.fullmatch(word) is not None and _is_form_of_first_name(word)


def _is_form_of_first_name(word: str) -> bool:
    """Tell a known first name in any case, roughly: «Арыстанбека», «Асель»."""
    plain, names = word.lower().replace("ё", "е"), first_names()
    stems = (plain[:-1], plain[:-2])
    return plain in names or any(len(stem) > 1 and stem + ending in names for stem in stems for ending in ENDINGS)
