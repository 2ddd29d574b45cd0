"""People whom an event's name leads to: neither a name nor an office is cut, and the next officer belongs to it too."""

from __future__ import annotations

from extract.lang.phrase import complement_end
from extract.lang.words import Words
from extract.mentions.apposed_person import is_apposed, office_noun


def whole_people(words: Words, head: int, end: int, people: dict[int, int], stops: frozenset[int], prepositions: frozenset[str]) -> int:
    """Give the end of an event's name that ``end`` cuts: «встреча министра С. | В. Лаврова с послом», «… министра | С. В. Лаврова»."""
    end = _whole_office(words, head, end, stops)
    inside = next((start for start in range(end, max(head, end - 4), -1) if people.get(start, 0) > end), None)
    if inside is None or (inside == end and not is_apposed(words, range(end, people[end]))):
        return end
    limit, behind = words.sentence_of[head].stop, people[inside]
    if words.text[behind - 1] == "." and behind == limit:
        return limit - 1
    stop = complement_end(words, behind - 1, limit, prepositions, stops)
    if stop == behind and (officer := _next_officer(words, inside, behind, stops)):
        stop = complement_end(words, officer - 1, limit, prepositions, stops)
    return whole_people(words, head, stop, people, stops, prepositions) if stop > end else stop


def _whole_office(words: Words, head: int, end: int, stops: frozenset[int]) -> int:
    """Do not cut an office: «встреча проректора по связям с заводами | и клинической работе | Олега Грача»."""
    stop = max((reach.stop for reach in words.reaches("offices") if head < reach.start < end), default=end)
    return stop if end < stop and stops.isdisjoint(range(end, stop)) else end


def _next_officer(words: Words, one: int, behind: int, stops: frozenset[int]) -> int:
    """Give the end of another office in the case of the one before, or 0: «встреча ректора О. Грача | и директора завода | Я. Озолса»."""
    if words.norm[behind : behind + 1] != ["и"] or behind in stops:
        return 0
    office = next((reach for reach in words.reaches("offices") if reach.start == behind + 1), None)
    if office is None:
        return 0
    case = next((words.feats[k].case for k in office if words.pos[k] == "NOUN"), None)
    return office.stop if case == words.feats[office_noun(words, one)].case else 0
