"""To whom a body of believers is dedicated: «братство | во имя преподобного Сергия Радонежского |»."""

from __future__ import annotations

from extract.lang.phrases.phrase import possible_cases
from extract.lexicon import word_class
from extract.mentions.names.forms import first_name_gender
from extract.mentions.organisations.noun_phrases import quoted
from extract.mentions.organisations.sight import QUOTES, Sight

DEDICATED = word_class("dedicated_body")
COUNTED = frozenset({"святитель", "апостол", "мученик", "мученица"})  # «Трёх Святителей», «Сорока Севастийских мучеников»
DEDICATION = (["в", "честь"], ["во", "имя"])


def dedication(sight: Sight, k: int, limit: int) -> int:
    """Give where «в честь …», «во имя …» ends behind a body or a house of believers; 0 where there is none."""
    words = sight.words
    if words.lemma[k - 1] not in DEDICATED or words.norm[k : k + 2] not in DEDICATION:
        return 0
    stop, n = 0, k + 2
    while n < limit and (words.text[n] in QUOTES or _belongs(sight, n)):
        inside = quoted(sight, n) if words.text[n] in QUOTES else None
        n = inside[1] + 1 if inside is not None else n + 1
        if inside is not None or sight.capital(n - 1):
            stop = n
        if words.text[n - 1] in QUOTES:
            break
    return stop


def saints(sight: Sight, head: int, k: int, limit: int) -> int:
    """Give where saints' names end right behind a house of believers; 0 without them.

    Either two names, «храм | Бориса и Глеба |», or saints counted, «храм | Трёх Святителей |».
    """
    words = sight.words
    if k != head + 1 or k + 1 >= limit or words.lemma[head] not in DEDICATED:
        return 0
    if words.pos[k] == "NUM" and sight.capital(k):
        return next((n + 1 for n in range(k + 1, min(k + 3, limit)) if words.lemma[n] in COUNTED), 0)
    if k + 2 >= limit or words.norm[k + 1] != "и":
        return 0
    turned = all(sight.capital(n) and "Gen" in possible_cases(words.norm[n]) for n in (k, k + 2))
    named = turned and first_name_gender(words.norm[k]) is not None
    return k + 3 if named and not (k + 3 < limit and sight.capital(k + 3) and words.feats[k + 3].case == "Gen") else 0


def _belongs(sight: Sight, n: int) -> bool:
    """Tell a saint's name and rank in the genitive: «Святителя», «благоверных князей», «и»."""
    words = sight.words
    if words.norm[n] == "и":
        return True
    return words.pos[n] in ("NOUN", "PROPN", "ADJ") and "Gen" in possible_cases(words.norm[n])
