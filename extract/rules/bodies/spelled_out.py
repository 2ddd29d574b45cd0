"""Names that are one word for word once letters and blends within them are read out: «Секретариат МПА СНГ», «совет генпрокуроров СНГ»."""

from __future__ import annotations

import re

from extract.mentions.organisations.usual import fold
from extract.rules.bodies.alike import Tokens, like
from extract.rules.bodies.body_name import Name
from extract.rules.bodies.roots import PASSED, is_made_of, roots_of

LETTERS = re.compile(r"[А-ЯЁ][А-ЯЁа-яё]*[А-ЯЁ][а-яё]?$")
LEAST, BLENDED, MOST = 2, 3, 7  # letters of an abbreviation, and of each word that a blend keeps; words that letters stand for


def is_spelled_out(short: Name, long: Name) -> bool:
    """Tell «факультет КНиИТ» beside «факультет компьютерных наук и информационных технологий», «Соцфонд России» beside it in full."""
    if not 1 < len(short.words) < len(long.words):
        return False
    said = tuple(word for word in short.words if word not in PASSED)
    letters = _letters(short)
    return _meet(said, long.words, letters) or _meet(said, _without_whole(long), letters)


def _letters(name: Name) -> frozenset[str]:
    return frozenset(fold(text) for text in name.text.split() if len(text) >= LEAST and LETTERS.match(text))


def _without_whole(name: Name) -> Tokens:
    """Give a name's words but for the letters of the body that it is a part of: «факультет экономики | МГУ |»."""
    words, letters = name.words, _letters(name)
    while words and words[-1] in letters:
        words = words[:-1]
    return words


def _meet(said: Tokens, full: Tokens, letters: frozenset[str]) -> bool:
    """Tell whether words tell the same, one after another."""
    if not said or not full:
        return not said and PASSED.issuperset(full)
    first, rest = said[0], said[1:]
    if like(first, full[0]):
        return _meet(rest, full[1:], letters)
    if full[0] in PASSED:
        return _meet(said, full[1:], letters)
    if first[0] != full[0][0]:
        return False
    least, most = (1 if first in letters else BLENDED), min(len(full) - len(rest), MOST)
    return any(is_made_of(first, roots_of(full[:n]), least) and _meet(rest, full[n:], letters) for n in range(2, most + 1))
