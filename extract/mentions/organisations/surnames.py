"""Surnames in capitals, which look like abbreviations of bodies: «КОВШУК С. Г.», «О. Н. ГРАЧ»; but «директор МГИМО О. Н. Грач»."""

from __future__ import annotations

import re

from extract.lang.grammar.first_names import first_names
from extract.lang.phrases.phrase import possible_cases
from extract.mentions.names.forms import first_name_gender, is_patronymic, readings
from extract.mentions.organisations.sight import Sight

SHORTEST = 4  # letters
LIKELY = -0.4
SURNAME = re.compile(r"\w+(?:(?:[оеё]в|[иы]н)(?:|а|ой|ым)|[сц]к(?:ий|ая|ой|им)|ко|[уюя]к|ян|ич|дзе|швили|[иы]х)")


def is_surname(sight: Sight, k: int) -> bool:
    """Tell a word in capitals whose own the initials beside it are: no surname stands at their other end."""
    text = sight.words.text[k]
    if len(text) < SHORTEST or not text.isupper() or text in sight.lexicon.index("organisation_abbreviations"):
        return False
    behind, before = _end_of_initials(sight, k + 1), _start_of_initials(sight, k)
    return (behind > k + 1 and not _is_name(sight, k, behind)) or (before < k and not _is_name(sight, k, before - 1))


def surname_first(sight: Sight, k: int) -> bool:
    """Tell an officer's surname before his first name: «отдела связи | Белова Анна Ильинична», «центра | Белова Анна»; no genitive."""
    words, stop = sight.words, sight.words.sentence_of[k].stop
    patronymic = k + 2 < stop and is_patronymic(words.norm[k + 2])
    if k + 1 >= stop or not (sight.capital(k) and sight.capital(k + 1)):
        return False
    if not SURNAME.fullmatch(words.norm[k]) and not (patronymic and _may_be_surname(sight, k)):
        return False
    behind = k + 2 + patronymic
    if behind < stop and sight.capital(behind):
        return False  # «центра Алмазова | Анна Белова»
    if patronymic:
        return first_name_gender(words.norm[k + 1]) is not None
    return first_name_gender(words.norm[k]) is None and _is_given_in_no_genitive(words.norm[k + 1])


def _may_be_surname(sight: Sight, k: int) -> bool:
    """Tell «университета | Сливец | Анна Ильинична» from «профсоюза Сербии | Драган Петрович»."""
    return not sight.place[k] and sight.head(k) is None and "Nom" in possible_cases(sight.words.norm[k])


def _is_given_in_no_genitive(norm: str) -> bool:
    """Tell a form of a first name that nobody's genitive is: «Анна», «Анной», not «Анны», «Евгения»."""
    known = [one for one in readings(norm) if one.nominative.replace("ё", "е") in first_names() and one.weight > LIKELY]
    return bool(known) and not any("G" in one.cases for one in known)


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
