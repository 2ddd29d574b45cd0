"""Sentences whose blank is lost: «гости из Омска.Олег Грач пел», but not «Газета.Ру», «Яндекс.Дзен», «1.Открытие»."""

from __future__ import annotations

import re

from extract.lang.grammar.lemmas import parses

MARKS = ".!?…"
LONGEST = 40  # characters that are looked at on either side of a mark
OPENED = re.compile(
    r"""["«“„]?(?:[—–-]\s?)?(?:(?P<word>[А-ЯЁ][а-яё]+|[АВИКОСУЯ](?=\s))|(?P<loud>[А-ЯЁ]{4,})"""
    r"""|\d{1,2}(?:[-–]\d{1,2})?\s(?:янв|фев|март|апр|ма[йя]|июн|июл|авг|сент|окт|ноя|дек))"""
)
ENDED = re.compile(
    r"""(?:(?P<word>[А-ЯЁ]?[а-яё]{3,}|\b(?:он|их|ей|е[её]|мы|вы))|[»)"”]|(?P<loud>[А-ЯЁ]{4,})|(?P<unsure>[А-ЯЁ]{2,3}|\d{4}\s?гг?|[а-яё»)]\s\d[\d:-]{0,4}))\s?$"""
)
# A surname with its initials behind it: «Орлова М. В.»
SURNAME = re.compile(r"(?:^|[\s(])(?P<name>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ]{3,})\s(?P<given>[А-ЯЁ]\.\s?)?[А-ЯЁ]$")
OF_SURNAMES = re.compile("(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая)|ко)$")
CAPITAL = re.compile(r"\s*([А-ЯЁ][а-яё]+|[АВИКОСУЯ](?=\s))")
LIKE_NAME = re.compile("(?:ск(?:ий|ая|ого|ой)|ов|ова|ев|ева|ин|ина|ых|их|ко|ук|юк|ич|ян)$")
JOINING = frozenset({"ADVB", "PREP", "CONJ", "PRCL", "NPRO"})
PREPOSITIONS = frozenset("вкс")  # no syllables of the East
LETTERED = 7  # letters of a word in capitals that may be a body's short form
SITES = {"яндекс", "газета", "лента", "ру", "ком", "дзен", "онлайн", "инфо"}
WORD = re.compile(r"\s*([^\W\d]+(?:-[^\W\d]+)*)(?!\w|\.\s?[А-ЯЁ])")
NAME_TAGS = {"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init", "LATN"}


def is_glued(text: str, stop: int) -> bool:
    """Tell whether a sentence begins right behind a mark that ends at ``stop``; what may be a name's part needs a common word behind it."""
    behind = OPENED.match(text, stop)
    if behind is None or text[stop - 1] not in MARKS:
        return False
    before = ENDED.search(text, max(0, stop - LONGEST), stop - 1)
    if before is None:
        return closes_initials(text, stop)
    if before["word"] is not None and before["word"].lower() in SITES:
        return False
    if behind["loud"] is not None:
        return before["loud"] is not None
    if behind["word"] is not None and behind["word"].lower() in SITES:
        return False
    return before["unsure"] is None or behind["word"] is None or is_common(text[behind.start("word") : stop + LONGEST])


def closes_initials(text: str, stop: int) -> bool:
    """Tell the full stop behind a surname's initials with which a sentence ends: «тренер – Орлова М. В.| Второе место …»."""
    named = SURNAME.search(text, max(0, stop - LONGEST), stop - 1) if text[stop - 1] == "." else None
    follows = CAPITAL.match(text, stop)
    if named is None or follows is None or LIKE_NAME.search(follows[1]):  # «в Омске А. В. | Климовский»
        return False
    if _only_joins(follows[1].lower()):
        return True  # «директор Король А. О.| После доклада …»: no name, whatever the first word is
    surname = named["name"].lower()
    if named["name"].isupper() and len(surname) < LETTERED and OF_SURNAMES.search(surname) is None:
        return False  # «секретарь ОДКБ Т. И. | Мельник»
    sure = _is_surname(surname) or (named["given"] is not None and _has_a_surnames_ending(surname))
    return sure and is_common(text[stop : stop + LONGEST]) and _is_known(follows[1].lower())


def is_common(follows: str) -> bool:
    """Tell whether a capitalised word is capitalised only because it opens a sentence."""
    match = WORD.match(follows)
    if match is None or (match.group(1).isupper() and len(match.group(1)) > 1):
        return False
    found = parses(match.group(1).lower())
    return bool(found) and not NAME_TAGS & set(found[0].tag.grammemes)


def _is_surname(word: str) -> bool:
    """Tell a surname, or a word that no dictionary has, from offices, bodies, places and first names."""
    marks = {str(mark) for parse in parses(word) if parse.is_known for mark in parse.tag.grammemes}
    return not marks or ("Surn" in marks and marks.isdisjoint(("Geox", "Name")))


def _has_a_surnames_ending(word: str) -> bool:
    """Tell a surname that both initials stand behind, though it is a town, or a form of another word: «Гусев», «Шакиров», «Штормов»."""
    parsed = [parse for parse in parses(word) if parse.is_known]
    if OF_SURNAMES.search(word) is None or any("Surn" in parse.tag for parse in parsed):
        return OF_SURNAMES.search(word) is not None
    return not any("nomn" in parse.tag or "Geox" in parse.tag for parse in parsed)  # «Остров», «Тамбов»


def _only_joins(word: str) -> bool:
    """Tell an adverb, a preposition, a conjunction or a pronoun that nobody is called: «затем», «после», «также»."""
    found = parses(word)
    named = any(NAME_TAGS & set(parse.tag.grammemes) for parse in found)
    joins = bool(found) and found[0].is_known and found[0].tag.POS in JOINING and not named
    return joins if len(word) > 1 else word in PREPOSITIONS


def _is_known(word: str) -> bool:
    return any(parse.is_known for parse in parses(word))
