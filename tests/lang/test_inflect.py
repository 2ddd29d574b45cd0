"""Noun phrases in the nominative: ``tests/cases/inflect.md``."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.lang.inflection.inflect import nominative
from extract.lang.words import words_of
from extract.pipeline import Pipeline
from tests.casefile import Case, read_cases


@pytest.mark.parametrize(
    "case", [pytest.param(c, id=c.id, marks=[pytest.mark.xfail] if c.known_failure else []) for c in read_cases("inflect")]
)
def test_nominative(nlp: Pipeline, case: Case) -> None:
    start, stop = case.text.index("["), case.text.index("]") - 1
    words = words_of(nlp.doc(case.text.replace("[", "").replace("]", "")))
    inside = [k for k in range(len(words)) if start <= words.start[k] < stop]
    assert nominative(words, inside[0], inside[-1] + 1) == case.expected


PIECES = [
    "Совета",
    "по",
    "и",
    ",",
    "«",
    "»",
    "(",
    ")",
    "МИДа",
    "трёх",
    "25",
    "4-й",
    "Международной",
    "форума,",
    "«Заря»",
    "X",
    "дела-коллеги",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1))
def test_any_words_have_a_nominative(nlp: Pipeline, pieces: list[str]) -> None:
    words = words_of(nlp.doc(" ".join(pieces)))
    for i in range(len(words)):
        assert nominative(words, i, len(words))
