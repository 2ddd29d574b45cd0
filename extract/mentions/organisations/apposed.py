"""Bare names behind the noun of a body: «агентство Синьхуа», «компания Green Wood», «журнал Вестник леса»."""

from __future__ import annotations

import re

from extract.lang.grammar.readings import readings_of_kind
from extract.mentions.organisations.bare_names import is_another
from extract.mentions.organisations.legal_forms import is_form
from extract.mentions.organisations.noun_phrases import noun_phrase
from extract.mentions.organisations.short import coinages
from extract.mentions.organisations.sight import LATIN, Sight
from extract.mentions.organisations.surnames import is_initial, surname_first

UNNAMED = frozenset({"дорога", "порт", "общество", "дом", "сила"})
ARTICLES = frozenset({"де", "дю", "ля", "ла", "дель"})
STUDENTS = re.compile(r"[А-ЯЁ]{1,5}-\d")  # «студент группы | ПС-21 |»
SMALL_LATIN = re.compile("[a-z]{2,}$")
LONGEST, LONGEST_LATIN = 6, 9  # words
JOINING = frozenset(
    {"of", "and", "for", "the", "in", "de", "della", "di", "la", "da", "do", "by", "with", "at", "und", "der"}
)  # no last words
HOUSES = frozenset({"culture", "health", "school", "university"})  # which no service of the state is
MEDIA, FIRMS = "media", frozenset({"company", "bank"})


def apposed_end(sight: Sight, head: int, row: dict[str, str]) -> int:
    """Give where the bare name behind a head noun ends; the word behind the head where there is none."""
    words, k = sight.words, head + 1
    limit = min(words.sentence_of[head].stop, head + LONGEST)
    if row["need"] not in ("proper", "named") or words.lemma[head] in UNNAMED:
        return k
    if row["kind"] in HOUSES and k + 1 < limit and surname_first(sight, k):
        return k  # «председатель профкома института | Белова Анна Ильинична»
    if row["kind"] in FIRMS and (glued := _end_with_digits(sight, k, limit)) > k:
        return _latin_end(sight, glued, words.sentence_of[head].stop)
    if (end := _latin_end(sight, k, words.sentence_of[head].stop)) > k:
        return end
    medium = row["kind"] == MEDIA
    if k < limit and (_begins_name(sight, head, k) or (medium and _is_title(sight, k))):
        while k < limit and sight.entity[k] == "ORG" and sight.capital(k):
            k += 1
        k = max(k, head + 2)
        return _with_complement(sight, k, limit) if medium else k
    if k + 1 < limit and words.norm[k] in ARTICLES and sight.capital(k + 1) and sight.capital(head):
        return k + 2
    return head + 1


def _end_with_digits(sight: Sight, k: int, limit: int) -> int:
    """Give where letters and digits without a space between them end: «компания | S7 | Airlines», «фирма | 1С |»; ``k`` without both."""
    words, end = sight.words, k
    while end < limit and (end == k or words.start[end] == words.stop[end - 1]) and words.text[end].isalnum():
        end += 1
    text = "".join(words.text[k:end])
    return end if end > k + 1 and any(c.isdigit() for c in text) and any(c.isupper() for c in text) else k


def _latin_end(sight: Sight, first: int, sentence_end: int) -> int:
    """Give where Latin letters end, one small word too: «компания | Green Wood lab |», «газета | Posta della Riva |»."""
    words, k, stop = sight.words, first, min(sentence_end, first + LONGEST_LATIN)
    while k < stop and (LATIN.match(words.text[k]) or (k > first and (words.text[k] in ("&", "-") or _is_small(sight, k)))):
        k += 1
    while k > first and words.text[k - 1] in ("&", "-"):
        k -= 1
    while k > first + 1 and _is_small(sight, k - 1) and (words.text[k - 1] in JOINING or _is_small(sight, k - 2)):
        k -= 1  # «группа | Green Wood | rock band»
    if k > first + 2 and _is_small(sight, k - 1) and k < stop and words.text[k].isascii() and words.text[k].isalpha():
        k -= 1
    return k


def _is_small(sight: Sight, k: int) -> bool:
    return SMALL_LATIN.match(sight.words.text[k]) is not None


def _begins_name(sight: Sight, head: int, k: int) -> bool:
    words, row = sight.words, sight.head(head)
    if row is not None and row["kind"] in HOUSES and words.norm[k] in coinages(sight.lexicon):
        return False  # «директором музея | Минкультуры | назначило»
    return (
        sight.entity[k] in ("ORG", "")
        and (sight.entity[k] == "ORG" or sight.abbreviation(k))
        and sight.capital(k)
        and not (is_form(sight, k) or is_another(sight, head, k))
        and not is_initial(sight, k)
        and not (words.lemma[head] == "группа" and STUDENTS.match(words.text[k]))
        and words.pos[k] != "VERB"  # «в университете | побывали», in capitals
        and not _is_honorific(sight, k)
    )


def _is_honorific(sight: Sight, k: int) -> bool:
    """Tell what somebody is called, not the house: «директор колледжа | Народный учитель | Олег Грач»."""
    words = sight.words
    return words.pos[k] == "ADJ" and k + 1 < words.size and words.text[k + 1].islower() and words.feats[k + 1].animacy == "Anim"


def _with_complement(sight: Sight, k: int, limit: int) -> int:
    """Give where a medium's name ends with its noun or what that governs: «журнал | Лесное хозяйство |», «портал | Орган слуха |»."""
    words = sight.words
    if sight.abbreviation(k - 1) or (k < limit and sight.capital(k)):
        return k
    if words.pos[k - 1] == "ADJ":
        named = noun_phrase(sight, k - 1, limit, "Nom", told=True)
        return named[0] if named is not None else k
    phrase = noun_phrase(sight, k, limit, "Gen") if _is_noun(sight, k - 1) else None
    return phrase[0] if phrase is not None else k


def _is_noun(sight: Sight, k: int) -> bool:
    return any(r.known and r.case == "Nom" for r in readings_of_kind(sight.words.norm[k], "noun"))


def _is_title(sight: Sight, k: int) -> bool:
    """Tell a common word with a capital in the middle of a sentence: «газета | Голос края»."""
    words = sight.words
    plain = words.text[k][1:].islower() and not (sight.entity[k] or sight.place[k] or k in sight.begins or sight.head(k))
    return plain and sight.capital(k) and words.lemma[k] not in sight.lexicon.index("offices") and _is_noun(sight, k)
