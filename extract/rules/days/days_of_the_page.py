"""Days of publication that a page prints in or above its text: «date 2024-03-11 В музее …», «Администратор 9 апреля 2020 г. 318»."""

from __future__ import annotations

import re

from extract.lang.words import Words
from extract.rules.main_event.named import is_finite

ISO = re.compile(r"\d{4}-\d\d?-\d\d?$")  # as no sentence tells a day
FIGURES = re.compile(r"\d\d?\.\d\d\.\d{4}$")
LABELS = frozenset({"date", "published", "posted", "updated", "created", "дата"})
AUTHORS = frozenset({"администратор", "админ", "admin", "редактор", "редакция", "модератор", "автор", "просмотр", "добавить"})
TOP = 30  # words at the beginning of a page
SHORT = 10  # words of such a line


def _is_behind_clock(words: Words, line: range, k: int) -> bool:
    """Tell «11:20, | 30 мая |» on a line of its own."""
    clock = [norm for norm in words.norm[line.start : k] if norm != ","]
    timed = len(clock) == 3 and clock[1] == ":" and clock[0].isdigit() and clock[2].rstrip(",").isdigit()
    return timed and line.start < TOP and len(line) <= SHORT and line.stop < len(words) and words.norm[line.stop - 1] != "."


def _stands_before_headline(words: Words, line: range) -> bool:
    """Tell «27.09.2012 Школьник уехал на олимпиаду» at the head of a page."""
    return line.start == 0 and FIGURES.match(words.text[0]) is not None and len(line) > 1 and words.text[1][0].isupper()


def _ends_with_clock(words: Words, line: range) -> bool:
    """Tell «28 сентября 2007 в 13:00» on a line of its own."""
    clock = words.norm[line.stop - 3 : line.stop]
    return len(line) <= SHORT and line.start < TOP and len(clock) == 3 and clock[1] == ":" and clock[0].isdigit() and clock[2].isdigit()


def is_of_the_page(words: Words, k: int) -> bool:
    """Tell whether the day that begins at a word, on which the text was published, is its page's."""
    line = words.line_of[k]
    printed = "".join(words.text[n] for n in range(k, min(k + 5, line.stop)) if words.text[n][:1].isdigit() or words.text[n] == "-")
    glued = ISO.match(words.text[k]) or ISO.match(printed)
    opens = k == line.start or words.norm[k - 1] in LABELS
    if glued and opens:
        return True
    if k == line.start and line.stop < len(words) and (_ends_with_clock(words, line) or _stands_before_headline(words, line)):
        return True
    if _is_behind_clock(words, line, k) or (k == 0 and _is_a_clock(words, line)):
        return True
    short = len(line) <= SHORT and not any(is_finite(words, n) for n in line)
    return short and any(words.lemma[n] in AUTHORS for n in line)


def _is_a_clock(words: Words, line: range) -> bool:
    """Tell a first line with no more than a day and an hour: «5 августа в 11:40 63»."""
    text, dated = words.text, words.covered("dates")
    told = [k for k in line if k not in dated]
    clocked = any(text[k] == ":" and text[k - 1].isdigit() and k + 1 in line and text[k + 1].isdigit() for k in told)
    return clocked and line.stop < words.size and all(text[k] == "в" or not text[k][0].isalpha() for k in told)
