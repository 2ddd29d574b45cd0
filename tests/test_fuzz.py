"""A few of the fuzzer's inputs; ``python -m tests.bench.fuzz`` throws as many as one asks for."""

from __future__ import annotations

from collections import Counter

import extract
from tests.bench.fuzz import pipeline, readers


def test_spoilt_files_give_documents_or_errors() -> None:
    told: Counter[str] = Counter()
    assert list(readers(range(300), 7, told)) == []
    assert {what.split()[1] for what in told} == {"read", "refused"}
    assert len({what.split()[0] for what in told}) == 13


def test_spoilt_texts_give_records_with_exact_evidence(nlp: extract.Pipeline) -> None:
    told: Counter[str] = Counter()
    assert list(pipeline(nlp, range(320), 7, told)) == []
    assert set(told) == {"text with an event", "text without an event"}
