"""The coarse view of the entities: persons, places and organisations, whichever tagger has run."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Doc, Span

COARSE = {
    "PER": "PER",
    "LOC": "LOC",
    "ORG": "ORG",
    "PERSON": "PER",
    "ORGANIZATION": "ORG",
    "CITY": "LOC",
    "COUNTRY": "LOC",
    "STATE_OR_PROVINCE": "LOC",
    "LOCATION": "LOC",
    "DISTRICT": "LOC",
    "FACILITY": "LOC",
}


PREPOSITION = re.compile(r"(?:Во?|Из|На|К|Для|При|Об|Со|От)\s+(?=[«\"]?[А-ЯЁA-Z])")
DOUBTFUL, CERTAIN = 0.9, 0.95


class Name(NamedTuple):
    """A piece of text that may be a name: its tokens [start, stop), what a tagger calls it, how sure it is (0..1), its text."""

    start: int
    stop: int
    label: str
    score: float
    text: str


def put_names(doc: Doc, entities: Iterable[Name], rule: str) -> None:
    """Put into ``doc.spans["names"]`` what a tagger found of names, as flat PER, LOC and ORG."""
    doc.spans["names"] = [Span(doc, name.start, name.stop, label=name.label, span_id=rule) for name in flat(entities)]


def flat(entities: Iterable[Name]) -> list[Name]:
    """Give what a tagger found of names as flat PER, LOC and ORG.

    Of spans that share words the longest stays: «[ORG правительство [COUNTRY России]]» → ORG; but a doubtful one gives way to a
    certain one inside it. What has no capital letter or figure is no name: «прокуратура».
    """
    found = [_without_preposition(entity) for entity in entities if entity.label in COARSE and _has_mark(entity.text)]
    found.sort(key=lambda name: (name.start, -name.stop))
    certain = [(name.start, name.stop) for name in found if name.score >= CERTAIN]
    names: list[Name] = []
    free = 0
    for name in found:
        if name.start >= free and (name.score >= DOUBTFUL or not _holds(certain, name.start, name.stop)):
            coarse = COARSE[name.label]
            names.append(name if coarse == name.label else name._replace(label=coarse))
            free = name.stop
    return names


def _without_preposition(name: Name) -> Name:
    """Give a name without the preposition that opens a line, which the tagger takes in: «В | Инкермане»; people may be called «До»."""
    opened = PREPOSITION.match(name.text) if COARSE[name.label] != "PER" and name.stop - name.start > 1 else None
    return name if opened is None else name._replace(start=name.start + 1, text=name.text[opened.end() :])


def _has_mark(text: str) -> bool:
    return text[:1].isupper() or any(map(str.isupper, text)) or any(map(str.isdigit, text))


def _holds(spans: list[tuple[int, int]], start: int, stop: int) -> bool:
    """Tell whether one of the spans, which are sorted, lies inside and is shorter."""
    for at in range(bisect_left(spans, (start, 0)), len(spans)):
        first, last = spans[at]
        if first >= stop:
            return False
        if last <= stop and last - first < stop - start:
            return True
    return False
