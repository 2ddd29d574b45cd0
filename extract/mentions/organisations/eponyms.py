"""Whom a body is named for: «имени академика М. В. Ломоносова», «Музей С. А. Есенина», «университет императрицы Екатерины II»."""

from __future__ import annotations

import re

from extract.lang.readings import readings_of_kind
from extract.mentions.organisations.sight import Sight

INITIAL = re.compile(r"[А-ЯЁA-Z]\.?$")
SHORTENED = re.compile(r"(?:[А-ЯЁA-Z]|[А-ЯЁ][а-яё])$")  # «М.», «Вс.»
PARTICLES = frozenset({"де", "фон", "аль", "ибн", "ван"})
ORDINAL = re.compile(r"[IVX]+$")
ANNIVERSARY = re.compile(r"\d+-летия$")
MOST_TITLES = 4  # words: «имени народного артиста республики Ивана Петрова»


def eponym(sight: Sight, k: int, limit: int) -> int:
    """Give where the name behind «имени» ends; ``k`` itself where no name stands there."""
    words = sight.words
    if k < limit and words.text[k] == ".":
        k += 1
    stop, names, titles = k, 0, 0
    while stop < limit and names < 5:
        if INITIAL.match(words.text[stop]) or (
            words.text[stop] in ".-" and stop > k and (words.text[stop - 1] == "." or SHORTENED.match(words.text[stop - 1]))
        ):  # «Вс.»
            stop += 1
        elif sight.capital(stop) and words.pos[stop] != "ADP" and not (names and (sight.head(stop) or _another(sight, k, stop))):
            stop, names = stop + 1, names + 1
        elif words.norm[stop] in PARTICLES:
            stop += 1
        elif not names and titles < MOST_TITLES and _is_title(sight, stop):
            stop, titles = stop + 1, titles + 1
        else:
            break
    return stop if names else k


def begins_eponym(sight: Sight, head: int, k: int, limit: int) -> bool:
    """Tell whether a person's name stands behind a noun that such names follow: «Музей | С. А. Есенина», «университет | императрицы …»."""
    words = sight.words
    if k + 2 >= limit:
        return False
    if k == head + 1 and sight.has_sense(words.lemma[head], "eponymous") and re.fullmatch("[А-ЯЁ]", words.text[k]):
        return words.text[k + 1] == "."
    return (
        sight.has_sense(words.lemma[k], "honoured") and words.feats[k].case in ("Gen", "") and sight.capital(k + 1) and not sight.capital(k)
    )


def _is_title(sight: Sight, k: int) -> bool:
    """Tell «академика», «народного», «50-летия» before a name."""
    words = sight.words
    if ANNIVERSARY.match(words.text[k]):
        return True
    found = (*readings_of_kind(words.norm[k], "noun"), *readings_of_kind(words.norm[k], "adjective"))
    return not sight.capital(k) and words.text[k].isalpha() and any(r.case == "Gen" for r in found)


def _another(sight: Sight, k: int, n: int) -> bool:
    """Tell whether another person's name begins at ``n``: «имени Мухтара Ауэзова | Мадина Оразалы»."""
    words = sight.words
    if ORDINAL.match(words.text[n]):
        return False
    if n in sight.begins and any(len(words.text[m]) > 2 and sight.capital(m) for m in range(k, n)):
        return True
    return n - k > 1 and words.feats[n].case == "Nom" and words.feats[n - 1].case == "Gen"
