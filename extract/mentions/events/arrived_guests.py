"""Guests of whom it is told first how they come: «встреча с | прибывшим в страну | послом Чили Яном Лосем»."""

from __future__ import annotations

from collections.abc import Mapping

from extract.lang.phrases.attribute import behind_attribute
from extract.lang.phrases.phrase import complement_end, noun_phrase_end
from extract.lang.words import Words

LONGEST = 30  # words from an office to its holder's name
ENDS = frozenset({",", ";", ":", "(", "—", "–", "и"})


def arrived_guest(words: Words, end: int, people: Mapping[int, int], offices: Mapping[int, int]) -> tuple[int, int] | None:
    """Give who stands behind «с» and a participle's attribute where an event's name ends: first word and end."""
    if words.norm[end : end + 1] not in (["с"], ["со"]):
        return None
    limit = words.sentence_of[end].stop
    at = behind_attribute(words, end + 1, limit, lambda n: n in people or n in offices)
    if at == end + 1:
        return None
    held = offices.get(at, at)  # «Чрезвычайным и Полномочным послом» has an «и» of its own
    for k in range(held, min(at + LONGEST, limit)):
        if k in people:
            return at, people[k]
        if words.text[k] in ENDS or words.pos[k] == "VERB":
            break
    stop = held if held > at else noun_phrase_end(words, at, limit, ("Ins",))
    return (at, complement_end(words, stop - 1, limit, frozenset())) if stop else None
