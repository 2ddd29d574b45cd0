"""The sees of bishops, which look like towns and surnames: «епископ | Ливенский и Малоархангельский | Нектарий»."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.lang.words import Words

BISHOPS = frozenset({"епископ", "архиепископ", "митрополит"})
SEE = re.compile("(?:[сц]к|н)(?:ий|ой|ый|ого|ому|им|ым|ом)$")
FIRST = re.compile("[сц]к(?:ий|ой|ого|ому|им|ом)$")  # «епископ | Заречный |» may be a surname
JOINED = frozenset({"и", ","})
LONGEST = 5  # words of a bishop's sees


@lru_cache(maxsize=1)
def sees(words: Words) -> dict[int, int]:
    """Give for every word of a see where the see ends: «митрополит | Вятский и Слободской | Никодим».

    So too of every bishop of a list: «епископы | Ливенский | Нектарий, | Тверской и Кашинский | Савва»
    """
    found: dict[int, int] = {}
    for bishop in words.with_lemma(BISHOPS):
        start, end = bishop + 1, _end_of_see(words, bishop + 1)
        while end > start:
            found.update(dict.fromkeys(range(start, end), end))
            start = _next_see(words, end) if words.feats[bishop].number == "Plur" else end
            end = _end_of_see(words, start)
    return found


def _next_see(words: Words, k: int) -> int:
    """Give where the next see of a list begins, behind a bishop's name: «Нектарий | , | Тверской», «Савва (Тутунов) | и | Ливенский»."""
    k += 1
    if words.text[k : k + 1] == ["("] and words.text[k + 2 : k + 3] == [")"]:
        k += 3
    return k + 1 if k + 1 < words.size and words.norm[k] in JOINED else k


def _end_of_see(words: Words, start: int) -> int:
    end = start
    for k in range(start, min(start + LONGEST, words.size)):
        if k > start and words.norm[k] in JOINED and k == end:
            continue
        joined = k == start or words.norm[k - 1] in JOINED
        if not (joined and words.text[k][0].isupper() and (FIRST if k == start else SEE).search(words.norm[k])):
            break
        end = k + 1
    return end
