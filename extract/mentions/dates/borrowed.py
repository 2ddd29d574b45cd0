"""Days whose month or order is told otherwise: «начнётся 4 и закончится | 9 июня |», «Октябрь 3, 2015»."""

from __future__ import annotations

import re

from extract.lang.edtf import LENGTHS, PartialDate
from extract.lang.words import Words
from extract.mentions.dates.found import Found

DAY = re.compile(r"(0?[1-9]|[12]\d|3[01])$")
YEAR = re.compile(r"(?:19|20)\d\d$")
BARE = re.compile(r"([12]?\d|3[01])-(?:го|е)$")
BEFORE_BARE = frozenset({"на", "по", "до", "к", "с", "-", "–", "—", ",", "а", "и", "или"})
UNTIL, BORROWED_FROM = frozenset({"по", "до"}), 16  # words from a day to one of its month
CLOSING = frozenset({"завершиться", "завершить", "закончиться", "закончить", "закрыться", "закрыть", "финишировать"})
NEAR = 4  # words from the closing verb to its day


def month_first(words: Words, m: int, month: int) -> Found | None:
    """Read a day as pages' clocks print it: «Октябрь 3, 2015»."""
    day, rest = words.norm[m + 1 : m + 2], words.norm[m + 2 : m + 4]
    year = rest[1] if rest[:1] == [","] and len(rest) > 1 else rest[0] if rest else ""
    if not day or not words.text[m][0].isupper() or DAY.match(day[0].rstrip(",")) is None or YEAR.match(year) is None:
        return None
    number = int(day[0].rstrip(","))
    if number > LENGTHS[month - 1] or words.feats[m].case not in ("Nom", "Acc", ""):
        return None
    told = PartialDate(int(year), month, number)
    return Found(m, m + 3 + (rest[:1] == [","]), told, told, "date", "dates.month_day_year")


def bare_days(words: Words, found: list[Found]) -> list[Found]:
    """Find the days that have their month before: «откроется 18 июля, закрытие – на | 24-е |», «15 мая и в ночь на | 16-е |»."""
    told: list[Found] = []
    ends = {f.j: f for f in found if f.label in ("date", "since") and f.first is not None and f.first.day is not None}
    if not ends:
        return told
    for k in words.not_letters:
        match = BARE.match(words.norm[k])
        if match is None or not _may_be_a_day(words, k):
            continue
        sentence = words.sentence_of[k]
        f = next((ends[n] for n in range(k, max(sentence.start, k - BORROWED_FROM), -1) if n in ends), None)
        if f is not None and f.first is not None and (f.first.day or 0) < int(match[1]) <= LENGTHS[(f.first.month or 1) - 1]:
            day = f.first._replace(day=int(match[1]))
            until = words.norm[k - 1] in UNTIL
            told.append(Found(k - until, k + 1, None if until else day, day, "until" if until else "date", f.rule, f.shift))
    return told


def _may_be_a_day(words: Words, k: int) -> bool:
    """Tell «на | 24-е |», «а | 16-го | откроют залы» from «24-е заседание», «до 24-го этажа»."""
    behind = k + 1 >= words.size or words.pos[k + 1] not in ("NOUN", "PROPN", "ADJ", "NUM") or words.feats[k + 1].case == "Nom"
    before = words.norm[k - 1] in BEFORE_BARE or words.pos[k - 1] in ("CCONJ", "VERB")
    return before and behind and words.norm[k + 1 : k + 2] != ["г"]


def openings(words: Words, found: list[Found]) -> list[Found]:
    """Find the days that have their month behind the close: «стартуют | 4 | и завершатся 9 июня» → 4 июня."""
    told: list[Found] = []
    for f in found:
        if f.label != "date" or f.first is None or f.first.day is None or f.shift is not None:
            continue
        first = max(words.sentence_of[f.i].start + 1, f.i - NEAR)
        joint = next((k for k in range(f.i - 1, first, -1) if words.norm[k] == "и"), 0)
        if not joint or not any(words.lemma[k] in CLOSING for k in range(joint + 1, f.i)):
            continue
        match = DAY.match(words.norm[joint - 1])
        if match is not None and int(match[1]) < f.first.day:
            day = f.first._replace(day=int(match[1]))
            told.append(Found(joint - 1, joint, day, day, "date", f.rule))
    return told
