"""Who holds which office where: ``tests/cases/links.md``, text → person / office / organisation / place."""

from __future__ import annotations

import pytest

from extract.lang.words import words_of
from extract.pipeline import Pipeline
from extract.rules.offices.links import office_links
from tests.casefile import Case, read_cases


def cases() -> list[object]:
    return [
        pytest.param(case, id=case.id, marks=[pytest.mark.xfail(strict=True)] if case.known_failure else []) for case in read_cases("links")
    ]


@pytest.mark.parametrize("case", cases())
def test_links(nlp: Pipeline, case: Case) -> None:
    words = words_of(nlp.doc(case.text))
    found = []
    for person, office, organisation, place, _ in office_links(words):
        shown = [
            person.kb_id_,
            office.kb_id_ if office else "-",
            words.said(organisation) if organisation else "-",
            words.said(place) if place else "-",
        ]
        found.append(" / ".join(shown))
    assert "; ".join(found) == case.expected.replace(" → ", "; ") or (case.expected == "-" and not found)
