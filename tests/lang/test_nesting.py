"""Typed spans nest, and each has one type."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from extract.lang.tagger.nesting import nesting

Span = tuple[int, int, float]
SPANS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 5), st.integers(-40, 40)), max_size=20)


def kept(spans: list[Span]) -> list[Span]:
    first, last, logits = (np.array(column) for column in zip(*spans, strict=True))
    stay = nesting(first, last, logits.astype(np.float32))
    return [span for span, stays in zip(spans, stay.tolist(), strict=True) if stays]


def test_the_surer_of_two_that_cross_stays() -> None:
    assert kept([(0, 3, 1), (2, 5, 2), (2, 3, 0.5)]) == [(2, 5, 2), (2, 3, 0.5)]
    assert kept([(0, 3, 3), (2, 5, 2), (2, 3, 0.5)]) == [(0, 3, 3), (2, 3, 0.5)]


def test_a_span_has_one_type() -> None:
    assert kept([(4, 6, 1), (4, 6, 2), (4, 6, 0)]) == [(4, 6, 2)]


def test_those_that_nest_or_stand_apart_stay() -> None:
    spans = [(0, 5, 0.1), (0, 3, 2), (1, 3, 1), (5, 5, 3), (6, 7, 0.2)]
    assert kept(spans) == spans


def test_nothing_is_found_among_no_spans() -> None:
    none = np.zeros(0, np.int64)
    assert nesting(none, none, none.astype(np.float32)).tolist() == []


@given(SPANS)
def test_what_stays_never_crosses_and_the_surest_of_all_is_there(given_spans: list[tuple[int, int, int]]) -> None:
    spans = [(i, i + wide, float(sure)) for i, wide, sure in given_spans]
    if not spans:
        return
    stay = kept(spans)
    for (i, j, _), (k, m, _) in combinations(stay, 2):
        assert (i, j) != (k, m)
        assert not (i < k <= j < m or k < i <= m < j)
    assert max(sure for *_, sure in spans) in [sure for *_, sure in stay]
