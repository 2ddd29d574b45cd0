"""The other side of a meeting, behind where or by whom the first is told: «встреча главы бюро в Москве, Анны Лось, | с послом Чили |»."""

from __future__ import annotations

from extract.lang.phrases.phrase import complement_end, possible_cases
from extract.lang.words import Words
from extract.mentions.events.people_named import Officers

WITH = frozenset({"с", "со"})
IN = frozenset({"в", "во", "на"})
LONGEST_BRACKET = 8  # words of a body's short form in brackets
CLOSING = (",", ".", ";")


def second_side(words: Words, head: int, end: int, officers: Officers, places: dict[int, int], stops: frozenset[int]) -> int:
    """Give the end of a meeting's name with the side that stands behind a break; where there is none, ``end``.

    «встреча главы офиса ООН | в Москве с послом Чили | прошла», «беседа мэра, | Анны Лось, с консулом Чили, Яном Грачом |»
    """
    if end == head + 1 or not WITH.isdisjoint(words.norm[head + 1 : end]):
        return end
    limit = words.sentence_of[head].stop
    at = _past_first_side(words, end, limit, officers.people, places, stops)
    if at >= limit or words.norm[at] not in WITH or at in stops or (at == end and end - 1 not in words.covered("places")):
        return end  # «встреча «Лес и мы» | с читателями»
    stop = complement_end(words, at - 1, limit, WITH, stops)
    return _with_name(words, stop, limit, officers.people) if stop > at else end


def _past_first_side(words: Words, at: int, limit: int, people: dict[int, int], places: dict[int, int], stops: frozenset[int]) -> int:
    """Pass a short form in brackets, a town or a land, and a name, be it between commas, behind the first side."""
    while at < limit and at not in stops:
        named = at + 1 in people and at + 1 not in stops and words.feats[at + 1].case != "Ins"
        if words.text[at] == "(" and (closed := _closed(words, at, limit)):
            at = closed
        elif words.norm[at] in IN and at + 1 in places:
            at = places[at + 1]
        elif at in people and words.feats[at].case != "Ins":
            at = people[at]
        elif words.text[at] == "," and named and words.text[people[at + 1] : people[at + 1] + 1] == [","]:
            at = people[at + 1] + 1
        else:
            break
    return at


def _closed(words: Words, opened: int, limit: int) -> int:
    return next((k + 1 for k in range(opened + 1, min(limit, opened + LONGEST_BRACKET)) if words.text[k] == ")"), 0)


def _with_name(words: Words, end: int, limit: int, people: dict[int, int]) -> int:
    """Take in who the other side is, set off by a comma: «с послом Чили, | Яном Грачом |.»"""
    if end + 1 >= limit or words.text[end] != "," or (stop := people.get(end + 1, 0)) == 0:
        return end
    if "Ins" not in {words.feats[end + 1].case, *possible_cases(words.norm[end + 1])}:  # whatever case the tagger saw in a foreign name
        return end
    return stop if stop >= limit or words.text[stop] in CLOSING else end
