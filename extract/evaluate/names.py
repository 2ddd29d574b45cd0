"""When two strings name the same thing: letter case, «ё», quotation marks and inflection aside."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import Any

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
FILLER = frozenset({"и", "в", "по", "на", "с", "о", "об", "для", "при", "г", "год"})
STEM = 4  # letters that two forms of one word share at least


def fold(text: str) -> str:
    """Give the words in lower case with е for ё, without marks: «Форум «Ёлка»» → «форум елка»."""
    return " ".join(WORD.findall(text.lower().replace("ё", "е")))


def same(a: str, b: str) -> bool:
    """Tell whether two strings have the same words in the same forms."""
    return fold(a) == fold(b)


def lemmas(text: str) -> list[str]:
    """Give the words' dictionary forms, small words left out."""
    return [_lemma(word) for word in fold(text).split() if word not in FILLER]


def overlap(a: str, b: str) -> float:
    """Give the F1 of two strings' lemmas as multisets; words that pymorphy3 reads differently pair up on their stem."""
    ours, theirs = Counter(lemmas(a)), Counter(lemmas(b))
    if not ours or not theirs:
        return 0.0
    shared = (ours & theirs).total()
    left = list((theirs - ours).elements())
    for word in (ours - theirs).elements():
        twin = next((other for other in left if akin(word, other)), None)
        if twin is not None:
            left.remove(twin)
            shared += 1
    return 2 * shared / (ours.total() + theirs.total())


def akin(a: str, b: str) -> bool:
    """Tell whether two words look like forms of one: all but the last two letters of the shorter agree, four at least."""
    shorter = min(len(a), len(b))
    stem = max(STEM, shorter - 2)
    return shorter >= STEM and abs(len(a) - len(b)) <= 3 and a[:stem] == b[:stem]


def same_person(a: str, b: str) -> bool:
    """Tell whether the shorter name's parts all stand in the longer one; an initial stands for a name."""
    shorter, longer = sorted((fold(a).split(), fold(b).split()), key=len)
    if not any(len(part) > 1 for part in shorter):
        return False
    left = list(longer)
    for part in shorter:
        twin = next((other for other in left if _same_part(part, other)), None)
        if twin is None:
            return False
        left.remove(twin)
    return True


def _same_part(a: str, b: str) -> bool:
    shorter = min(len(a), len(b))
    if a == b or akin(a, b) or (shorter == 1 and a[0] == b[0]):
        return True
    return abs(len(a) - len(b)) <= 2 and shorter >= 3 and a[:3] == b[:3]


@lru_cache(maxsize=100_000)
def _lemma(word: str) -> str:
    form: str = _analyzer().parse(word)[0].normal_form
    return form.replace("ё", "е")


@cache
def _analyzer() -> Any:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")
