"""Degrees written short: «д.т.н.», «к.ф.-м.н.», «канд. мед. наук», «PhD», «чл.-корр. РАН», «засл. арт. РФ»."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.words import Words

CORRESPONDING = frozenset({"корр", "кор"})
HONOURED = frozenset({"засл", "заслуж", "нар"})
OPENING = HONOURED | frozenset({"чл", "д", "к", "докт", "канд", "д-р", "к-т", "phd"})
STATES = frozenset({"рф", "рсфср", "ссср", "россии", "рк", "рт", "рб", "беларуси", "казахстана"})
LONGEST = 9  # words, full stops and hyphens counted
PARTS = 5  # letters of a field's name cut short


@lru_cache(maxsize=1)
def degrees(words: Words) -> dict[int, int]:
    """Give where each short degree ends, by where it starts."""
    found = {}
    for k in words.with_norm(OPENING):
        stop = _end(words, k)
        if stop:
            found[k] = stop
    return found


def degree_end(words: Words, k: int) -> int:
    """Give where the short degree that starts at a word ends: «| к. б. н. |», «| канд. мед. наук |»; 0 if none starts there."""
    return _end(words, k) if words.norm[k] in OPENING else 0


@lru_cache(maxsize=1)
def degree_starts(words: Words) -> dict[int, int]:
    """Give where each short degree starts, by its last word."""
    return {stop - 1: start for start, stop in degrees(words).items()}


def _end(words: Words, k: int) -> int:
    if words.norm[k] == "phd":
        return k + 1
    if words.norm[k] in HONOURED:
        return _end_of_honour(words, k)
    for n in range(k + 1, min(k + LONGEST, len(words))):
        norm = words.norm[n]
        if norm in CORRESPONDING and words.norm[k] == "чл":
            return _behind_academy(words, n + 1)
        if norm == "наук":
            return n + 1
        if norm == "н" and n > k + 2:
            return n + 1 + (n + 1 < len(words) and words.text[n + 1] == ".")
        if norm not in (".", "-", "–") and not (norm.isalpha() and len(norm) <= PARTS):
            return 0
    return 0


def _end_of_honour(words: Words, k: int) -> int:
    """Give where an honour written short ends, the state that gave it included: «засл. арт. | РФ», «нар. худ. | России»; 0 for none."""
    if words.text[k + 1 : k + 2] != ["."] or k + 3 >= len(words) or not (words.text[k + 2].islower() and len(words.text[k + 2]) <= PARTS):
        return 0
    stop = k + 3 + (words.text[k + 3] == ".")
    return stop + (stop + 1 < len(words) and words.norm[stop] in STATES)


def _behind_academy(words: Words, n: int) -> int:
    """Give the word behind a member's academy: «чл.-корр. | РАН |»."""
    n += n < len(words) and words.text[n] == "."
    return n + (n < len(words) and words.text[n].isupper() and len(words.text[n]) > 2)
