"""Names that events bear and no bodies: «Кедр» of «выставка «Кедр-2024»», «Лесопром» of «Лесопром-2018», «выставка | Gulfood |»."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.mentions.organisations.sight import CLOSING, LATIN, QUOTES
from extract.mentions.organisations.usual import fold
from extract.rules.bodies.alike import alike

YEAR = re.compile(r"(?:19|20)\d\d")
DATED = re.compile(r"(.{3,})[-–’'](?:19|20)\d\d$")
NUMBER = re.compile(r"[IVXLХ]+|\d{1,3}-?(?:й|я|ый|ая|го|му|м|ю|ой)")
DIGITS = frozenset("0123456789")
SHOWS = ("выставка", "ярмарка", "салон")


class EventsNames:
    """Answers for one document which names are those of events, so that what only the tagger calls a body is none."""

    def __init__(self, words: Words, *, sport: bool) -> None:
        # «во встрече «Заря» победила», a club «Заря-2009»
        self.names = [] if sport else [*_quoted(words), *_dated(words)]
        self.latin, self.numbered = _latin(words), _numbered(words)

    def among(self, bodies: Iterable[Mention]) -> frozenset[str]:
        """Give those of the names of bodies that events bear."""
        return frozenset(span.kb_id_ for span in bodies if span.id_.endswith(("tagged", "echo", "context")) and self._holds(span))

    def numbers(self, body: range) -> bool:
        """Tell what bears an event's number: «прошла II | Международная школа юных спасателей |»."""
        return (body.start, body.stop) in self.numbered

    def _holds(self, span: Mention) -> bool:
        """Tell a name that an event bears, or the end of one: «Кедр» of «Золотой кедр»."""
        said = without_year(span.kb_id_)
        return span.kb_id_ in self.latin or any(said and alike(said, other[-len(said) :]) for other in self.names)


def without_year(name: str) -> tuple[str, ...]:
    """Give the folded words of a name without the year that ends it."""
    said = tuple(fold(name).split())
    return said[:-1] if said and YEAR.fullmatch(said[-1]) else said


def _quoted(words: Words) -> list[tuple[str, ...]]:
    """Give the words of events' names between quotation marks, without their years."""
    names = []
    for reach in (span.reach for span in words.group("events")):
        opened = next((k for k in reach if words.text[k] in QUOTES), None)
        if opened is not None and words.text[reach.stop - 1] in CLOSING:
            names.append(without_year(words.slice(opened + 1, reach.stop - 1)))
    return [name for name in names if name]


def _numbered(words: Words) -> frozenset[tuple[int, int]]:
    """Give what stands behind the number of an event to its end: «II | Международная школа юных спасателей |», «8-й | съезд судей |»."""
    reaches = (span.reach for span in words.group("events"))
    return frozenset((reach.start + 1, reach.stop) for reach in reaches if len(reach) > 2 and NUMBER.fullmatch(words.text[reach.start]))


def _dated(words: Words) -> list[tuple[str, ...]]:
    """Give the words of names that a year ends, with the Latin ones before: «ЛЕСПРОМ-2018», «Invest Tula-2020»."""
    names = []
    for k in words.capitals:
        if words.text[k][-1] not in DIGITS or (match := DATED.match(words.text[k])) is None:
            continue
        first = _latin_start(words, k) if LATIN.match(match[1]) else k
        names.append(tuple(fold(f"{words.slice(first, k)} {match[1]}").split()))
        for n in words.with_norm({match[1].lower()}):  # «Forest Simulation | (FIS) |» and «FIS-2017»
            if n > 1 and words.text[n - 1] == "(" and (begin := _latin_start(words, n - 1)) < n - 1:
                names.append(tuple(fold(words.slice(begin, n - 1)).split()))
    return names


def _latin_start(words: Words, k: int) -> int:
    """Give where the Latin words before a word begin."""
    while k > words.sentence_of[k].start and LATIN.match(words.text[k - 1]):
        k -= 1
    return k


def _latin(words: Words) -> frozenset[str]:
    """Give the Latin names that shows bear without quotation marks: «выставка продуктов питания | Gulfood |»."""
    shows = [span.reach for span in words.group("events") if span.label_.endswith(SHOWS)]
    ends = {reach.stop: reach.start for reach in shows if LATIN.match(words.text[reach.stop - 1])}
    found = ((span, span.reach) for span in words.group("organisations") if span.reach.stop in ends) if ends else ()
    return frozenset(
        span.kb_id_
        for span, reach in found
        if ends[reach.stop] + 1 < reach.start
        and words.feats[reach.start - 1].case == "Gen"
        and words.pos[reach.start - 1] != "ADP"
        and all(LATIN.match(words.text[k]) for k in reach)
    )
