"""The sees of bishops, which look like towns and surnames: «епископ | Ливенский и Малоархангельский | Нектарий»."""

from __future__ import annotations

import re

from extract.lang.words import Words

BISHOPS = frozenset({"епископ", "архиепископ", "митрополит"})
SEE = re.compile("(?:[сц]к|н)(?:ий|ой|ый|ого|ому|им|ым|ом)$")
FIRST = re.compile("[сц]к(?:ий|ой|ого|ому|им|ом)$")  # «епископ | Заречный |» may be a surname
JOINED = frozenset({"и", ","})
LONGEST = 5  # words of a bishop's sees


def sees(words: Words) -> dict[int, int]:
    """Give for every word of a see where the see ends: «митрополит | Вятский и Слободской | Никодим»."""
    found: dict[int, int] = {}
    for bishop in words.with_lemma(BISHOPS):
        end = _end_of_see(words, bishop + 1)
        found.update(dict.fromkeys(range(bishop + 1, end), end))
    return found


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
