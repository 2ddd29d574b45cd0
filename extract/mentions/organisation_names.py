"""One name a body: what its mentions in a document share.

A body is named at its longest in the nominative; a short form, the abbreviation in brackets behind the full name and the bare
quoted name point to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.lang.inflect import nominative
from extract.mentions.organisation_phrase import ABBREVIATION, LATIN, QUOTES, Sight

COUNTRIES = {
    "российской федерации": "россии",
    "рф": "россии",
    "республики казахстан": "казахстана",
    "республики беларусь": "белоруссии",
    "беларуси": "белоруссии",
    "кыргызской республики": "киргизии",
    "республики узбекистан": "узбекистана",
    "республики армения": "армении",
    "республики таджикистан": "таджикистана",
    "кнр": "китая",
    "китайской народной республики": "китая",
    "соединенных штатов америки": "сша",
    "соединенных штатов": "сша",
}
COUNTRY = re.compile("|".join(sorted((rf"\b{name}\b" for name in COUNTRIES), key=len, reverse=True)))
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Body:
    """A mention of a body: its words, its head, and what is known of its name."""

    start: int
    stop: int
    head: int
    kind: str
    rule: str
    alias: str = ""  # a shorter name inside it: the quoted one
    short: str = ""  # the abbreviation that it is
    full: str = ""  # what the abbreviation stands for
    fixed: bool = False  # it stands as it is in all cases
    name: str = ""  # its name, where it is not the words themselves


def fold(name: str) -> str:
    """Give what two spellings of one name share: «Минздрав Российской Федерации» and «минздрав РФ»."""
    plain = " ".join(WORD.findall(name.lower().replace("ё", "е")))
    return COUNTRY.sub(lambda match: COUNTRIES[match.group()], plain)


def name_bodies(sight: Sight, bodies: list[Body]) -> Iterator[tuple[Body, str]]:
    """Give each mention with the name of its body."""
    named = [(body, _own_name(sight, body)) for body in bodies]
    ledger = _Ledger()
    for body, name in named:
        ledger.enter(body, name)
    bracketed = list(_in_brackets(sight, named, ledger))
    for body, name in sorted([*named, *bracketed], key=lambda pair: (pair[0].start, -pair[0].stop)):
        yield body, ledger.full_name(body, name)


def _own_name(sight: Sight, body: Body) -> str:
    words = sight.words
    if body.name or body.full:
        return body.name or body.full
    if body.fixed:
        return words.slice(body.start, body.stop)
    return nominative(words, body.start, body.stop)


class _Ledger:
    """The names of a document, by what they can be called for short."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}  # folded → as first said
        self.short: dict[str, str] = {}  # folded short form → folded full name
        self.longer: dict[str, str] = {}  # folded beginning of a longer name → folded longer name

    def enter(self, body: Body, name: str) -> None:
        key = fold(name)
        self.names.setdefault(key, name)
        for short in (body.alias, body.short):
            if short and fold(short) != key:
                first = self.short.setdefault(fold(short), key)
                if first != key and first.split()[0] == key.split()[0]:  # «Ассоциация книгоиздателей «Варак»», «ассоциация «Варак»»
                    self.short[key] = first
        parts = key.split()
        for n in range(2, len(parts)):
            beginning = " ".join(parts[:n])
            if self.longer.setdefault(beginning, key) != key and not self.longer[beginning].startswith(key):
                self.longer[beginning] = key if key.startswith(self.longer[beginning]) else self.longer[beginning]

    def tie(self, short: str, name: str) -> None:
        """Make an abbreviation stand for a name."""
        self.short[fold(short)] = fold(name)

    def full_name(self, body: Body, name: str) -> str:
        key = fold(name)
        key = self.short.get(fold(body.short), key) if body.short else self.short.get(key, key)
        longer = self.longer.get(key, key)
        if longer != key and _goes_on(key, longer):
            key = longer
        return self.names.get(key, name)


def _goes_on(short: str, longer: str) -> bool:
    """Tell whether a longer name only adds a place or an eponym: «Министерство культуры» + «Узбекистана»."""
    rest = longer[len(short) :].split()
    return bool(rest) and rest[0] not in ("и", "по", "при", "в", "для")


def _in_brackets(sight: Sight, named: list[tuple[Body, str]], ledger: _Ledger) -> Iterator[tuple[Body, str]]:
    """Tie «(МОМ)», «(далее — Фонд)» behind a name to it, and find what it names where no other finder has."""
    words = sight.words
    seen = {(body.start, body.stop) for body, _ in named}
    for body, name in named:
        k = body.stop
        if k + 2 < len(words) and words.text[k] in ("»", '"', "”") and words.text[k + 1] == "(":
            k += 1
        if k + 2 >= len(words) or words.text[k] != "(" or body.short == words.text[body.start]:
            continue
        inside = next((n for n in range(k + 1, min(k + 8, len(words))) if words.text[n] == ")"), None)
        if inside is None or inside == k + 1:
            continue
        first = k + 2 if words.norm[k + 1] == "далее" else k + 1
        while first < inside and not words.text[first][:1].isalnum() and words.text[first] not in QUOTES:
            first += 1
        text = words.slice(first, inside) if first < inside else ""
        latin = all(LATIN.match(words.text[n]) or words.norm[n] in ("of", "for", "the", "and", "de", "&") for n in range(first, inside))
        if first < inside and ((inside - first == 1 and ABBREVIATION.match(text) and _initials(text, name)) or latin):
            ledger.tie(text, name)
            if (first, inside) not in seen:
                yield Body(first, inside, first, body.kind, "bracket", short=text, fixed=True), name


def _initials(short: str, name: str) -> bool:
    """Tell whether an abbreviation can be made of a name: it begins with its first letter or shares two."""
    firsts = {word[0] for word in WORD.findall(name.lower())}
    return sum(letter in firsts for letter in short.lower()) >= min(2, len(short))
