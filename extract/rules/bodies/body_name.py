"""A body's name as it is compared with others: folded, abbreviations and usual short words in full."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from extract.lexicon import Lexicon
from extract.mentions.organisations.names import JOINING
from extract.mentions.organisations.usual import WORD, fold, in_full, plain_countries, usual_name
from extract.rules.bodies.alike import SHORTEST, Tokens
from extract.rules.bodies.district_words import without_forms

CORE = re.compile(r"[«\"“„]([^«»\"“”„]+)[»\"”“]")
MEMBERS = re.compile(r" (?:государств|стран)\s?[-–—]\s?(?:участников|участниц|членов) ")  # «Ассамблея государств – участников СНГ»
SHORT = re.compile(r"[А-ЯЁA-Z][А-ЯЁа-яё]{0,4}[А-ЯЁA-Z]+[а-яё]?$")
NAMED_FOR = ("имени", "им")
ADJECTIVES = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие")
OF_PLACE = re.compile(r"(.{2,})[сц]к(?:ий|ой|ая|ое)$")
ACADEMY = re.compile(r"(?:СО|УрО|ДВО|ЮНЦ|КНЦ|ФИЦ|ФНЦ|[А-Я]{0,2}РАН|НАН|АН|РАМН|РАСХН)")
NATIONAL = "национальн"
CENTRAL_BANK = "центробанка"
LOCAL = re.compile(r"^(\S+[сц]кая) мо(?= )")  # «Лужская МО союза»
UNION = re.compile(r"(?i)\bпрофессиональн\w+ (союз)")
REPUBLIC, SOVIET, VOWELS = "Республика", "ССР", "аеиоуыэюяйь"
PLAIN = frozenset({"республики", "республике", "автономной", "провинции", "города", "г"})  # nouns of places that a name may pass over
OF_RUSSIA = "Рос"  # «Роскультура»
BRANCH, BRANCH_LETTERS, REGIONAL = "отделение", "ро", "региональное"
RANK = re.compile(r"^НИТ?У? (?=[А-ЯЁ]+$)")  # «НИ ТПУ»


class Name(NamedTuple):
    """A name as it is compared: its folded words, those in quotation marks, those before «имени» and behind it."""

    text: str
    words: Tokens
    core: Tokens
    plain: Tokens
    eponym: Tokens
    letters: str  # of the abbreviation that it is
    content: list[str]  # its plain words but for joining ones
    stems: frozenset[str]  # beginnings of its words; names that share none are one by their letters alone
    short: bool  # it is an abbreviation, or begins with one
    of_republic: bool  # its last word is a republic's: «Правительство Чувашии»


def read_name(name: str, lexicon: Lexicon) -> Name:
    """Read a name for comparing it."""
    words = _words(name, lexicon)
    inside = CORE.search(name)
    at = next((k for k, word in enumerate(words) if word in NAMED_FOR and k), len(words))
    core, plain = _words(inside.group(1), lexicon) if inside else (), words[:at]
    content = [word for word in plain if word not in JOINING]
    stems, short = frozenset(word[:SHORTEST] for word in words), bool(SHORT.match(name.split(" ")[0]))
    letters = _letters(name)
    return Name(
        name,
        words,
        core,
        plain,
        words[at + 1 :],
        letters,
        content,
        stems,
        short or bool(letters) or (name.startswith(OF_RUSSIA) and " " not in name),
        bool(words) and words[-1].rstrip(VOWELS) in _republics(lexicon),
    )


@lru_cache(maxsize=8)
def _republics(lexicon: Lexicon) -> frozenset[str]:
    """Give the names of republics, and of those that were Soviet ones, without what cases change: «чуваш», «татарстан»."""
    own = [row["name"] for row in lexicon.table("regions") if REPUBLIC in row["names"]]
    own += [row["name"] for row in lexicon.table("countries") if SOVIET in row["names"]]
    return frozenset(fold(name).rstrip(VOWELS) for name in own if " " not in name)


def _letters(name: str) -> str:
    """Give the letters of a name that is an abbreviation or holds one in quotation marks; an empty string for another name."""
    first, *rest = name.split(" ")
    texts = (
        RANK.sub("", name),
        *CORE.findall(name),
        *((first,) if rest and ACADEMY.fullmatch(rest[0]) and rest[-1].isupper() else ()),
    )  # «ИСЗФ СО РАН»
    raw = next((text for text in texts if SHORT.match(text) and WORD.fullmatch(text)), "")
    return fold(raw) if len(raw) > 2 else ""


def _words(name: str, lexicon: Lexicon) -> Tokens:
    name = UNION.sub(r"проф\1", MEMBERS.sub(" ", name))
    folded = plain_countries(fold(in_full(name, lexicon)), lexicon)
    folded = folded.replace(CENTRAL_BANK, "банка россии")
    folded = LOCAL.sub(r"\1 местная организация", folded, count=1)
    form, _, rest = folded.partition(" ")
    if form in _institutions(lexicon) and rest and not rest[0].isdigit():  # «МБОУ СОШ № 5»
        folded = rest
    return _of_branches(without_forms(tuple(usual_name(folded, lexicon).split())))


def _of_branches(words: Tokens) -> Tokens:
    """Give the words of a branch without what its letters may tell besides: «Лужское | РО | союза», «… региональное отделение …»."""
    if BRANCH_LETTERS in words[:2]:
        words = tuple(BRANCH if word == BRANCH_LETTERS else word for word in words)
    return tuple(word for k, word in enumerate(words) if not (word == REGIONAL and words[k + 1 : k + 2] == (BRANCH,) and k))


@lru_cache(maxsize=8)
def _institutions(lexicon: Lexicon) -> frozenset[str]:
    """Give the forms of institutions, which a name may go without."""
    return frozenset(fold(row["form"]) for row in lexicon.table("legal_forms") if row["institution"])


def is_republic(letters: str, name: str) -> bool:
    """Tell «РТ» of «Таджикистан», «КР» of «Кыргызстан»."""
    return len(letters) == 2 and len(name) > 3 and letters in (f"р{name[0]}", f"{name[0]}р")
