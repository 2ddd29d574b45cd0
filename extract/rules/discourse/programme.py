"""The lines of a programme: «16.00 – концерт», «11:00 – приветствие мэра»."""

from __future__ import annotations

import re

from extract.lang.words import Words

PROGRAMME = "программа"
SEVERAL = 3  # lines
HEADING, BEFORE_DASH, DASHES = 5, 8, frozenset({"–", "—", "-"})  # words of «ПРОГРАММА ФОРУМА:», of a day and an hour before a dash
TOLD = 60  # words of a programme in a sentence
HOUR = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d\b(?!\.\d)")  # not the day of «10.05.2024»


def programme_start(words: Words) -> int | None:
    """Give the word at which a programme begins, if several lines open with an hour: «10.00 – Регистрация» ¶ «11.00 – Круглый стол»."""
    opened = [line.start for line in words.lines if opens_with_hour(words, line.start)]
    return opened[0] if len(opened) >= SEVERAL else _below_its_name(words)


def _below_its_name(words: Words) -> int | None:
    """Give the first line below «ПРОГРАММА ВЫСТАВКИ», if days and dashes open several: «29 марта – лекция» ¶ «18 апреля – концерт»."""
    for k in words.with_lemma({PROGRAMME}):
        line = words.line_of[k]
        if len(line) > HEADING or line.start in words.headline:
            continue
        listed = (below for below in words.lines if line.stop <= below.start <= line.stop + TOLD)
        if sum(_is_dated(words, below) for below in listed) > 1:
            return line.stop
    return None


def _is_dated(words: Words, line: range) -> bool:
    """Tell «18 апреля, 19:00 – концерт»."""
    dated = bool(len(line)) and line.start in words.covered("dates")
    return dated and not DASHES.isdisjoint(words.text[line.start : min(line.stop, line.start + BEFORE_DASH)])


def opens_with_hour(words: Words, k: int) -> bool:
    """Tell whether the line of a word opens with an hour."""
    return HOUR.match(words.source, words.start[words.line_of[k].start]) is not None


def is_in_a_programme(words: Words, k: int) -> bool:
    """Tell what a programme told in a sentence has: «В программе: | приветствие | ректора Олега Грача, экскурсия»."""
    before = range(max(words.sentence_of[k].start, k - TOLD), k)
    colon = next((n for n in before if words.norm[n] == ":"), None)
    return colon is not None and words.lemma[colon - 1] == PROGRAMME
