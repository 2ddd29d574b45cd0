"""razdel's sentences in linear time, with more abbreviations and without its cuts at semicolons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from razdel.rule import JOIN, SPLIT
from razdel.segmenters.sentenize import RULES, SentSplit, SentSplitter

from extract.lang.tokenization.glued import closes_initials, is_common, is_glued
from extract.lexicon import open_lexicon

DELIMITER = SentSplitter().re
WINDOW = SentSplitter().window
BULLET = 21  # characters: razdel takes the beginning of a sentence for a list item's number if it is shorter
FIRST_RULES, LATER_RULES = RULES[:4], RULES[4:]
NUMBERED = re.compile(r"(?:\d|\b[IVX]+|/)[\s-]*([а-я]+)$")
OF_A_NUMBER = re.compile(r"№\s?\d+\s[а-я]+$")  # «школа № 12 г. Щёкино»
DEGREE = re.compile(r"\b[дк]\.\s?[а-я]{1,5}\.(?:-[а-я]\.)?\s?н$")  # «д.ф.-м.н.», «к.т.н.»
SHORT, ASIDE = 4, re.compile(r"\s\((?:[а-яё]|\d+ )")  # «86 чел. (из них 12 врачей)»
BEFORE_NUMBER = 5  # letters of what is written short before a number: «шк. № 3», «лиц. № 7»
LONGEST_TITLE = 90  # characters
LONGEST_WORD = 40  # characters that are looked at behind a full stop


def sentence_starts(text: str) -> Iterator[int]:
    """Give the offset at which each sentence of a paragraph begins."""
    begin, at = 0, 0
    for match in DELIMITER.finditer(text):
        stop = match.end()
        blank = text[stop : stop + 1].isspace()
        if not (blank or is_glued(text, stop)) or _in_title(text, begin, stop):
            continue
        right = text[stop : stop + WINDOW]
        split = SentSplit(text[max(0, match.start() - WINDOW) : match.start()], match.group(1), right if blank else f" {right}")
        split.buffer = text[at : min(match.start(), at + BULLET)]
        split.follows = text[stop : stop + LONGEST_WORD]
        if _splits(split) or closes_initials(text, stop):
            yield from _first_character(text, begin, stop)
            begin = at = stop
    yield from _first_character(text, begin, len(text))


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
    """Join or split where razdel errs: «доц. Орлова», «род. 5 мая», «в 2019 г. Участники», «110 км/ч. Машина»."""
    if split.delimiter == ";":
        return JOIN  # type: ignore[no-any-return]
    if split.delimiter != ".":
        return None
    if DEGREE.search(split.left) and split.right_token[:1].isupper():
        return JOIN  # type: ignore[no-any-return]
    word, right = split.left_token, split.right_token
    if len(word) == 1 and word.isupper() and split.left[-2:-1].isdigit():
        return SPLIT  # type: ignore[no-any-return]
    if word.islower() and len(word) <= SHORT and ASIDE.match(split.follows):
        return JOIN  # type: ignore[no-any-return]
    before = _abbreviations().get(word)
    if right.startswith("№") and word.islower() and len(word) <= BEFORE_NUMBER:
        return JOIN  # type: ignore[no-any-return]
    if (before in ("name", "initial")) or (before == "number" and right.isdigit()):
        return JOIN  # type: ignore[no-any-return]
    if before in ("measure", "year") and OF_A_NUMBER.search(split.left):
        return JOIN  # type: ignore[no-any-return]
    if before in ("measure", "year") and right[0].isupper() and NUMBERED.search(split.left):
        return SPLIT if before == "measure" or is_common(split.follows) else JOIN  # type: ignore[no-any-return]
    return None


@cache
def _abbreviations() -> dict[str, str]:
    return {row["abbreviation"]: row["before"] for row in open_lexicon().table("abbreviations")}
