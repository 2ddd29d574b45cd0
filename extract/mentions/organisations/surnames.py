"""Surnames in capitals, which look like abbreviations of bodies: «КОВШУК С. Г.», «О. Н. ГРАЧ»; but «директор МГИМО О. Н. Грач»."""

from __future__ import annotations

from extract.mentions.organisations.sight import Sight

SHORTEST = 4  # letters


def is_surname(sight: Sight, k: int) -> bool:
    """Tell a word in capitals whose own the initials beside it are: no surname stands at their other end."""
    text = sight.words.text[k]
    if len(text) < SHORTEST or not text.isupper() or text in sight.lexicon.index("organisation_abbreviations"):
        return False
    behind, before = _end_of_initials(sight, k + 1), _start_of_initials(sight, k)
    return (behind > k + 1 and not _is_name(sight, k, behind)) or (before < k and not _is_name(sight, k, before - 1))


def is_initial(sight: Sight, k: int) -> bool:
    """Tell an initial of a name: «библиотеки | Н. А. Мостовая»."""
    text = sight.words.text
    return 0 <= k < len(text) - 1 and len(text[k]) == 1 and text[k + 1] == "." and sight.capital(k)


def _end_of_initials(sight: Sight, k: int) -> int:
    while is_initial(sight, k):
        k += 2
    return k


def _start_of_initials(sight: Sight, k: int) -> int:
    while is_initial(sight, k - 2):
        k -= 2
    return k


def _is_name(sight: Sight, k: int, n: int) -> bool:
    """Tell what may be a surname in the sentence of ``k``."""
    return n in sight.words.sentence_of[k] and len(sight.words.text[n]) > 1 and sight.capital(n)
