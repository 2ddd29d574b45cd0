"""Who signs a paper, and where a text says once more that it was signed: «Край и завод заключили договор. Документ подписан 7 мая»."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.lang.words import Words
from extract.lexicon import open_lexicon, word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import is_finite

SIGNING = "подписание"
SIGN, DOCUMENT = frozenset({"подписать", "заключить"}), frozenset({"документ"})
SIGNATURE, PUT = frozenset({"подпись"}), frozenset({"поставить", "ставить", "скрепить"})
SIDES = word_class("sides_of_a_paper")
NEAR = 6  # words from the verb to the paper


def are_two_sides(words: Words, k: int) -> bool:
    """Tell «Край и завод «Заря» | заключили | договор», «стороны | подписали | …»: those who sign are named, or called sides."""
    clause = clause_of(words, k)
    before, behind = range(clause.start, k), range(k + 1, clause.stop)
    if any(words.lemma[i] in SIDES and words.feats[i].case == "Nom" for i in before):
        return True
    named = (reach for group in ("organisations", "places") for reach in words.reaches(group))
    if sum(reach.start in before for reach in named) > 1 and any(words.norm[i] == "и" for i in before):
        return True
    return any(_are_joined(words, k, side) for side in (before, behind))


def _are_joined(words: Words, k: int, side: range) -> bool:
    """Tell two who sign, joined by «и»: «| университет и завод «Луч» | подписали», «подписали | ректор и директор завода |»."""
    houses = open_lexicon().index("organisation_heads")
    officers = {reach.start for reach in words.reaches("offices")} | {reach.start for reach in words.reaches("people")}
    bodies = {reach.start for reach in words.reaches("organisations")}
    told = ("Nom", "Acc") if side.stop == k else ("Nom",)  # «… съезда | университет | и завод подписали», whose case the tagger missed
    free = (i for i in side if words.feats[i].case in told and words.pos[i - 1] != "ADP")
    signing = [i for i in free if words.lemma[i] in houses or i in officers or i in bodies]
    ands = [i for i in side if words.norm[i] in ("и", "с", "со")]
    return any(first < i < last for i in ands for first, last in pairwise(signing))


def signed_again(words: Words) -> Iterator[int]:
    """Give the verbs by which a paper that is known is said to be signed: «документ | подписан |», «подписи | поставили | мэры»."""
    for k in words.with_lemma(SIGN):
        near = range(max(words.sentence_of[k].start, k - NEAR), min(words.sentence_of[k].stop, k + NEAR))
        if words.feats[k].variant == "Short" and any(words.lemma[i] in DOCUMENT and words.feats[i].case == "Nom" for i in near):
            yield k
    for i in words.with_lemma(SIGNATURE):
        yield from (k for k in clause_of(words, i) if words.lemma[k] in PUT and is_finite(words, k))
