"""The head of a noun phrase, and how it is to be read there.

By what its adjectives and its head noun can share, by the preposition before it, and only then by
the tagger's case, which is often wrong on names and headlines.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from extract.lang.grammar.readings import Reading, agree, readings, readings_of_kind
from extract.lang.tokenization.tokens import norm
from extract.lang.verdicts import Verdicts
from extract.lang.words import Words
from extract.lexicon import open_lexicon
from extract.text.silent import SILENT

CYRILLIC = re.compile("[а-яё]", re.I)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*$")
DECLINED_ABBREVIATION = re.compile("^([А-ЯЁ]{2,})(?:а|у|е|ом|ем)$")
# «УрФУ», «СПбПУ», «ИЕНиМ», which nothing declines
MIXED_ABBREVIATION = re.compile("^[А-ЯЁ](?:[а-яё]+[А-ЯЁ]+|[А-ЯЁ]+[а-яё]+[А-ЯЁ]*)[А-ЯЁ]$")
ROMAN_TENS = re.compile("Х{2,3}$")
FOREIGN = frozenset({"X", "NOUN", "PROPN"})
DESCRIBING = frozenset({"ADJ", "VERB"})  # «на | открытом | workshop», which the tagger takes for a participle
WHOLE_WORDS, HALF = "DictionaryAnalyzer", 5  # of a parse by a word of the dictionary; letters of the half that is one
OPENING = {"«": "»", "(": ")", '"': '"', "“": "”", "„": "“"}


def head_of(words: Words, i: int, j: int) -> int | None:
    """Find the head noun of a phrase: its first noun after its adjectives, before any quotation.

    An adjective with no noun to agree with is a head itself: «заведующего кафедрой» → «заведующего».
    """
    first_adjective = None
    if (foreign := _foreign_head(words, i, j)) is not None:
        return foreign
    for k in range(i, j):
        _, nouns, adjectives, _ = read(words, k)
        if is_abbreviation(words, k):
            return k
        if _before_abbreviation(words, k, j):
            first_adjective = k if first_adjective is None else first_adjective
        elif adjectives and not (nouns and words.pos[k] in ("NOUN", "PROPN") and not _agrees_ahead(words, k, j)):
            if not _agrees_ahead(words, k, j) and not _is_substantive(words, k + 1, j):
                alone = first_adjective is None or nouns or _is_substantive(words, k, j)
                return k if alone else first_adjective
            first_adjective = k if first_adjective is None else first_adjective
        elif nouns and words.pos[k] not in ("ADP", "CCONJ", "SCONJ", "PART", "ADV") and not _is_of_ordinal(words, k, j):
            return k
        elif words.text[k] in OPENING and k > i and not _is_aside(words, k, j):
            return first_adjective
    return first_adjective


def _is_of_ordinal(words: Words, k: int, j: int) -> bool:
    """Tell «| сорок | седьмое заседание», which the dictionary has for magpies."""
    return words.pos[k] == "NUM" and k + 2 < j and words.lemma[k + 1] in open_lexicon().index("ordinals")


def _is_substantive(words: Words, k: int, j: int) -> bool:
    """Tell a participle that stands for a noun, to which an adjective may belong: «временному | поверенному |»."""
    if k >= j or words.pos[k] not in ("NOUN", "PROPN"):
        return False
    read_as = read(words, k)
    return not read_as.noun and bool(read_as.adjective) and read_as.adjective[0].participle


def case_of(words: Words, i: int, j: int) -> str:
    """Give the case in which a noun phrase stands; an empty string when it cannot be told."""
    head = head_of(words, i, j)
    reading = read_head(words, i, head) if head is not None else None
    return reading.case if reading else ""


def read_head(words: Words, i: int, head: int) -> Reading | None:
    """Choose the head's reading: agreement first, then the preposition, then the tagger."""
    candidates = read(words, head).noun or read(words, head).adjective
    if not candidates:
        return None
    if is_abbreviation(words, head):
        return None
    quoted = i > 0 and words.text[i - 1] in OPENING
    if quoted and words.feats[head].case == "Nom" and head == i and not any(_is_oblique(r) for r in candidates):
        return None  # a name that only a guess takes for an oblique form: «Ростех»
    if len(candidates) == 1:
        return candidates[0]
    before_head = range(max(i, head - 12), head)
    agreeing = [mine for k in before_head if (mine := read(words, k).adjective)]
    cases = [words.feats[k].case for k in before_head]
    before = words.norm[i - 1] if i and words.sentence[i - 1] == words.sentence[i] else ""
    governed = _prepositions().get(before)
    numeral = any(read(words, k).numeral or NUMBER.match(words.text[k]) for k in before_head)

    def weight(reading: Reading) -> float:
        together = sum(any(agree(a, reading) for a in mine) for mine in agreeing)
        score = 10.0 * together + 6 * (governed is not None and reading.case in governed and not numeral)
        score += 3 * (reading.case == words.feats[head].case) + (reading.number == words.feats[head].number)
        score += cases.count(reading.case) * 0.5
        score += 0.5 * (reading.animate is not None and words.feats[head].animacy == ("Anim" if reading.animate else "Inan"))
        score -= 4 * (governed is not None and reading.case == "Nom" and not numeral)
        return score + reading.score

    return max(candidates, key=weight)


