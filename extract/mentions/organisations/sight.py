"""What a finder of organisations sees: a document's words, the tagger's entities, the places, the vocabularies."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import compress, count
from typing import NamedTuple

from extract.lang.grammar.lemmas import parses
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.held import NUMBERED
from extract.mentions.names.forms import is_patronymic
from extract.mentions.officer_names import officer_inside

QUOTE = frozenset({'"'})  # a quotation mark's norm
QUOTES = {"«": "»", '"': '"', "“": "”", "„": "“"}
CLOSING = '»"”“'
ABBREVIATION = re.compile(r"[А-ЯЁ][А-ЯЁа-яё]{0,6}[А-ЯЁ]{1,5}(?:-[А-ЯЁ]{1,5})?$")
INSTITUTION = re.compile(r"[ФОКГМСТ]{0,3}[БАК][ПДО]{0,2}У[А-Я]{0,3}$")  # «ФБУЗ», «ОГАПОУ»
SHORT = re.compile(r"[А-ЯЁ]{3,6}$|[A-Z]{3,6}$")
LATIN = re.compile(r"[A-Z][A-Za-z&.\-'’]+$")


class Preposition(NamedTuple):
    """A preposition of complements: its cases, the words that it must follow, those that must not follow it."""

    cases: list[str]
    after: set[str]
    but: set[str]


STRESSED = frozenset({"ADVB", "NPRO", "PRCL", "PRED"})
BLENDED, SHORTEST_HOUSE = frozenset({"culture", "health", "school", "university"}), 4  # letters; «горсад» is no house
LONG = 8  # letters that few abbreviations have
ALIKE = 4  # letters of a name that no case changes


@dataclass
class Sight:
    """A document's words with what earlier finders and the tagger saw in them."""

    words: Words
    lexicon: Lexicon
    entity: list[str] = field(default_factory=list)  # PER LOC ORG of each word, or an empty string
    place: list[bool] = field(default_factory=list)
    begins: set[int] = field(default_factory=set)  # where persons' names begin
    known: dict[int, int] = field(default_factory=dict)  # where names begin that the lexicon holds whole, and where parliaments' end

    def __post_init__(self) -> None:
        self.entity = [""] * len(self.words)
        for span in self.words.group("names"):
            reached = span.reach
            if span.label_ == "PER" and len(reached):
                self.begins.add(reached.start)
            officer = officer_inside(self.words, self.lexicon, reached) if span.label_ == "ORG" else reached.stop
            if officer < reached.stop:
                self.begins.add(officer)
            for k in reached:
                self.entity[k] = span.label_ if k < officer else "PER"
        self.place = list(map("LOC".__eq__, self.entity))
        for span in self.words.group("places"):
            if span.label_ == "venue":
                continue
            for k in span.reach:
                self.place[k] = True
        for k in [k for k in self.begins if k and self.entity[k - 1] == "LOC" and is_patronymic(self.words.norm[k])]:
            self.entity[k - 1], self.place[k - 1] = "PER", False  # «начальник управления культуры | Лира | Олеговна Грач»
            self.begins.add(k - 1)

    @cached_property
    def heads(self) -> dict[str, dict[str, str]]:
        """Give the lexicon's head nouns by their lemmas, houses with a blended beginning among them: «госфилармония»."""
        return _with_blended(self.lexicon)

    @cached_property
    def named_apart(self) -> dict[tuple[str, str], list[int]]:
        """Give the first two words with a person's name behind and no office before, by their lemma and the name's first letters."""
        words, offices = self.words, self.lexicon.index("offices")
        found: dict[tuple[str, str], list[int]] = {}
        for n in range(1, len(words) - 1):
            if self.entity[n + 1] == "PER" and words.lemma[n - 1] not in offices:
                same = found.setdefault((words.lemma[n], words.norm[n + 1][:ALIKE]), [])
                if len(same) < 2:
                    same.append(n)
        return found

    @cached_property
    def capitals(self) -> list[int]:
        """Give the words that begin with a capital."""
        return self.words.capitals

    @cached_property
    def letters(self) -> list[int]:
        """Give the words that are all capitals."""
        return list(compress(count(), self.words.upper))

    @cached_property
    def placed(self) -> frozenset[str]:
        """Give the words that name places anywhere in the document: «делегация Хэйлунцзяна», «провинция Хэйлунцзян»."""
        return frozenset(self.words.lemma[k] for k in self.capitals if self.place[k])

    @cached_property
    def latin(self) -> tuple[frozenset[str], frozenset[str]]:
        """Give the Latin words that the tagger calls a body of one word, and those that follow a first one in a longer name."""
        reaches = [span.reach for span in self.words.group("names") if span.label_ == "ORG"]
        named = [[self.words.text[k] for k in reached] for reached in reaches]
        latin = [name for name in named if name and all(LATIN.match(text) for text in name)]
        return frozenset(name[0] for name in latin if len(name) == 1), frozenset(text for name in latin for text in name[1:])

    @cached_property
    def shorts(self) -> frozenset[str]:
        """Give the abbreviations said more than once that the tagger calls bodies: «WWF», and later «директор программ WWF»."""
        bodies = {text for k in self.capitals if self.entity[k] == "ORG" and SHORT.match(text := self.words.text[k])}
        said = Counter(self.words.text[k] for k in self.capitals) if bodies else {}
        return frozenset(text for text in bodies if said[text] > 1)

    @cached_property
    def forms(self) -> frozenset[str]:
        """Give the forms of institutions that are first said before a quoted name: «ФБУЗ «Заря»», of which «врач ФБУЗ» then is."""
        words = self.words
        first: dict[str, int] = {}
        for k in self.capitals:
            first.setdefault(words.text[k], k)
        last = len(words) - 1
        return frozenset(text for text, k in first.items() if k < last and words.text[k + 1] in QUOTES and INSTITUTION.match(text))

    @cached_property
    def spelled_small(self) -> frozenset[str]:
        """Give the abbreviations in brackets behind common words in small letters: «передовых инженерных школ (ПИШ)»."""
        return frozenset(self.words.text[k] for k in self.capitals if self._is_spelled_small(k))

    def _is_spelled_small(self, k: int) -> bool:
        words, text = self.words, self.words.text[k]
        first = k - 1 - len(text)
        if first < 0 or words.text[k - 1] != "(" or k + 1 >= len(words) or words.text[k + 1] != ")":
            return False
        spelled = range(first, k - 1)
        alike = all(words.text[n][:1] == letter.lower() for n, letter in zip(spelled, text, strict=True))
        return alike and not any(self.head(n) is not None and words.feats[n].number != "Plur" for n in spelled)

    @property
    def complements(self) -> dict[str, Preposition]:
        """Give the prepositions of complements."""
        return _prepositions(self.lexicon)

    def is_event(self, k: int) -> bool:
        """Tell whether a noun names events, «фестиваль», and not only with their numbers, «VII школа»."""
        row = self.lexicon.index("event_kinds").get(self.words.lemma[k])
        return row is not None and row["number"] != NUMBERED

    def head(self, k: int) -> dict[str, str] | None:
        """Give the lexicon's row of a head noun; none behind the text's end either."""
        words = self.words
        if not 0 <= k < words.size:
            return None
        lemma = words.lemma[k]
        if "-" in lemma:
            field, _, noun = lemma.partition("-")
            if noun and self.has_sense(field, "field"):
                return self.heads.get(noun) or self.heads.get(lemma)  # «IT-академия»
        row = self.heads.get(lemma)
        return self.heads.get(words.norm[k]) if row is None and words.upper[k] else row

    def capital(self, k: int) -> bool:
        """Tell whether a word begins with a capital."""
        return self.words.capital[k]

    def opens_sentence(self, k: int) -> bool:
        """Tell whether a word's capital may be the sentence's: it is first, or first behind a dash or a quotation mark."""
        words = self.words
        first = words.sentence_of[k].start
        return k == first or (k <= first + 2 and not any(words.text[n][:1].isalnum() for n in range(first, k)))

    def abbreviation(self, k: int) -> bool:
        """Tell whether a word is an abbreviation, and no word of a headline in capitals, however alone it stands: «И МЕЛИОРАЦИИ»."""
        text = self.words.text[k]
        if ABBREVIATION.match(text) is None or self.in_capitals(k):
            return False
        return len(text) < LONG or not is_word_in_capitals(text)

    def in_capitals(self, k: int) -> bool:
        """Tell whether a word stands among capitals, where an abbreviation does not show."""
        line = self.words.line_of[k]
        beside = range(max(line.start, k - 2), min(line.stop, k + 3))
        near = [t for n in beside if n != k and (t := self.words.text[n]).isalpha() and len(t) > 3]
        return len(near) > 1 and all(t.isupper() for t in near) and not self._is_in_a_row(k)

    def _is_in_a_row(self, k: int) -> bool:
        """Tell letters that commas part from others: «студенты БГПУ, | БГТУ |, БГУИР»."""
        return "," in self.words.text[max(k - 1, 0) : k + 2] and not is_word_in_capitals(self.words.text[k])

    def has_sense(self, lemma: str, sense: str) -> bool:
        """Tell whether a word has a sense around organisations' names: passing, worldly, meeting, time …"""
        return (lemma, sense) in _senses(self.lexicon)


