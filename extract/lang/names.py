"""The coarse view of the entities: persons, places and organisations, whichever tagger has run."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
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
RULER = re.compile(r"[А-ЯЁ][а-яё]+ (?:Р[А-Ф]|[КМЧУ]Р|ДНР|ЛНР|КЧР|КБР|РСО|РМЭ)$")
LINE_END = "\n"
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
    found = flat(entities, lambda k: doc[k].text)
    doc.spans["names"] = [Span(doc, name.start, name.stop, label=name.label, span_id=rule) for name in found]


def flat(entities: Iterable[Name], token: Callable[[int], str]) -> list[Name]:
    """Give what a tagger found of names as flat PER, LOC and ORG; ``token`` gives a token's text.

    Of spans that share words the longest stays: «[ORG правительство [COUNTRY России]]» → ORG; but a doubtful one gives way to a
    certain one inside it. What has no capital letter or figure is no name: «прокуратура». No name goes on over a line's end.
    """
    lines = chain.from_iterable(_by_line(entity, token) for entity in entities if entity.label in COARSE)
    found = [_without_preposition(entity) for entity in lines if _has_mark(entity.text) and not _is_ruler(entity)]
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


def _by_line(name: Name, token: Callable[[int], str]) -> Iterator[Name]:
    """Give a name's lines; below the first a body or a single word is none: «Фото: | Олег Грач | ¶ Тверь, 5 мая. –»."""
    if LINE_END not in name.text:
        yield name
        return
    start, texts = name.start, re.split(r"\s*\n\s*", name.text)
    for text in texts:
        stop = next((k for k in range(start, name.stop) if LINE_END in token(k)), name.stop)
        if start == name.start or (stop - start > 1 and COARSE[name.label] != "ORG"):
            yield name._replace(start=start, stop=stop, text=text)
        start = next((k for k in range(stop, name.stop) if not token(k).isspace()), name.stop)


def _is_ruler(name: Name) -> bool:
    """Tell «Раиса РТ», which holds an office, from a name: a word behind which letters of a land stand."""
    return COARSE[name.label] == "PER" and RULER.match(name.text) is not None


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
