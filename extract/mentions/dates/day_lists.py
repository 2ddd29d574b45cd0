"""Join days of several months that are told in a row: «29, 30 ноября и 1 декабря», «в пятницу, 31 мая, и в субботу, 1 июня»."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace
from itertools import pairwise

from extract.lang.edtf import LENGTHS, PartialDate
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.dates.days import FEASTS
from extract.mentions.dates.found import Found

IN_A_ROW = frozenset({"date", "range", "set"})
ALSO = frozenset({"также", "затем", "потом"})
CLOCK = re.compile(r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?$")
MINUTES = re.compile(r"[0-5]\d,?$")
LONGEST_GAP = 12  # words between two days: «(четверг, пятница) и в субботу,»
SOME_YEAR = 2024
VERB_NEAR = 8  # words from a verb to the days that it tells of
SOON = 35  # days from one day of a list to the next; those further apart may well be days of two events


def join_lists(words: Words, found: list[Found], lexicon: Lexicon) -> list[Found]:
    """Make one date of each row of days, from the first to the last of them; the others stay as they are.

    «28, 29, 30 мая и 2 июня 2025 года» → 2025-05-28, 2025-06-02
    """
    joined: list[Found] = []
    row: list[Found] = []
    for f in found:
        if row and not _goes_on(words, row[-1], f, lexicon):
            joined += _joined(words, row)
            row = []
        row.append(f)
    return joined + (_joined(words, row) if row else [])


def _goes_on(words: Words, f: Found, other: Found, lexicon: Lexicon) -> bool:
    """Tell whether only a joint stands between two days of a sentence, and the second is the later."""
    if not (_is_of_days(f) and _is_of_days(other)) or not 0 < other.i - f.j <= LONGEST_GAP:
        return False
    return words.sentence[f.i] == words.sentence[other.i] and _is_before(f, other) and _behind_joint(words, f.j, other.i, lexicon)


def _is_of_days(f: Found) -> bool:
    return f.label in IN_A_ROW and f.shift is None and f.value is None and all(end is not None and end.day for end in (f.first, f.last))


def _is_before(f: Found, other: Found) -> bool:
    """Tell a day that is soon after another: «28 мая и | 2 июня |», «30 декабря и | 3 января |», not «11 марта и 20 апреля»."""
    last, first = f.last, other.first
    assert last is not None and first is not None
    if (last.day, last.month) in FEASTS and (first.day, first.month) in FEASTS:  # «между 23 февраля и 8 марта»
        return False
    year = last.year or SOME_YEAR
    over = (first.month or 0, first.day or 0) < (last.month or 0, last.day or 0)
    told = first.year if last.year is not None else None
    apart = (first.middle(told or year + over) - last.middle(year)).days
    return 0 < apart <= SOON


def _behind_joint(words: Words, k: int, stop: int, lexicon: Lexicon) -> bool:
    """Tell the joint: «,», «и», «, а также», with an hour or a weekday on either side."""
    weekdays = lexicon.index("weekdays")
    k = _over_brackets(words, k, stop, weekdays)
    k = _over_clock(words, k, stop)
    joint = k
    k += words.norm[k] in (",", ";") and k < stop
    k += k + 1 < stop and words.norm[k] == "а" and words.norm[k + 1] in ALSO  # but «31 мая, | а | 1 июня гости уехали»
    while k < stop and (words.norm[k] == "и" or words.norm[k] in ALSO):
        k += 1
    if k == joint and not words.norm[k - 1].endswith(","):  # «в 18:| 00, |»
        return False
    k += k < stop and words.norm[k] in ("в", "во")
    if k < stop and words.norm[k] in weekdays:
        k += 1
        k += k < stop and words.norm[k] in (",", "(")
    return k == stop


def _over_brackets(words: Words, k: int, stop: int, weekdays: Container[str]) -> int:
    """Step over the weekdays of the days: «31 мая | (пятница) |», «31 мая | , в пятницу |»."""
    if words.norm[k] != "(":
        return k
    n = k + 1
    while n < stop and (words.norm[n] in weekdays or words.norm[n] in (",", "и")):
        n += 1
    return n + 1 if n < stop and words.norm[n] == ")" else k


def _over_clock(words: Words, k: int, stop: int) -> int:
    """Step over an hour: «31 мая | в 18:00 | и 1 июня»."""
    if words.norm[k] not in ("в", "с") or k + 1 >= stop or not CLOCK.match(words.norm[k + 1]):
        return k
    minutes = k + 3 < stop and words.norm[k + 2] == ":" and MINUTES.match(words.norm[k + 3])
    return k + 4 if minutes else k + 2


def _joined(words: Words, row: list[Found]) -> list[Found]:
    if len(row) == 1 or not _is_list(words, row):
        return row
    first, last = _ends(row)
    end = row[-1]
    joined = replace(row[0], j=end.j, first=first, last=last, label="set", rule=end.rule if last.year else row[0].rule, apart=True)
    return [joined if not _without_a_gap(row) else replace(joined, label="range", apart=False)]


def _is_list(words: Words, row: list[Found]) -> bool:
    """Tell a list from days that a comma keeps apart, and from two clauses: «слёт прошёл 14 марта, 3 апреля подведут итоги»."""
    if _have_verbs_each(words, row):
        return False
    if any(words.norm[k] in ("и", "также") for f, g in pairwise(row) for k in range(f.j, g.i)):
        return True
    return _without_a_gap(row) or (row[0].first != row[0].last and not _opens_a_clause(words, row[-1]))


def _have_verbs_each(words: Words, row: list[Found]) -> bool:
    """Tell two clauses that «и» joins: «слёт прошёл с 28 по 30 мая и 2 июня | подвели | итоги»."""
    first, behind = row[0].i, row[-1].j
    before = range(max(words.sentence_of[first].start, first - VERB_NEAR), first)
    sentence = words.sentence_of[first]
    return behind in sentence and _is_finite(words, behind) and any(_is_finite(words, k) for k in before)


def _is_finite(words: Words, k: int) -> bool:
    return words.pos[k] == "VERB" and words.feats[k].verb_form in ("", "Fin")


def _opens_a_clause(words: Words, f: Found) -> bool:
    return f.j < len(words) and words.pos[f.j] in ("NOUN", "PROPN", "PRON", "VERB", "DET", "AUX")


def _without_a_gap(row: list[Found]) -> bool:
    return all(not f.apart for f in row) and all(_is_next(f, g) for f, g in pairwise(row))


def _is_next(f: Found, other: Found) -> bool:
    last, first = f.last, other.first
    assert last is not None and first is not None and last.month is not None and last.day is not None
    if last.month == first.month:
        return first.day == last.day + 1
    return first.day == 1 and last.day >= LENGTHS[last.month - 1] - (last.month == 2) and first.month == last.month % 12 + 1


def _ends(row: list[Found]) -> tuple[PartialDate, PartialDate]:
    """Give the first and the last day, in the year that one of them tells."""
    first, last = row[0].first, row[-1].last
    assert first is not None and last is not None
    over = (last.month or 0) < (first.month or 0)
    if first.year is None and last.year is not None:
        first = first.in_year(last.year - over)
    elif last.year is None and first.year is not None:
        last = last.in_year(first.year + over)
    return first, last
