"""Readings of one word of a name: which nominative, in which case and gender, and how likely.

A dictionary knows few of the world's names, so every reading that Russian endings allow is listed,
and what is known (first names, patronymics, regular surname endings) only raises its weight.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.lang.grammar.first_names import first_names
from extract.lang.grammar.lemmas import inflect, parses
from extract.mentions.names.endings import Reading, adjectival, as_it_stands, declined

OF_PYMORPHY = {"nomn": "N", "gent": "G", "gen2": "G", "datv": "D", "accs": "A", "ablt": "I", "loct": "L", "loc2": "L"}
RARELY = 0.6
PATRONYMIC = re.compile(r"(?:\w{2,}(?:ович|евич|ьич|ич(?<=[клоф]ич)|овн|евн|иничн|ичн)|(?:никит|савв)ич)(?:а|у|ем|е|ы|ой|ою|)")
ITS_ENDING = re.compile(r"(?:вич|ьич|лукич|фомич|кузьмич|никитич|саввич|фокич|силыч)(?:а|у|ем|е|)$|(?:овн|евн|ичн)(?:а|ы|е|у|ой|ою)$")
LONGEST_ENDING = 4  # letters in which a form differs from its nominative at most


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    """Give all beginnings of first names: most words that are no form of one begin like none, and need not be declined."""
    return frozenset(name[:length] for name in first_names() for length in range(1, len(name) + 1))


@lru_cache(maxsize=4_000)
def readings(word: str) -> tuple[Reading, ...]:
    """List the readings of a lower-case word of a name.

    «каримбаева» → «каримбаев» in the genitive (a man), «каримбаева» in the nominative (a woman), …
    """
    if "-" in word:
        return tuple(_hyphenated(word))
    best: dict[tuple[str, str, str], float] = {}
    for reading in (*as_it_stands(word), *declined(word), *_known(word)):
        key, weight = reading[:3], reading.weight
        if key not in best or weight > best[key]:
            best[key] = weight
    if any(nominative != word and nominative.replace("ё", "е") in first_names() for nominative, _, _ in best):
        for key in best:
            if key[0] == word and "N" not in key[1]:
                best[key] -= RARELY  # «Анне» is a form of «Анна», though there is a name «Анне» that has none
    return tuple([Reading(*key, weight) for key, weight in best.items()])


@lru_cache(maxsize=4_000)
def first_name_gender(word: str) -> str | None:
    """Say whose first name a word can be in any case: ``m``, ``f``, ``mf``; none when it is no known first name."""
    if "-" not in word and word.replace("ё", "е")[: max(len(word) - LONGEST_ENDING, 1)] not in _beginnings():
        return None
    found = ""
    names = first_names()
    for reading in readings(word):
        plain = reading.nominative.replace("ё", "е")
        if plain in names and reading.weight > -0.4:
            found += names[plain] or reading.genders
    return "".join(g for g in "mf" if g in found) or None


@lru_cache(maxsize=4_000)
def is_patronymic(word: str) -> bool:
    """Say whether a lower-case word is a patronymic: «ивановна», «ильичу»."""
    return PATRONYMIC.fullmatch(word) is not None and ITS_ENDING.search(word) is not None


def _hyphenated(word: str) -> Iterator[Reading]:
    """Decline both parts in step («диас-канеля» has a first part that stands), or the last alone."""
    first, _, last = word.rpartition("-")
    if last in SUFFIXES:
        for reading in readings(first):
            for nominative, cases, genders, weight in adjectival(last):
                shared = "".join(c for c in reading.cases if c in cases)
                if shared and any(g in genders for g in reading.genders):
                    both = "".join(g for g in reading.genders if g in genders)
                    yield Reading(f"{reading.nominative}-{nominative}", shared, both, reading.weight + weight)
        return
    known = first_name_gender(first) is not None or re.search(r"(?:[оеё]в|[иы]н)(?:а|у|ым|ой|е|)$|[сц]к(?:ого|ому|им|ом|ой|ую)$", first)
    for tail in readings(last):
        yield Reading(f"{first}-{tail.nominative}", tail.cases, tail.genders, tail.weight)
        if not known:
            continue
        for head in readings(first):
            shared = "".join(c for c in head.cases if c in tail.cases)
            genders = "".join(g for g in head.genders if g in tail.genders)
            if shared and genders and head.nominative != first:
                yield Reading(f"{head.nominative}-{tail.nominative}", shared, genders, tail.weight + max(0.4, head.weight))


SUFFIXES = {
    form
    for stem in ("младш", "старш")
    for form in (f"{stem}ий", f"{stem}его", f"{stem}ему", f"{stem}им", f"{stem}ем", f"{stem}ая", f"{stem}ей", f"{stem}ую")
}


@lru_cache(maxsize=4_000)
def first_name_weight(nominative: str, genders: str) -> float:
    """Weigh how well a nominative is known as a first name of these genders (0..2)."""
    gender = first_names().get(nominative.replace("ё", "е"))
    if gender is None:
        return 0.0
    return 2.0 if not gender or gender in genders else 0.3


def _known(word: str) -> Iterator[Reading]:
    """Read the word by pymorphy3's dictionary of names."""
    for parse in parses(word):
        tag = parse.tag
        kinds = {"Name", "Surn", "Patr"} & tag.grammemes
        if not kinds or not parse.is_known or "plur" in tag or tag.case not in OF_PYMORPHY:
            continue
        genders = {"masc": "m", "femn": "f"}.get(tag.gender, "mf")
        if "ms-f" in tag:
            genders = "mf"
        form = inflect(parse, "nomn") or word
        if "Surn" in kinds and "ё" not in word:
            form = form.replace("ё", "е")  # whether a surname has ё, its bearer knows
        yield Reading(form, OF_PYMORPHY[tag.case], genders, 2.5 if "Patr" in kinds else 1.6 if "Surn" in kinds else 0.9)
