"""Letters in brackets behind people's names are where they work: «Инна Грач (КемГМИ), Олег Кит (ИТПМ СО РАН)»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.mentions.names.forms import is_patronymic
from extract.mentions.organisations.masks import is_common_abbreviation, masked
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.of_people import tells_of_sport
from extract.mentions.organisations.short import ACADEMY
from extract.mentions.organisations.sight import ABBREVIATION, QUOTES, Sight, is_stressed, is_word_in_capitals

OPENING, CLOSING = frozenset({"("}), (")", "),", ").", ");")
SHORTEST, LONGEST = 3, 12  # letters of a body; words in brackets
WORD = 5  # letters of capitals that may be a word of the language


def lettered_in_brackets(sight: Sight) -> Iterator[Body]:
    """Find the letters of bodies, each between its commas, in the brackets behind a name; none where a document tells of sports."""
    words = sight.words
    behind = [k for k in words.with_norm(OPENING) if 0 < k < len(words) - 1 and _is_name(sight, k - 1)]
    if not behind or tells_of_sport(words, sight.lexicon):
        return
    for k in behind:
        stop = next((n for n in range(k + 1, min(k + LONGEST, len(words))) if words.text[n] in CLOSING), k)
        for start, end in _pieces(sight, k + 1, stop):
            if all(ABBREVIATION.match(words.text[n]) for n in range(start, end)) and _is_a_body(sight, start, end):
                kind = "institute" if words.text[end - 1] == ACADEMY else "other"
                yield Body(start, end, start, kind, "lettered", short=words.text[start] if end == start + 1 else "", fixed=True)


def _is_name(sight: Sight, k: int) -> bool:
    """Tell the last word of somebody's name, or the mark behind its initial."""
    words = sight.words
    if words.text[k] == ".":
        return len(words.text[k - 1]) == 1 and sight.entity[k - 1] == "PER"
    return sight.capital(k) and (sight.entity[k] == "PER" or is_patronymic(words.norm[k])) and not words.text[k].isupper()


def _pieces(sight: Sight, k: int, stop: int) -> list[tuple[int, int]]:
    """Give what stands between the commas of ``k`` and ``stop``; nothing of brackets with a quoted name."""
    words = sight.words
    if any(words.text[n] in QUOTES for n in range(k, stop)):
        return []
    ends = [*(n for n in range(k, stop) if words.norm[n] in (",", ";")), stop]
    starts = [k, *(n + 1 for n in ends[:-1])]
    return [(i, j) for i, j in zip(starts, ends, strict=True) if i < j]


def _is_a_body(sight: Sight, start: int, stop: int) -> bool:
    """Tell letters from a place's, «(РСФСР)», a rank's, «(КМС)», and from a word that capitals only stress."""
    text = sight.words.text[start]
    known = text in sight.lexicon.index("organisation_abbreviations")
    if known or len(text) < SHORTEST or sight.place[start] or masked(sight, start, stop) or is_common_abbreviation(sight, text):
        return False  # the known ones are found anyhow
    word = len(text) >= WORD and is_word_in_capitals(text)
    return not is_stressed(text) and not word and not sight.in_capitals(start)
