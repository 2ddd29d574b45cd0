"""Lands that are a fair's guest, and those whose works come to a contest: «Почётный гость ярмарки – Чили», «работы поступили из Чили»."""

from __future__ import annotations

import re

from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import word_class

GUEST, LAND_GUEST = "гость", re.compile("стран(?:а|ой)-(?:гост|участниц|партнер)")
BECOMING = frozenset({"стать", "быть", "являться", "выступить", "выступать"})
NEAR = 10  # words from the guest to the land
WORKS, COMING = word_class("work_for_a_contest"), frozenset({"поступить", "поступать", "прислать", "присылать", "получить", "прийти"})
CONTESTS = frozenset({"конкурс", "фестиваль", "выставка", "олимпиада"})
OUT_OF = "из"


def is_called_guest(words: Words, k: int) -> bool:
    """Tell «почётный гость ярмарки – | Чили |», «страной-гостем ярмарки стала | Чили |»; ``k`` is the land's or its list's first word."""
    sentence = words.sentence_of[k]
    tie = k - 1
    if tie not in sentence or not (words.norm[tie] in DASHES or words.lemma[tie] in BECOMING) or words.feats[tie].tense == "Fut":
        return False  # «гостем следующей ярмарки | станет | Чили»
    before = range(max(sentence.start, tie - NEAR), tie)
    return any(
        LAND_GUEST.match(words.norm[n])
        or (
            words.lemma[n] == GUEST
            and words.feats[n].number == "Sing"
            and words.pos[n - 1] == "ADJ"
            and words.feats[n].case in ("Nom", "Ins")
        )
        for n in before
    )


def sends_works(words: Words, at: int, *, contest: bool) -> bool:
    """Tell «на конкурс поступили работы | из | Чили», of an event that is a contest or named one there."""
    if words.norm[at] != OUT_OF:
        return False
    sentence = words.sentence_of[at]
    told = contest or any(words.lemma[n] in CONTESTS for n in sentence)
    lemmas = set(words.lemma[sentence.start : at])
    return told and not lemmas.isdisjoint(WORKS) and not lemmas.isdisjoint(COMING)
