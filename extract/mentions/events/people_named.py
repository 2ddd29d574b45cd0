"""People whom an event's name leads to: neither a name nor an office is cut, and the next officer belongs to it too."""

from __future__ import annotations

from typing import NamedTuple

from extract.lang.phrases.phrase import complement_end
from extract.lang.words import Words
from extract.mentions.events.apposed_person import is_apposed, office_noun

ACTING = frozenset({"и.о", "и.о.", "ио", "врио", "исполняющего", "исполняющей"})  # how an office is held for another


class Officers(NamedTuple):
    """Where the people of a document, its places among them, and its offices end, by where they begin."""

    people: dict[int, int]
    offices: dict[int, int]


def whole_people(words: Words, head: int, end: int, officers: Officers, stops: frozenset[int], prepositions: frozenset[str]) -> int:
    """Give the end of an event's name that ``end`` cuts: «встреча министра С. | В. Лаврова с послом», «… министра | С. В. Лаврова»."""
    people, end = officers.people, _whole_office(head, end, officers, stops)
    if end == head + 1 and (acting := _acting_office(words, end, officers, stops)):
        end = complement_end(words, acting - 1, words.sentence_of[head].stop, prepositions, stops)
    inside = next((start for start in range(end, max(head, end - 4), -1) if people.get(start, 0) > end), None)
    if inside is None or (inside == end and not is_apposed(words, range(end, people[end]))):
        return end
    limit, behind = words.sentence_of[head].stop, people[inside]
    if words.text[behind - 1] == "." and behind == limit:
        return limit - 1
    stop = complement_end(words, behind - 1, limit, prepositions, stops)
    if stop == behind and (officer := _next_officer(words, inside, behind, officers, stops)):
        stop = complement_end(words, officer - 1, limit, prepositions, stops)
    return whole_people(words, head, stop, officers, stops, prepositions) if stop > end else stop


def _whole_office(head: int, end: int, officers: Officers, stops: frozenset[int]) -> int:
    """Do not cut an office: «встреча проректора по взаимодействию с большими заводами | и клинической работе | Олега Грача»."""
    stop = max((officers.offices.get(k, 0) for k in range(head + 1, end)), default=0)
    return stop if end < stop and stops.isdisjoint(range(end, stop)) else end


def _acting_office(words: Words, k: int, officers: Officers, stops: frozenset[int]) -> int:
    """Give the end of an office that somebody holds for another, or 0: «встреча | и. о. ректора | Олега Грача»."""
    acting = not ACTING.isdisjoint(words.norm[k : k + 1]) or words.norm[k : k + 3] == ["и", ".", "о"]
    stop = officers.offices.get(k, 0) if acting else 0
    return stop if stops.isdisjoint(range(k, stop)) else 0


def _next_officer(words: Words, one: int, behind: int, officers: Officers, stops: frozenset[int]) -> int:
    """Give the end of another office in the case of the one before, or 0: «встреча ректора О. Грача | и директора завода | Я. Озолса»."""
    if words.norm[behind : behind + 1] != ["и"] or behind in stops:
        return 0
    stop = officers.offices.get(behind + 1, 0)
    case = next((words.feats[k].case for k in range(behind + 1, stop) if words.pos[k] == "NOUN"), None)
    return stop if case == words.feats[office_noun(words, one)].case else 0
