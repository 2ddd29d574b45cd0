"""Which words are head nouns of positions: «вице-премьеру», «заведующей», «министра»."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import compress

from extract.lang.grammar.lemmas import inflect, parses
from extract.lang.verdicts import Verdicts
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.named_bodies import NamedBodies
from extract.mentions.venue_reach import SETTLED

ENDINGS = re.compile(r"(?:ий|его|ему|им|ем|ая|ей|ую|ые|ие|их|ими|ый|ого|ому|ым|ом|ой|ых|ыми|яя|юю|ою)$")
STEM, LONGEST_ENDING = 3, 4  # letters
REFLEXIVE = "ся"
PREFIX = re.compile("(?:кино|теле|радио|фото|видео|медиа|эко|спорт|мото|авто|вело|супер|арт|нейро|кибер|био)(?=[а-я]{4})")  # «кинопродюсер»
SCIENCE, TEACHING = ("ики", "ии"), word_class("unit_of_a_body")
NO_ROW = {"class": ""}
ORDINAL = re.compile(r"\d-(?:й|го|му|м|я)$")
# theirs are fields, not bodies: «министр социальных служб»
NO_HEADS = frozenset({"ADP", "ADV", "PUNCT", "CCONJ", "SCONJ", "PART"})


class OfficeHeads:
    """Knows head nouns and their adjectives in one document."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self.words, self.lexicon = words, lexicon
        self.heads = lexicon.index("offices")
        self.adjectives = lexicon.index("office_adjectives")
        self.adjective_forms = _adjective_forms(lexicon)
        self.bodies = lexicon.index("organisation_heads")
        self.no_fields = lexicon.index("no_fields")
        self.of_bodies = self._covered("organisations")
        self.whole_bodies = {reach.start: reach for reach in sorted(self.words.reaches("organisations"), key=len)}
        self.of_places = self._covered("places")
        self.of_people = self._covered("people")
        self.named_bodies = NamedBodies(words)

    def _covered(self, group: str) -> dict[int, range]:
        return {k: reach for reach in self.words.reaches(group) for k in reach}

    def head(self, k: int) -> str | None:
        """Give the row key of an office's head noun: «вице-премьеру» → «вице-премьер»; none for any other word."""
        words = self.words
        if words.pos[k] in NO_HEADS or k in self.of_people:
            return None
        lemma, norm = words.lemma[k], words.norm[k]
        if k and norm.endswith(SCIENCE) and words.lemma[k - 1] in TEACHING:
            return None  # «кафедра | ботаники»
        if norm in self.heads and self.heads[norm]["complement"] == "fixed":
            return norm  # «зампрокурора» in every case
        if lemma in self.heads:
            return lemma
        if norm in self.heads:
            return norm
        if form := as_head(norm, self.lexicon):
            return form
        if (prefix := PREFIX.match(lemma)) and self.heads.get(lemma[prefix.end() :], NO_ROW)["class"] in ("office", "profession"):
            return lemma[prefix.end() :]
        if "-" in norm and (words.pos[k] in ("NOUN", "PROPN") or not ENDINGS.search(norm)):
            first, _, last = lemma.rpartition("-")
            if last in self.heads:
                return last if self.heads[last]["class"] != "relation" else None
            if first.rpartition("-")[2] in self.heads and (form := as_head(norm.rpartition("-")[2], self.lexicon)):
                return form  # «вице-президент-управляющий»
            if first in self.heads and any("anim" in parse.tag for parse in parses(last)[:2]):
                return first  # «депутат-эколог», no «мастер-класс»
        return None

    def heads_found(self) -> list[int]:
        """Give the words that may be head nouns; each form is asked about once."""
        words, may_head = self.words, _may_head(self.lexicon)
        forms = set(compress(words.norms, map(may_head.__getitem__, words.norms)))
        return sorted({*words.with_lemma(self.heads), *words.with_norm(forms)})

    def is_adjective(self, n: int, k: int) -> bool:
        """Say whether a word is an adjective that belongs to the position headed by ``k``: «старший», «1-й»."""
        words = self.words
        norm = words.norm[n]
        if "-" in norm and ORDINAL.search(norm):
            return True
        if words.lemma[n] not in self.adjectives and not self.adjective_forms[norm]:
            return False
        if n > 2 and words.text[n - 1] == "." and words.norm[n - 2] in SETTLED and words.text[n][0].isupper():
            return False  # «храма с. | Лесное | иерей»
        cases = {words.feats[n].case, words.feats[k].case}
        if words.feats[n].number == "Plur" and words.feats[k].number == "Sing":
            return False  # «среди приглашённых | министр»
        return len(cases) == 1 or "" in cases or words.pos[n] != "ADJ" or cases == {"Nom", "Acc"} or cases == {"Gen", "Acc"}


