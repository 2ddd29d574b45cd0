"""Finders against their tables of examples: ``tests/cases/<group>.md``."""

from __future__ import annotations

import pytest

from extract.lang.mention import Mention
from extract.lang.words import Words, words_of
from extract.pipeline import Pipeline
from tests.casefile import CASES, Case, marks, read_cases

GROUPS = ("numbers", "dates", "places", "organisations", "people", "offices", "counts", "events", "quotes")


def cases() -> list[object]:
    return [
        pytest.param(case, id=case.id, marks=[pytest.mark.xfail] if case.known_failure else [])
        for group in GROUPS
        if (CASES / f"{group}.md").exists()
        for case in read_cases(group)
    ]


def _printed(words: Words, span: Mention) -> str:
    """Give what the text prints of a mention: «Иван ПЕТРОВ» is read as «Иван Петров»."""
    said = words.said(span)
    printed = words.printed[words.start[span.reach.start] : words.stop[span.reach.stop - 1]]
    return printed if printed.lower() == said.lower() else said


@pytest.mark.parametrize("case", cases())
def test_finder(nlp: Pipeline, case: Case) -> None:
    expected = marks(case.expected)
    doc = nlp.doc(case.text, published=case.published)
    words = words_of(doc)
    spans = words.group(case.file)
    labelled = any(label is not None for _, _, label in expected)
    found = [(_printed(words, span), span.kb_id_, span.label_ if labelled else None) for span in spans]
    if labelled:
        expected = [(t, v, label or "") for t, v, label in expected]
    assert sorted(found) == sorted(expected)
