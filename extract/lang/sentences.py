"""razdel's sentences in linear time, with more abbreviations and without its cuts at semicolons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from razdel.rule import JOIN, SPLIT
from razdel.segmenters.sentenize import RULES, SentSplit, SentSplitter

from extract.lang.lemmas import parses
from extract.lexicon import open_lexicon

DELIMITER = SentSplitter().re
WINDOW = SentSplitter().window
BULLET = 21  # characters: razdel takes the beginning of a sentence for a list item's number if it is shorter
FIRST_RULES, LATER_RULES = RULES[:4], RULES[4:]
NUMBERED = re.compile(r"(?:\d|\b[IVX]+|/)[\s-]*([а-я]+)$")
OF_A_NUMBER = re.compile(r"№\s?\d+\s[а-я]+$")  # «школа № 12 г. Щёкино»
DEGREE = re.compile(r"\b[дк]\.\s?[а-я]{1,5}\.(?:-[а-я]\.)?\s?н$")  # «д.ф.-м.н.», «к.т.н.»
SURNAME_FIRST = re.compile(r"([А-ЯЁ][а-яё]+|[А-ЯЁ]{3,})\s[А-ЯЁ]\.\s?[А-ЯЁ]$")  # «Зотова О. В»
LIKE_SURNAME = re.compile("(?:[сц]к(?:ий|ая)|(?:[оеё]в|[иы]н)а?)$")
LONGEST_NAME = 40  # characters that are looked at before a full stop
LONGEST_TITLE = 90  # characters
WORD = re.compile(r"\s*([^\W\d]+(?:-[^\W\d]+)*)(?!\w|\.\s?[А-ЯЁ])")
LONGEST_WORD = 40  # characters that are looked at behind a full stop
OPENED = re.compile(r"«?([А-ЯЁ][а-яё]+|[АВИКОСУЯ](?= ))")  # a sentence whose blank is lost
ENDED = re.compile(r"""(?:[а-яё]{3,}|[»)"”])$""")
SITES = {"яндекс", "газета", "лента", "ру", "ком", "дзен", "онлайн", "инфо"}
NAME_TAGS = {"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init", "LATN"}


def sentence_starts(text: str) -> Iterator[int]:
    """Give the offset at which each sentence of a paragraph begins."""
    begin, at = 0, 0
    for match in DELIMITER.finditer(text):
        stop = match.end()
        blank = text[stop : stop + 1].isspace()
        if not (blank or _is_glued(text, stop)) or _in_title(text, begin, stop):
            continue
        right = text[stop : stop + WINDOW]
        split = SentSplit(text[max(0, match.start() - WINDOW) : match.start()], match.group(1), right if blank else f" {right}")
        split.buffer = text[at : min(match.start(), at + BULLET)]
        split.precedes = text[max(0, match.start() - LONGEST_NAME) : match.start()]
        split.follows = text[stop : stop + LONGEST_WORD]
        if _splits(split):
            yield from _first_character(text, begin, stop)
            begin = at = stop
    yield from _first_character(text, begin, len(text))


def _is_glued(text: str, stop: int) -> bool:
    """Tell a sentence whose blank is lost from a site's name: «гости из Омска. | Олег Грач пел», but «Газета.Ру», «Яндекс.Дзен»."""
    behind = OPENED.match(text, stop)
    if behind is None or text[stop - 1] not in ".!?":
        return False
    before = ENDED.search(text, max(0, stop - LONGEST_WORD), stop - 1)
    return before is not None and not (before.group().lower() in SITES or behind.group(1).lower() in SITES)


def _in_title(text: str, begin: int, stop: int) -> bool:
    """Tell whether a stop stands inside a short title behind its noun: «выставка «Шёлк. | Нити времени»»."""
    opened = text.rfind("«", max(begin, stop - LONGEST_TITLE), stop)
    if opened <= begin or "»" in text[opened:stop] or not text[:opened].rstrip()[-1:].isalpha():
        return False
    return text.find("»", stop, opened + LONGEST_TITLE) > 0


def _first_character(text: str, start: int, stop: int) -> Iterator[int]:
    while start < stop and text[start].isspace():
        start += 1
    if start < stop:
        yield start


def _splits(split: SentSplit) -> bool:
    for rule in (*FIRST_RULES, _abbreviation, *LATER_RULES):
        if action := rule(split):
            return bool(action == SPLIT)
    return True


def _abbreviation(split: SentSplit) -> str | None:
    """Join or split where razdel errs: «доц. Орлова», «род. 5 мая», «в 2019 г. Участники», «110 км/ч. Машина», «Зотова О. В. Врачу …»."""
    if split.delimiter == ";":
        return JOIN  # type: ignore[no-any-return]
    if split.delimiter != ".":
        return None
    if DEGREE.search(split.left) and split.right_token[:1].isupper():
        return JOIN  # type: ignore[no-any-return]
    word, right = split.left_token, split.right_token
    if len(word) == 1 and word.isupper() and split.left[-2:-1].isdigit():
        return SPLIT  # type: ignore[no-any-return]
    if len(word) == 1 and _closes_name(split.precedes) and _is_no_name(split.follows):
        return SPLIT  # type: ignore[no-any-return]
    before = _abbreviations().get(word)
    if (before in ("name", "initial")) or (before == "number" and right.isdigit()):
        return JOIN  # type: ignore[no-any-return]
    if before == "year" and OF_A_NUMBER.search(split.left):
        return JOIN  # type: ignore[no-any-return]
    if before in ("measure", "year") and right[0].isupper() and NUMBERED.search(split.left):
        return SPLIT if before == "measure" or _is_common(split.follows) else JOIN  # type: ignore[no-any-return]
    return None


def _closes_name(precedes: str) -> bool:
    """Tell initials behind a surname, whose full stop may end the sentence: «вошла Зотова О. В | . Начальнику цеха …»."""
    match = SURNAME_FIRST.search(precedes)
    found = parses(match[1].lower()) if match is not None else ()
    return bool(found) and (not found[0].is_known or any("Surn" in parse.tag for parse in found))


def _is_no_name(follows: str) -> bool:
    """Tell a common word that the dictionary has, of which none is called: «Заседание», but «Климовский», «Лось»."""
    match = WORD.match(follows)
    found = parses(match[1].lower()) if match is not None and not LIKE_SURNAME.search(match[1]) else ()
    return bool(found) and found[0].is_known and _is_common(follows) and not any("Surn" in parse.tag for parse in found)


def _is_common(follows: str) -> bool:
    """Tell whether a capitalised word is capitalised only because it opens a sentence."""
    match = WORD.match(follows)
    if match is None or (match.group(1).isupper() and len(match.group(1)) > 1):
        return False
    found = parses(match.group(1).lower())
    return bool(found) and not NAME_TAGS & set(found[0].tag.grammemes)


@cache
def _abbreviations() -> dict[str, str]:
    return {row["abbreviation"]: row["before"] for row in open_lexicon().table("abbreviations")}
