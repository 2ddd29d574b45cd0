"""Offices of two that a dash makes one: «статс-секретарь – заместитель министра», «вице-губернатор – министр культуры»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.offices.phrase import OfficePhrase
from extract.mentions.offices.reach import ACTING

DASHES = frozenset("–—-")
JOINED = word_class("office_with_another")
HELD = frozenset({"исполняющий", "исполняющая", "временно", *ACTING})


def in_one(words: Words, phrase: OfficePhrase, offices: Iterable[tuple[int, Mention]]) -> Iterator[Mention]:
    """Join two offices with nothing but a dash between, one person's by the name behind: «ректор – председатель совета Олег Грач».

    Each comes with its head noun.
    """
    before: tuple[int, Mention] | None = None
    for k, office in offices:
        if before is not None and _are_one(words, phrase, before, (k, office)):
            one = before[1]
            held = words.slice(office.reach.start, office.reach.stop) if _acts(one) else office.kb_id_  # «и. о. мэра – председателя думы»
            value = f"{one.kb_id_} – {held}"
            before = k, words.span(one.reach.start, office.reach.stop, label=one.label_, rule=one.id_, value=value)
            continue
        if before is not None:
            yield before[1]
        before = k, office
    if before is not None:
        yield before[1]


def _are_one(words: Words, phrase: OfficePhrase, one: tuple[int, Mention], two: tuple[int, Mention]) -> bool:
    (k, first), (n, second) = one, two
    at = _behind_its_body(phrase, first.reach.stop)
    if words.lemma[k] not in JOINED or second.label_ != "office" or at + 1 != second.reach.start or words.text[at] not in DASHES:
        return False
    behind = second.reach.stop
    if behind not in phrase.of_people and behind not in phrase.of_bodies and behind not in phrase.of_places:
        return False  # «Губернатор – председатель совета.»
    several = "Plur" in (words.feats[k].number, words.feats[n].number)
    return not several and words.feats[n].case in (("Gen", "Acc") if _acts(first) else (words.feats[k].case,))


def _behind_its_body(phrase: OfficePhrase, at: int) -> int:
    """Pass the rest of the body that an office is held at: «начальник управления спорта | администрации Тулы | – помощник мэра»."""
    body = phrase.of_bodies.get(at)
    return body.stop if body is not None else at


def _acts(office: Mention) -> bool:
    return office.kb_id_.split()[0] in HELD