def is_plural(words: Words, k: int) -> bool:
    """Say whether a head noun tells of several, by the tagger's word, where its form can, or as its form tells of nothing else."""
    readings = [parse for parse in parses(words.norm[k]) if parse.tag.POS == "NOUN"]
    several = ["plur" in parse.tag for parse in readings if parse.is_known]
    if words.feats[k].number == "Plur":
        return not several or any(several)  # not «Председатель»
    return bool(readings) and all("plur" in parse.tag for parse in readings)


@lru_cache(maxsize=8)
def _may_head(lexicon: Lexicon) -> Verdicts[str, bool]:
    """Say whether a word form may be a head noun, whatever its lemma."""
    heads = lexicon.index("offices")
    return Verdicts(lambda norm: norm in heads or "-" in norm or PREFIX.match(norm) is not None or as_head(norm, lexicon) is not None)


@lru_cache(maxsize=8)
def _adjective_forms(lexicon: Lexicon) -> Verdicts[str, bool]:
    """Say whether a word is a form of an adjective of positions, whatever its lemma."""
    adjectives = lexicon.index("office_adjectives")
    return Verdicts(lambda norm: bool(ENDINGS.search(norm)) and any(form in adjectives for form in as_adjective(norm)))


@lru_cache(maxsize=6_000)
def as_head(norm: str, lexicon: Lexicon) -> str | None:
    """Give the row key of a position that is an adjective or participle: «заведующей» → «заведующий», «учащемуся» → «учащийся»."""
    if "-" not in norm and norm[:STEM] not in _stems(lexicon):
        return None  # most words end here
    plain = norm.removesuffix(REFLEXIVE)
    if ("-" not in norm and plain[: max(STEM, len(plain) - LONGEST_ENDING)] not in _stems(lexicon)) or not ENDINGS.search(plain):
        return None
    heads = lexicon.index("offices")
    return next((form for form in as_adjective(norm) if form in heads), None)


@lru_cache(maxsize=8)
def _stems(lexicon: Lexicon) -> frozenset[str]:
    """Give the beginnings of the heads that are adjectives by their form: a case changes no more than the last letters."""
    heads = [head for row in lexicon.index("offices") if ENDINGS.search(head := row.removesuffix(REFLEXIVE))]
    return frozenset(head[:length] for head in heads for length in range(STEM, len(head) + 1))


@lru_cache(maxsize=8_000)
def as_adjective(norm: str) -> tuple[str, ...]:
    """Give an adjective's or participle's masculine and feminine nominative: «заведующей» → («заведующий», «заведующая»)."""
    forms: list[str] = []
    for parse in parses(norm):
        if parse.tag.POS == "NOUN" and parse.is_known and ENDINGS.search(parse.normal_form):
            forms.append(parse.normal_form.replace("ё", "е"))
        if parse.tag.POS in ("ADJF", "PRTF") and parse.is_known:
            genders = ("femn", "masc") if "femn" in parse.tag else ("masc",)
            for gender in genders:
                form = inflect(parse, "nomn", "sing", gender).replace("ё", "е")
                if form and form not in forms:
                    forms.append(form)
    return tuple(forms)
