"""Two surnames side by side, one of whom is met and one of whom acts: «на встрече с Дроновым | Миллер | сказал»."""

from __future__ import annotations

import re

from extract.lang.words import Words
from extract.mentions.names.forms import first_name_gender, is_patronymic

TURNED = re.compile(r"(?:(?:ов|ев|ёв|ин|ын)(?:ым|у|а)|[сц]к(?:им|ого|ому))$")  # a surname in no nominative of a man's
NOT = "не"
BEFORE = frozenset({"с", "со", "перед", "между", "к", "ко", "у", "от", "для", "против", "без", "после", "вслед"})


def are_two_surnames(words: Words, i: int, k: int, j: int) -> bool:
    """Tell whether a word begins another one's name behind a surname that a preposition governs: «к Лаптеву | Штерн | не поехала»."""
    if k != i + 1 or i == 0 or words.norm[i - 1] not in BEFORE or TURNED.search(words.norm[i]) is None:
        return False
    if TURNED.search(words.norm[k]) is not None or words.feats[k].case not in ("Nom", "") or _is_given(words, i):
        return False
    acts = _does(words, j)
    if k + 2 == j:  # «с Лаптевым | Анна Штерн | сказала»
        return acts and _is_given(words, k) and not is_patronymic(words.text[k + 1].lower())
    return acts and k + 1 == j and not _is_given(words, k)


def _is_given(words: Words, k: int) -> bool:
    """Tell a first name or a patronymic."""
    name = words.text[k].lower()
    return first_name_gender(name) is not None or is_patronymic(name)


def _does(words: Words, j: int) -> bool:
    """Tell a verb right behind a name: «| сказал |», «| не сказал |»."""
    j += words.norm[j : j + 1] == [NOT]
    return words.pos[j : j + 1] == ["VERB"]
