"""Kindergartens and schools written short: «воспитатель | д/с № 4 «Сказка» |», «Олег Грач, | сш №5 |», «(| шк. № 6 |)»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extract.lang.inflection.inflect import nominative
from extract.lang.numerals import DASHES
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import quoted
from extract.mentions.organisations.sight import QUOTES, Sight

SLASH, LETTER, SECOND = frozenset({"/"}), "д", frozenset({"с", "сад", "саду", "сада"})
SCHOOLS = {"сш": "сш", "шк": "школа"}
IN_FULL, GARDEN, CHILDRENS = "детский сад", frozenset({"сад"}), "детский"
CENTRE_NOUN, CENTRE = "центр", ["развития", "ребенка"]


def kindergartens(sight: Sight) -> Iterator[Body]:
    """Find the kindergartens that a number or a name tells apart; each is called by its full noun."""
    words = sight.words
    gardens = sorted(words.with_lemma(GARDEN))
    called = any(k and words.lemma[k - 1] == CHILDRENS for k in gardens)
    for k in gardens:
        if called and not (k and words.pos[k - 1] == "ADJ") and not sight.capital(k):
            yield from _named(sight, k, k + 1)
        elif k > 4 and words.norm[k - 4 : k - 2] == CENTRE and words.norm[k - 2] in DASHES and words.lemma[k - 5] == CENTRE_NOUN:
            yield from _with_centre(sight, k)
    for slash in words.with_norm(SLASH):
        k, limit = slash - 1, words.sentence_of[slash].stop
        if k < 0 or slash + 2 >= limit or words.norm[k] != LETTER or words.norm[slash + 1] not in SECOND:
            continue
        yield from _named(sight, k, slash + 2)


def _named(sight: Sight, k: int, first: int) -> Iterator[Body]:
    """Give the kindergarten whose noun stands at ``k`` and whose number or name at ``first``; none without either."""
    words, stop = sight.words, first
    limit = words.sentence_of[k].stop
    if stop + 1 < limit and words.text[stop] == "№" and words.text[stop + 1][:1].isdigit():
        stop += 2
    inside = quoted(sight, stop) if stop < limit and words.text[stop] in QUOTES else None
    stop = inside[1] + 1 if inside is not None else stop
    if stop > first:
        alias = words.slice(*inside) if inside is not None else ""
        yield Body(k, stop, k, "school", "institution", alias=alias, name=f"{IN_FULL} {nominative(words, first, stop)}")


def _with_centre(sight: Sight, k: int) -> Iterator[Body]:
    """Give the kindergarten that is a centre of children's development: «Центр развития ребёнка – детский сад № 87»."""
    words = sight.words
    for garden in _named(sight, k, k + 1):
        start = k - 5
        name = f"{nominative(words, start, start + 1)} {words.slice(start + 1, k - 1)} {garden.name}"
        yield replace(garden, start=start, head=start, name=name)


def shortened_schools(sight: Sight) -> Iterator[Body]:
    """Find the schools that a number tells apart behind their noun cut short; «шк.» is called by its noun."""
    words = sight.words
    for k in words.with_norm(frozenset(SCHOOLS)):
        number = k + 1 + (words.text[k + 1 : k + 2] == ["."])
        if words.text[number : number + 1] == ["№"] and words.text[number + 1 : number + 2] != [] and words.text[number + 1][0].isdigit():
            yield Body(k, number + 2, k, "school", "institution", name=f"{SCHOOLS[words.norm[k]]} № {words.text[number + 1]}")
