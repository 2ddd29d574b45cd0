"""Whose wedding it is where its noun stands bare: «Олег Рябов женился на Анне Лось. | Свадьба | состоялась …»."""

from __future__ import annotations

from typing import NamedTuple

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_finite, is_nominative, people
from extract.rules.offices.in_genitive import genitive

WEDDINGS = word_class("wedding")
MARRY = word_class("marry")
ENTER, MARRIAGE = word_class("enter_marriage"), frozenset({"замуж", "брак", "свадьба"})  # «вышла замуж», «сочетался браком»
NEAR = 4  # words from «вышла» to «замуж»
CEREMONY, OF_WEDDING, MARRYING = "церемония", "свадебный", "бракосочетания"


class Couple(NamedTuple):
    """Who marry: how the genitive tells it, and the words that name them."""

    told: str
    names: range


def wedding_of(words: Words, reach: range, kind: str) -> tuple[str, range] | None:
    """Name the wedding of two, told by a verb up to the event's mention: its name, the words that tell whose it is."""
    ceremony = kind == CEREMONY and (len(reach) == 1 or OF_WEDDING in words.lemma[reach.start : reach.stop])
    if not ceremony and kind not in WEDDINGS:
        return None
    couples = [found for k in words.with_lemma(MARRY | ENTER) if k < reach.stop and (found := _couple(words, k)) is not None]
    fullest = max(couples, key=lambda couple: len(couple.told), default=None)
    if fullest is None:
        return None
    return f"{f'{CEREMONY} {MARRYING}' if ceremony else kind} {fullest.told}", fullest.names


def _couple(words: Words, verb: int) -> Couple | None:
    """Tell who marries whom: «| Олег Рябов | женился на певице | Анне Лось |», «| Олег Рябов и Анна Лось | поженились»."""
    clause = clause_of(words, verb)
    if not is_finite(words, verb) or (words.lemma[verb] in ENTER and MARRIAGE.isdisjoint(words.lemma[verb + 1 : verb + NEAR])):
        return None
    here = [person for person in people(words) if person.reach.start in clause]
    who = next((n for n, person in enumerate(here) if person.reach.start < verb and is_nominative(words, person)), None)
    if who is None:
        return None
    married = [here[who], *(other for other in here[who + 1 : who + 2] if _marries_too(words, other, verb))]
    told = " и ".join(genitive(words, person.reach) for person in married)
    return Couple(told, range(married[0].reach.start, married[-1].reach.stop))


def _marries_too(words: Words, other: Named, verb: int) -> bool:
    """Tell the other one of a couple from whoever tells of it: «женился, сообщила | Анна Лось |»."""
    return other.reach.start < verb or not is_nominative(words, other)
