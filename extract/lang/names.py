"""The coarse view of the entities: persons, places and organisations, whichever tagger has run."""

from __future__ import annotations

from bisect import bisect_left

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


DOUBTFUL, CERTAIN = 0.8, 0.95


def put_names(doc: Doc) -> None:
    """Put into ``doc.spans["names"]`` what ``doc.spans["entities"]`` holds of names, as flat PER, LOC and ORG.

    Of spans that share words the longest stays: «[ORG правительство [COUNTRY России]]» → ORG; but a doubtful one gives way to a
    certain one inside it. What has no capital letter or figure is no name: «прокуратура».
    """
    entities = doc.spans["entities"]
    scores = [entity.score for entity in doc.user_data.get("entities", ())] or [1.0] * len(entities)
    found = []
    for span, score in zip(entities, scores, strict=True):
        label = COARSE.get(span.label_)
        if label and any(map(_marks_name, span.text)):
            found.append((span.start, -span.end, label, score, span.id_))
    found.sort()
    certain = [(start, -end) for start, end, _, score, _ in found if score >= CERTAIN]
    names: list[Span] = []
    stop = 0
    for at, end, label, score, rule in found:
        if at < stop or (score < DOUBTFUL and _holds(certain, at, -end)):
            continue
        names.append(Span(doc, at, -end, label=label, span_id=rule))
        stop = -end
    doc.spans["names"] = names


def _marks_name(char: str) -> bool:
    return char.isupper() or char.isdigit()


def _holds(spans: list[tuple[int, int]], start: int, stop: int) -> bool:
    """Tell whether one of the spans, which are sorted, lies inside and is shorter."""
    for at in range(bisect_left(spans, (start, 0)), len(spans)):
        first, last = spans[at]
        if first >= stop:
            return False
        if last <= stop and last - first < stop - start:
            return True
    return False
