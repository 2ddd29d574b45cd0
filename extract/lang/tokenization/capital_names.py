"""Surnames in capitals, as papers of Central Asia and the Caucasus print them: «Иван ПЕТРОВ» is read as «Иван Петров»."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.lang.grammar.lemmas import parses
from extract.lexicon import open_lexicon

CAPITALS = re.compile("[А-ЯЁ]{3}")  # found at a glance
FIRST = "[А-ЯЁ][а-яё]+"
SURNAME = "[А-ЯЁ]{3,}(?:-[А-ЯЁ]{3,})?"
INITIALS = r"(?:[А-ЯЁ]\.\s?){1,2}"
PATRONYMIC = re.compile(r"(?:[ое]вич|ич|[ое]вн|ичн)(?:[аыуе]|ем|ой)?$")
# «Иван ПЕТРОВ», «И. И. ПЕТРОВ»; «ИВАН ПЕТРОВ», «ПЕТРОВ Иван Иванович»
BEHIND = re.compile(rf"(?<![\w-])(?:({FIRST})\s|{INITIALS})({SURNAME})(?![\w-])")
WHOLE = re.compile(rf"(?<![\w«\"-])({SURNAME})\s((?:{SURNAME}\s)?)({SURNAME})(?![\w-])")
BEFORE = re.compile(rf"^([^\w\n]*(?:\d+[^\w\n]+)?)({SURNAME})\s({FIRST})\s({FIRST})(?![\w-]|\s[А-ЯЁ])", re.MULTILINE)
ALONE = re.compile(rf"(?<![\w«\"-]){SURNAME}(?![\w-])")
# Behind initials alone, as «Н. НОВГОРОД» is nobody
USUAL = re.compile("(?:[ОЕЁ]В|[ИЫ]Н)(?:А|У|ЫМ|ОЙ|Е)?$|[СЦ]К(?:ИЙ|АЯ|ОГО|ОМУ|ИМ|ОЙ|УЮ)$|(?:КО|[УЮЯ]К|ЯН|ИЧ|ДЗЕ|ШВИЛИ)$")
VOWEL = re.compile("[АЕЁИОУЫЭЮЯ]")
STEM, ENDING = 4, 3  # letters that forms of one surname share at least, and that they have behind those at most


def without_capital_names(text: str) -> str:
    """Give a text of the same length whose surnames are in small letters but for the first; the text itself, if none is in capitals."""
    if CAPITALS.search(text) is None:
        return text
    names: set[str] = set()
    read = BEFORE.sub(lambda found: _before(found, names), BEHIND.sub(lambda found: _behind(found, names), text))
    read = "\n".join(line if line.isupper() else WHOLE.sub(lambda found: _whole(found, names), line) for line in read.split("\n"))
    return ALONE.sub(lambda found: _alone(found, names), read) if read != text else text


def _behind(found: re.Match[str], names: set[str]) -> str:
    first, surname = found[1], found[2]
    named = is_first_name(first) or PATRONYMIC.search(first) is not None if first else USUAL.search(surname) is not None
    return found[0][: -len(surname)] + _small(surname, names) if named and _may_be_surname(surname) else found[0]


def _before(found: re.Match[str], names: set[str]) -> str:
    begin, surname = found[1], found[2]
    named = is_first_name(found[3]) and PATRONYMIC.search(found[4]) is not None
    if not named or not _may_be_surname(surname):
        return found[0]
    return begin + _small(surname, names) + found[0][len(begin) + len(surname) :]


def _whole(found: re.Match[str], names: set[str]) -> str:
    named = len(found[1]) >= STEM and is_first_name(found[1]) and all(map(_may_be_surname, (found[2] or found[3], found[3])))
    return re.sub(SURNAME, lambda word: _small(word[0], names), found[0]) if named else found[0]


def _alone(found: re.Match[str], names: set[str]) -> str:
    """Read a surname that was told beside a first name elsewhere: «Иван ПЕТРОВ … по словам ПЕТРОВА»."""
    word = found[0]
    own = any(word[:n] in names for n in range(max(STEM, len(word) - ENDING), len(word) + 1))
    return _small(word, names) if own and _may_be_surname(word) else word


def _small(surname: str, names: set[str]) -> str:
    """Write a surname as others do, and learn it."""
    if len(surname) >= STEM:
        names.add(surname[: max(STEM, len(surname) - 1)])  # what its cases share
    return "-".join(part[0] + part[1:].lower() for part in surname.split("-"))


def _may_be_surname(word: str) -> bool:
    """Tell what may be a surname from letters that all know: «посол Иван МИД»."""
    letters = word.strip()
    return VOWEL.search(letters) is not None and letters not in _abbreviations()


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    lexicon = open_lexicon()
    return frozenset(lexicon.index("organisation_abbreviations")) | frozenset(lexicon.index("legal_forms"))


@lru_cache(maxsize=4_000)
def is_first_name(word: str) -> bool:
    """Tell a first name in any case, «Ивана», «САРДОРУ»; natasha's wider list has surnames, too («имени О. Н. Грача | ЛАН»)."""
    said, names = word.lower(), open_lexicon().index("first_names")
    return said in names or any("Name" in parse.tag or parse.normal_form in names for parse in parses(said))