def is_word_in_capitals(text: str) -> bool:
    """Tell «ПОЧЕМУ» from «ТГУ»."""
    best = parses(text.lower())[0]
    return text.isupper() and best.is_known and not {"Abbr", "Orgn"} & set(map(str, best.tag.grammemes))


def is_stressed(text: str) -> bool:
    """Tell a small word that capitals only stress: «ищите ТУТ», «вход ВСЕМ»."""
    tag = parses(text.lower())[0].tag
    return len(text) > 2 and text.isupper() and (tag.POS in STRESSED or "Apro" in tag)


@lru_cache(maxsize=4)
def _with_blended(lexicon: Lexicon) -> dict[str, dict[str, str]]:
    """Give the head nouns, and those of houses behind a word cut short: «нацмузей», «облфилармония», «медколледж»."""
    heads = lexicon.index("organisation_heads")
    cut = [row["blend"].rstrip("-") for row in lexicon.table("organisation_blends") if row["blend"].endswith("-")]
    houses = [(lemma, row) for lemma, row in heads.items() if row["kind"] in BLENDED and row["need"] == "proper" and "-" not in lemma]
    return {beginning + lemma: row for beginning in cut for lemma, row in houses if len(lemma) > SHORTEST_HOUSE} | heads


@lru_cache(maxsize=4)
def _senses(lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    return frozenset((row["word"], row["sense"]) for row in lexicon.table("organisation_words"))


@lru_cache(maxsize=4)
def _prepositions(lexicon: Lexicon) -> dict[str, Preposition]:
    rows = lexicon.table("organisation_complements")
    return {r["preposition"]: Preposition(r["case"].split(), set(r["after"].split()), set(r["but"].split())) for r in rows}
