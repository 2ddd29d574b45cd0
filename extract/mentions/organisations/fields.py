"""Ministries that no field tells: «профильные министерства России и Китая», which are any of them."""

from __future__ import annotations

from extract.mentions.organisations.sight import Sight

MINISTRY = "министерство"
JOINTS = frozenset({"и", ",", "-", "–"})


def is_of_no_field(sight: Sight, head: int, stop: int) -> bool:
    """Tell «федеральное | министерство | России», «министерства России и Китая» from «министерство культуры», «министерство «Заря»»."""
    words = sight.words
    told = range(head + 1, stop)
    return words.lemma[head] == MINISTRY and len(told) > 0 and all(sight.place[k] or words.norm[k] in JOINTS for k in told)
