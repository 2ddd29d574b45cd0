"""pymorphy3's readings of a word as case, number and gender; phrases are read by what their words share."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from pymorphy3.analyzer import Parse
from pymorphy3.tagset import OpencorporaTag

from extract.lang.grammar.lemmas import CASES, GENDERS, NUMBERS, inflect, parses

# pymorphy3's cases, the second genitive, accusative and locative among the first ones.
CASE_OF = {
    "nomn": "Nom",
    "gent": "Gen",
    "gen2": "Gen",
    "datv": "Dat",
    "accs": "Acc",
    "acc2": "Acc",
    "ablt": "Ins",
    "loct": "Loc",
    "loc2": "Loc",
}
NUMBER_OF = {"sing": "Sing", "plur": "Plur"}
GENDER_OF = {"masc": "Masc", "femn": "Fem", "neut": "Neut"}
ADJECTIVES = {"ADJF", "PRTF"}
OF_TOWN = re.compile("[сц]к(?:ий|ая|ого|ой|ому|им|ом|ую)$")  # surnames that are written like adjectives of towns
ON_RIVER = re.compile("(.+[сц]к(?:ий|ая|ое|ие|ого|ой|ому|ую|им|ом|их|ими))-на-.+$")  # «ростовский-на-дону», of a town on a river
RARE = frozenset({"временной"})  # of time, whose forms are also those of «временный»
NAMES = (("first", "Name"), ("last", "Surn"), ("patronymic", "Patr"), ("place", "Geox"))


class Reading(NamedTuple):
    """One reading of a word; an empty string where it has no such feature (a plural has no gender)."""

    kind: str  # noun, adjective, numeral
    case: str
    number: str
    gender: str
    animate: bool | None
    score: float
    fixed: bool  # one form for all cases
    abbreviation: bool
    name: str  # first, last, patronymic, place: what kind of name the dictionary holds it for
    participle: bool
    known: bool  # the dictionary has the word
    lemma: str
    parse: Parse


@lru_cache(maxsize=8_000)
def readings(word: str) -> tuple[Reading, ...]:
    """Give the readings of a lower-case word that have a case, the likeliest first."""
    if (town := ON_RIVER.match(word)) is not None:
        return readings_of_kind(town[1], "adjective")
    found = []
    for parse in parses(word):
        if (told := _told_by(parse.tag)) is not None:
            agreeing, others = told
            found.append(Reading(*agreeing, parse.score, *others, parse.is_known, parse.normal_form.replace("ё", "е"), parse))
    if found and OF_TOWN.search(word) and all(r.name in ("last", "place") for r in found):
        found.extend(r._replace(kind="adjective", animate=None, name="") for r in found[:])  # «Слуцкий», a man, a place, a plant of Слуцк
    return tuple(sorted(found, key=lambda r: r.lemma in RARE)) if any(r.lemma in RARE for r in found) else tuple(found)


@lru_cache(maxsize=2_000)
def _told_by(tag: OpencorporaTag) -> tuple[tuple[str, str, str, str, bool | None], tuple[bool, bool, str, bool]] | None:
    """Give what a tag tells of a reading: kind, case, number, gender, animacy, and the rest; none of a tag without a case."""
    kind, has = _kind(tag), tag.grammemes
    if not kind or tag.case not in CASE_OF:
        return None
    animate = True if "anim" in has else False if "inan" in has else None
    gender = "" if tag.number == "plur" else GENDER_OF.get(tag.gender or "", "")
    name = next((name for name, grammeme in NAMES if grammeme in has), "")
    agreeing = kind, CASE_OF[tag.case], NUMBER_OF.get(tag.number or "", ""), gender, animate
    return agreeing, ("Fixd" in has, "Abbr" in has, name, tag.POS == "PRTF")


@lru_cache(maxsize=10_000)
def readings_of_kind(word: str, kind: str) -> tuple[Reading, ...]:
    """Give a word's readings as a ``noun``, ``adjective`` or ``numeral``."""
    return tuple([reading for reading in readings(word) if reading.kind == kind])


@lru_cache(maxsize=10_000)
def inflected(reading: Reading, case: str, number: str, gender: str) -> str:
    """Put a word into a case and number (and, an adjective, a gender); an empty string when it has no such form."""
    wanted = {CASES[case]}
    if number:
        wanted.add(NUMBERS[number])
    if number == "Sing" and gender and reading.kind == "adjective":
        wanted.add(GENDERS[gender])
    return inflect(reading.parse, *wanted) or inflect(reading.parse, CASES[case])


def _kind(tag: OpencorporaTag) -> str:
    if tag.POS == "NOUN":
        return "noun"
    if tag.POS in ADJECTIVES:
        return "adjective"
    return "numeral" if tag.POS == "NUMR" else ""


def agree(adjective: Reading, noun: Reading) -> bool:
    """Tell whether an adjective's reading goes with a noun's: «общественной» with «палаты», not with «палату»."""
    return (
        adjective.case == noun.case
        and (not adjective.number or not noun.number or adjective.number == noun.number)
        and (not adjective.gender or not noun.gender or adjective.gender == noun.gender)
        and not (adjective.gender == "Neut" and noun.animate and not noun.gender)  # «главный судья» may be a woman, but no thing
        and (adjective.case != "Acc" or adjective.animate is None or noun.animate is None or adjective.animate == noun.animate)
    )
