"""Titles of works, in which a country is no country of the news: «оперетта «Принц Монако»», «спела «Прощай, Америка»»."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.phrases.quotations import OPENING, quotation_end
from extract.lang.words import Words
from extract.lexicon import Lexicon

THEME = frozenset({"тема"})
LONGEST = 8  # words of a title
JOINTS = frozenset({",", "и", "—", "–", "-", ":"})


@lru_cache(maxsize=1)
def titled(words: Words, lexicon: Lexicon) -> frozenset[int]:
    """Give the words of the quoted titles behind a noun for works, an author between them or not, and of those that a list goes on with."""
    works = lexicon.index("works")
    if not words.with_lemma(works):
        return frozenset()
    found: set[int] = set()
    last = -1  # where the last title closes
    for k in words.with_norm({'"'}):
        if k <= last:
            continue
        close = next((n for n in range(k + 1, min(k + LONGEST, len(words))) if words.norm[n] == '"'), None)
        if close is None:
            continue
        before = k - 1
        while before >= 0 and words.norm[before] in JOINTS:
            before -= 1
        if before >= 0 and not words.text[before].islower():  # a name ends so: people are found only where one may stand
            authors = _authors(words)
            before = authors[before] - 1 if before in authors else before  # «книга | Ольги Грач | «Ремёсла Бухары»»
        if before >= 0 and (words.lemma[before] in works or (before == last and last in found)):
            found.update(range(k + 1, close + 1))
        last = close
    return frozenset(found)


@lru_cache(maxsize=1)
def themes(words: Words) -> frozenset[int]:
    """Give the words of quoted themes, which name nobody who is there: «доклад на тему: «| Лес у А. П. Чехова |»»."""
    found: set[int] = set()
    for k in words.with_lemma(THEME):
        at = k + 1 + (words.norm[k + 1 : k + 2] == [":"])
        if at < len(words) and words.text[at] in OPENING:
            found.update(range(at, quotation_end(words, at, words.line_of[k].stop)))
    return frozenset(found)


@lru_cache(maxsize=1)
def _authors(words: Words) -> dict[int, int]:
    """Give where people's names begin, by their last words."""
    return {reach.stop - 1: reach.start for reach in words.reaches("people") if len(reach)}
