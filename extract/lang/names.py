"""The coarse view of the entities: persons, places and organisations, whichever tagger has run."""

from __future__ import annotations

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


def put_names(doc: Doc) -> None:
    """Put into ``doc.spans["names"]`` what ``doc.spans["entities"]`` holds of names, as flat PER, LOC and ORG.

    Of spans that share words the longest stays: «[ORG правительство [COUNTRY России]]» → ORG. What has no capital letter
    or figure is no name: «прокуратура».
    """
    names: list[Span] = []
    stop = 0
    for span in sorted(doc.spans["entities"], key=lambda span: (span.start, -span.end)):
        label = COARSE.get(span.label_)
        if label is None or span.start < stop or not any(char.isupper() or char.isdigit() for char in span.text):
            continue
        names.append(Span(doc, span.start, span.end, label=label, span_id=span.id_))
        stop = span.end
    doc.spans["names"] = names
