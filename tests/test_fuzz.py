"""A few of the fuzzer's inputs; ``python -m tests.bench.fuzz`` throws as many as one asks for."""

from __future__ import annotations

import re
from collections import Counter

import pytest

import extract
from tests.bench.fuzz import pipeline, readers
from tests.bench.mutations import releases


def test_spoilt_files_give_documents_or_errors() -> None:
    told: Counter[str] = Counter()
    assert list(readers(range(300), 7, told)) == []
    assert {what.split()[1] for what in told} == {"read", "refused"}
    assert len({what.split()[0] for what in told}) == 13


def test_spoilt_texts_give_records_with_exact_evidence(nlp: extract.Pipeline) -> None:
    told: Counter[str] = Counter()
    assert list(pipeline(nlp, range(320), 7, told)) == []
    assert set(told) == {"text with an event", "text without an event"}


@pytest.mark.parametrize("every", [3, 5, 7])
def test_a_text_that_breaks_off_anywhere_gives_a_record(nlp: extract.Pipeline, every: int) -> None:
    release = releases()[every]
    ends = [found.end() for found in re.finditer(r"\w+|[^\w\s]", release)][::every]
    assert [record.document.length for record in nlp.pipe([release[:end] for end in ends])] == ends


@pytest.mark.parametrize(
    "text",
    [
        'IV "Neva Cheese Days"\nНа',
        'Открытие сезона зависит от обстановки\n""Открытие сезона отдыха',
        "Юннаты отметили вручение в Туле",
        "5 мая прошёл слёт. Вручение в",
        " Онлайн-лекция",
        "Слёт юннатов прошёл в Туле. Напомним,",
        "5 мая делегация области во главе",
        "На слёт приехали 156 юннатов, в финал прошли 94 из лучших",
        "Для детей работал отдельный павильон. Его программу подготовили",
        "По обычаю прошли состязания среди директоров",
    ],
)
def test_texts_at_whose_end_a_word_was_looked_for(nlp: extract.Pipeline, text: str) -> None:
    assert nlp(text).document.length == len(text)
