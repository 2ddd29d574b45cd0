"""Two names in one: «Государственное Собрание | – Курултай | Башкортостана», «Фонд | Билла и Мелинды Гейтс»."""

from __future__ import annotations

from extract.lang.inflection.inflect import nominative
from extract.lang.numerals import DASHES
from extract.mentions.names.forms import first_name_gender
from extract.mentions.organisations.sight import Sight

LEARNED, NAMED_FOR = "university", frozenset({"имени", "им"})
CHAMBERS = frozenset({"council", "government"})
LONGEST_SECOND = 3  # words of a parliament's name in its people's language


def second_name(sight: Sight, head: int, k: int, limit: int) -> int:
    """Give where a second name ends, a parliament's behind a dash or in brackets, a university's in letters; 0 where none begins at ``k``.

    «Государственное Собрание | – Курултай |», «аграрный университет | – МСХА | имени К. А. Тимирязева»
    """
    words = sight.words
    bracketed = words.text[k] == "("
    if not bracketed and words.norm[k] not in DASHES:
        return 0
    row = sight.head(head)
    if row is not None and row["kind"] == LEARNED and not bracketed:
        return k + 2 if k + 2 < limit and sight.abbreviation(k + 1) and words.norm[k + 2] in NAMED_FOR else 0
    if row is None or row["kind"] not in CHAMBERS or k + 1 >= limit or not sight.capital(k + 1):
        return 0
    stop = k + 1
    while stop < min(limit, k + 1 + LONGEST_SECOND) and _is_of_a_chamber(sight, stop):
        stop += 1
    if stop == k + 1 or not bracketed:
        return stop if stop > k + 1 else 0
    return stop + 1 if stop < limit and words.text[stop] == ")" else 0


def _is_of_a_chamber(sight: Sight, k: int) -> bool:
    return sight.has_sense(sight.words.lemma[k], "chamber") or sight.has_sense(sight.words.norm[k], "chamber")


def couple(sight: Sight, head: int, k: int, limit: int) -> int:
    """Give where the name of two people with one surname ends behind a body that such names follow; 0 without one."""
    words = sight.words
    if k != head + 1 or k + 3 >= limit or words.norm[k + 1] != "и" or not sight.has_sense(words.lemma[head], "eponymous"):
        return 0
    given = all(sight.capital(n) and first_name_gender(words.norm[n]) is not None for n in (k, k + 2))
    return k + 4 if given and sight.capital(k + 3) and words.feats[k].case == "Gen" else 0


def both_names(sight: Sight, start: int, stop: int, second: int) -> str:
    """Give two names joined by a dash, each in the nominative: «Государственное Собрание – Курултай»; an empty string for one name."""
    words = sight.words
    return f"{nominative(words, start, second - 1)} {words.text[second - 1]} {nominative(words, second, stop)}" if second else ""
