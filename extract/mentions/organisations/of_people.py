"""Quoted names in brackets behind athletes' names are their clubs: «Иван Грач («Лада», Тольятти)», «(оба – «Лада»)»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import quoted
from extract.mentions.organisations.sight import QUOTES, Sight

ALL = frozenset({"оба", "обе", "все"})
OPENING = frozenset({"("})
MOST_PLACE = 3  # words of the place behind such a name


def of_people(sight: Sight) -> Iterator[Body]:
    """Find the clubs that brackets give to people where a document tells of sports; a place may follow them."""
    words = sight.words
    behind = [k for k in words.with_norm(OPENING) if 0 < k < len(words) - 1 and sight.entity[k - 1] == "PER"]
    if not behind or not tells_of_sport(words, sight.lexicon):
        return
    for k in behind:
        first = _behind_all(words, k + 1)
        inside = quoted(sight, first) if first + 1 < len(words) and words.text[first] in QUOTES else None
        if inside is not None and _closes(sight, inside[1] + 1):
            yield Body(inside[0], inside[1], inside[0], "other", "of_people", fixed=True)


def tells_of_sport(words: Words, lexicon: Lexicon) -> bool:
    """Tell a release of matches and players."""
    return not words.lemmas.isdisjoint(_sport(lexicon))


@lru_cache(maxsize=4)
def _sport(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon.table("organisation_words") if row["sense"] == "sport")


def _behind_all(words: Words, k: int) -> int:
    """Give the word behind «оба –», «все –» in brackets; ``k`` itself where they do not stand there."""
    return k + 2 if words.norm[k] in ALL and words.text[k + 1 : k + 2] and words.text[k + 1] in "-–—:" else k


def _closes(sight: Sight, k: int) -> bool:
    """Tell whether the brackets close behind a name, at once or behind a place."""
    words = sight.words
    stop = next((n for n in range(k, min(k + MOST_PLACE + 2, len(words))) if words.text[n][:1] == ")"), k - 1)
    return stop == k or (k < stop and words.text[k] == "," and sight.capital(k + 1))
