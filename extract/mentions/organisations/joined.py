"""Bodies that one plural noun joins: «компании «Заря» и «Восход»», «постоянные представительства Монголии и Намибии»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.inflect import singular
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import noun_phrase, quoted
from extract.mentions.organisations.reach import Reach
from extract.mentions.organisations.sight import QUOTES, Sight


def is_list(sight: Sight, found: Reach) -> bool:
    """Tell whether quoted names follow one another: «Заря» и «Восход»."""
    words, k = sight.words, found.stop
    return k + 1 < len(words) and words.norm[k] in ("и", ",") and words.text[k + 1] in QUOTES


def each_quoted(sight: Sight, head: int, kind: str, found: Reach) -> Iterator[Body]:
    """Find each body of a list behind a plural: «компании «Заря» и «Восход»»."""
    words = sight.words
    k = found.quoted[0] - 1 if found.quoted else head + 1
    stop = words.sentence_of[head].stop
    while k < stop and words.text[k] in QUOTES:
        inside = quoted(sight, k)
        if inside is None:
            return
        yield Body(inside[0], inside[1], inside[0], kind, "quoted_list", fixed=True)
        k = inside[1] + 1
        while k < stop and words.norm[k] in ("и", ",", "а", "также", "или"):
            k += 1


def each_place(sight: Sight, head: int, start: int, kind: str, stop: int) -> Iterator[Body]:
    """Find each body of a plural that places tell apart: «постоянные представительства Монголии и Намибии при ООН»."""
    words = sight.words
    places: list[tuple[int, int]] = []
    first = next((k for k in range(head + 1, stop) if sight.place[k]), stop)
    k = first
    while k < stop and sight.place[k] and (phrase := noun_phrase(sight, k, stop, "Gen")):
        places.append((k, phrase[0]))
        k = phrase[0]
        if k + 1 < stop and words.norm[k] in ("и", ","):
            k += 1
        else:
            break
    if len(places) < 2:
        return
    common, rest = words.slice(head + 1, first), words.slice(places[-1][1], stop)
    for n, (i, j) in enumerate(places):
        name = " ".join(part for part in (singular(words, start, head + 1), common, words.slice(i, j), rest) if part)
        yield Body(i if n else start, j, head, kind, "each_place", name=name)