def _is_oblique(reading: Reading) -> bool:
    """Tell a reading that is no mere guess: of a known word, in the nominative, or of one with a known second half: «Башспирта»."""
    if reading.known or reading.case == "Nom":
        return True
    known_half = reading.parse.methods_stack[0]
    return reading.case == "Gen" and reading.number == "Sing" and type(known_half[0]).__name__ == WHOLE_WORDS and len(known_half[1]) >= HALF


@lru_cache(maxsize=1)
def _prepositions() -> dict[str, frozenset[str]]:
    return {row["preposition"]: frozenset(row["cases"].split()) for row in open_lexicon().table("prepositions")}


def best_of(words: Words, k: int, found: tuple[Reading, ...] | list[Reading]) -> Reading | None:
    """Choose among a word's readings the one that the tagger's features fit best."""
    feats = words.feats[k]
    kind = "noun" if words.pos[k] in ("NOUN", "PROPN") else "adjective"

    def weight(r: Reading) -> float:
        return 3 * (r.case == feats.case) + 2 * (r.kind == kind) + (r.number == feats.number) + (r.gender == feats.gender) + r.score

    return max(found, key=weight) if found else None


def _foreign_head(words: Words, i: int, j: int) -> int | None:
    """Find a noun in Latin letters behind its adjectives, with something else behind it: «открытый | workshop | по химии»."""
    k = i
    while k < j and words.pos[k] in DESCRIBING and words.feats[k].case and not words.text[k].isascii():
        k += 1
    alone = k < j and words.text[k].isascii() and words.text[k].isalpha() and words.pos[k] in FOREIGN
    return k if alone and k + 1 < j and words.pos[k + 1] == "ADP" else None


def _before_abbreviation(words: Words, k: int, j: int) -> bool:
    """Tell an adjective of a place before letters: «Озёрского | ГОКа»."""
    return k + 1 < j and words.pos[k] == "ADJ" and words.text[k][:1].isupper() and is_abbreviation(words, k + 1)


def _is_aside(words: Words, k: int, j: int) -> bool:
    """Tell an adjective alone in brackets: «Российско-Армянский | (Славянский) | университет»."""
    return k + 3 < j and words.text[k] == "(" and words.text[k + 2] == ")" and bool(read(words, k + 1).adjective)


def _agrees_ahead(words: Words, k: int, j: int) -> bool:
    """Tell whether a noun that an adjective can belong to follows it, over other adjectives and their conjunctions."""
    mine = read(words, k).adjective
    for n in range(k + 1, min(j, k + 12)):
        if words.text[n] in OPENING and words.text[n] != "(":
            return False
        _, nouns, adjectives, _ = read(words, n)
        if nouns and (words.pos[n] in ("NOUN", "PROPN") or not adjectives):
            if any(agree(a, b) for a in mine for b in nouns) or any(a.case == b.case and b.number == "Plur" for a in mine for b in nouns):
                return True
            if words.pos[n] not in ("ADP", "CCONJ", "PART"):
                return False
        elif words.pos[n] == "ADP" or (words.pos[n] == "VERB" and not adjectives):
            return False
    return False


def is_abbreviation(words: Words, k: int) -> bool:
    """Tell an abbreviation, declined or not («МЧС», «МИДом»), from a word in capitals («МЕЖДУНАРОДНЫЙ»)."""
    if not words.capital[k]:
        return False
    text = words.text[k]
    if DECLINED_ABBREVIATION.match(text) or MIXED_ABBREVIATION.match(text):
        return True
    if ROMAN_TENS.match(text) and words.pos[k] == "ADJ":  # «на | ХХIV | съезде», in letters of two scripts
        return False
    if not words.upper[k] or len(text) < 2 or not text.isalpha() or not CYRILLIC.match(text):
        return False
    found = readings(text.lower())
    if any(r.fixed or r.abbreviation for r in found):
        return len(text) <= 6 or not any(r.known for r in found)
    if len(text) < 5 and not _in_capitals(words, k):  # «ФОМ» is no «Фома», «НИТУ» no «нит»
        return True
    return len(text) < 9 and not any(r.known for r in found) and not _in_capitals(words, k)


def _in_capitals(words: Words, k: int) -> bool:
    """Tell a word among words in capitals, which other abbreviations are not: «АЛРОСА и СВФУ»."""
    near = (words.text[n] for n in range(max(0, k - 3), min(len(words), k + 4)) if n != k)
    return any(len(t) > 4 and t.isupper() and any(r.known and not r.abbreviation for r in readings(t.lower())) for t in near)


class _ByKind(NamedTuple):
    """A word's readings, all of them and those of each kind."""

    all: tuple[Reading, ...]
    noun: tuple[Reading, ...]
    adjective: tuple[Reading, ...]
    numeral: tuple[Reading, ...]


def _by_kind(text: str) -> _ByKind:
    """Give the readings of a word as it is written: with its ё, if it has one; none of what is not Russian."""
    word = SILENT.sub("", text).lower() if "ё" in text or "Ё" in text else norm(text)
    if not CYRILLIC.search(word):
        return _ByKind((), (), (), ())
    found, nouns, adjectives, numerals = readings(word), *(readings_of_kind(word, kind) for kind in ("noun", "adjective", "numeral"))
    if any(r.known for r in nouns):  # «тур» is no «тур.», «турецкий»
        adjectives = tuple(r for r in adjectives if not r.abbreviation)
    return _ByKind(found, nouns, adjectives, numerals)


_READ = Verdicts(_by_kind, most=4_000)


def read(words: Words, k: int) -> _ByKind:
    """Give the readings of a word of the text, by kind too."""
    return _READ[words.text[k]]
