"""Whose member a person is whom a noun without an office names: «студийцы театра «Лад» Анна Грач и Ян Лось», «пятиклассник лицея № 2»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.rules.offices.around import Around
from extract.rules.offices.crews import opening_of_list

TIES = ":–—"  # behind «сотрудники музея»
GUESTS = frozenset({"член", "участник", "участница", "гость", "друг", "победитель", "лауреат", "житель"})  # who may work elsewhere
PLAYING = frozenset({"оркестр", "хор", "ансамбль", "капелла", "квартет", "коллектив"})
LED = (["под", "управлением"], ["под", "руководством"])
MOST = 24  # words of the list before a name


def member_of(seen: Around, reach: range) -> Mention | None:
    """Find the body right before a name, or before the list that it is in, behind a noun that means its people."""
    words, k = seen.words, reach.start - 1
    first, several = max(words.sentence_of[reach.start].start, k - MOST), False
    while k > first and (k in seen.of_person or words.text[k] == "," or words.norm[k] == "и"):
        several = several or k in seen.of_person
        k -= 1
    if k not in seen.of_body:
        return None
    body, mention = seen.of_body[k]
    noun = body.start - 1
    if body.stop != k + 1 or noun < first or words.pos[noun] != "NOUN" or words.feats[noun].animacy != "Anim":
        return None
    if (several or k < reach.start - 1) and words.feats[noun].number != "Plur":
        return None  # «директор музея, и | Олег Грач |»
    return mention if (words.feats[noun].case == "Nom") == seen.nominative(reach) else None


def listed_with(seen: Around, reach: range) -> Mention | None:
    """Find whose people a list names, each by what they are: «сотрудники Речного музея: хранитель Анна Грач, | экскурсовод Ян Лось |»."""
    words, stop = seen.words, opening_of_list(seen.words, reach.start, TIES)
    if stop is None or words.text[stop] not in TIES:
        return None
    k = stop - 1
    while k > 0 and k not in seen.of_body and (k in seen.of_place or words.norm[k] == '"'):
        k -= 1
    if k not in seen.of_body:
        return None
    body, mention = seen.of_body[k]
    noun = body.start - 1 - (words.norm[body.start - 1] == '"')
    people = noun >= 0 and words.pos[noun] == "NOUN" and words.feats[noun].animacy == "Anim" and words.feats[noun].number == "Plur"
    people = people and words.lemma[noun] not in GUESTS
    return mention if people and "Gen" in seen.cases(body) and noun >= words.sentence_of[reach.start].start else None


def leads(seen: Around, reach: range) -> Mention | None:
    """Find the choir or the orchestra that a name leads: «| оркестр «Лад» | под управлением Яна Лося»."""
    words, k = seen.words, reach.start - 3
    if k < words.sentence_of[reach.start].start or words.norm[k + 1 : k + 3] not in LED:
        return None
    k -= words.norm[k] == '"' and k not in seen.of_body
    body, mention = seen.of_body.get(k, (range(0), None))
    return mention if not PLAYING.isdisjoint(words.lemma[body.start : body.stop]) else None
