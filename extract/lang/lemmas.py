"""pymorphy3's lemma that fits the tag, cached for every word and tag."""

from __future__ import annotations

from functools import lru_cache

import pymorphy3
from pymorphy3.analyzer import Parse

from extract.lang.feats import Feats, parse_feats

POS = {
    "NOUN": {"NOUN"},
    "PROPN": {"NOUN"},
    "ADJ": {"ADJF", "ADJS", "COMP", "PRTF"},
    "VERB": {"VERB", "INFN", "PRTF", "PRTS", "GRND"},
    "AUX": {"VERB", "INFN", "GRND"},
    "ADV": {"ADVB", "COMP", "PRED"},
    "PRON": {"NPRO", "ADJF"},
    "DET": {"ADJF", "NPRO"},
    "NUM": {"NUMR", "ADJF", "NOUN"},
    "ADP": {"PREP"},
    "CCONJ": {"CONJ"},
    "SCONJ": {"CONJ"},
    "PART": {"PRCL"},
}
CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
NUMBERS = {"Sing": "sing", "Plur": "plur"}
GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}

morph = pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=100_000)
def parses(word: str) -> tuple[Parse, ...]:
    """Give pymorphy3's readings of a word, the likeliest first."""
    return tuple(morph.parse(word))


def fit(parse: Parse, pos: str, feats: Feats) -> int:
    """Count on how much a reading agrees with a tag."""
    tag = parse.tag
    score = 4 * (tag.POS in POS.get(pos, ()))
    score += 2 * (bool(feats.case) and CASES.get(feats.case) == tag.case)
    score += bool(feats.number) and NUMBERS.get(feats.number) == tag.number
    score += bool(feats.gender) and GENDERS.get(feats.gender) == tag.gender
    return score


@lru_cache(maxsize=100_000)
def best_parse(word: str, pos: str, tag: str) -> Parse | None:
    """Give the reading of a word that fits the tag best."""
    found = parses(word)
    return max(found, key=lambda parse: fit(parse, pos, parse_feats(tag))) if found else None


@lru_cache(maxsize=100_000)
def lemma(word: str, pos: str, tag: str) -> str:
    """Give the dictionary form of a word: «форуме» as a noun → «форум»."""
    parse = best_parse(word, pos, tag)
    return parse.normal_form.replace("ё", "е") if parse else word
