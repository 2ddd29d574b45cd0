"""The day of publication: the document's own column, its dateline, its file's metadata, an option; in this order of trust."""

from __future__ import annotations

import pytest

from extract.pipeline import Pipeline
from extract.read import Document
from extract.record import PublishedFrom

DATED = "Круглый стол о трамваях\nТУЛА, 21 февраля 2024 года. – Вчера в Туле прошёл круглый стол о трамваях, сообщил мэр."
YEARLESS = DATED.replace(" 2024 года", "")
UNDATED = "Круглый стол о трамваях\nВчера в Туле прошёл круглый стол о трамваях, сообщил мэр."
STAMPED = "21.02.2024 12:30\n" + UNDATED
OPENED = "Омск. 21 февраля 2024 года. В Омске за круглым столом «Последний автобус» встретились перевозчики и студенты."


@pytest.mark.parametrize(
    ("text", "told", "origin", "published", "said_by", "start"),
    [
        (UNDATED, None, None, None, None, None),
        (UNDATED, "2024-02-22", None, "2024-02-22", "column", "2024-02-21"),
        (UNDATED, "2024-02-22", "metadata", "2024-02-22", "metadata", "2024-02-21"),
        (UNDATED, "2024-02-22", "option", "2024-02-22", "option", "2024-02-21"),
        (DATED, None, None, "2024-02-21", "dateline", "2024-02-20"),
        (DATED, "2024-02-23", None, "2024-02-23", "column", "2024-02-20"),  # written on the 21st, published two days later
        (DATED, "2024-03-23", None, "2024-03-23", "column", "2024-03-22"),
        (DATED, "2024-02-23", "metadata", "2024-02-21", "dateline", "2024-02-20"),
        (DATED, "2020-01-01", "option", "2024-02-21", "dateline", "2024-02-20"),
        (STAMPED, "2024-02-23", "option", "2024-02-21", "dateline", "2024-02-20"),
        (YEARLESS, None, None, None, None, None),
        (YEARLESS, "2024-02-23", "metadata", "2024-02-21", "dateline", "2024-02-20"),
        (YEARLESS, "2024-09-01", "option", "2024-09-01", "option", "2024-08-31"),
        (OPENED, None, None, "2024-02-21", "dateline", "2024-02-21"),
    ],
)
def test_who_says_the_day(
    nlp: Pipeline, text: str, told: str | None, origin: PublishedFrom | None, published: str | None, said_by: str | None, start: str | None
) -> None:
    (record,) = nlp.pipe([Document("a", text, published=told, published_from=origin)])
    assert (record.document.published, record.document.published_from) == (published, said_by)
    assert record.event is not None
    assert (record.event.start.value if record.event.start else None) == start


def test_an_argument_of_the_library_is_the_documents_own(nlp: Pipeline) -> None:
    document = nlp(DATED, published="2024-02-23").document
    assert (document.published, document.published_from) == ("2024-02-23", "column")


def test_the_year_over_new_year(nlp: Pipeline) -> None:
    text = YEARLESS.replace("21 февраля", "30 декабря")
    (record,) = nlp.pipe([Document("a", text, published="2025-01-09", published_from="metadata")])
    assert record.document.published == "2024-12-30"


def test_an_option_stands_for_those_that_have_none(nlp: Pipeline) -> None:
    documents = [Document("a", UNDATED), Document("b", UNDATED, published="2024-02-22"), Document("c", DATED)]
    dated = [document.dated("2023-01-02") for document in documents]
    expected = [("2023-01-02", "option"), ("2024-02-22", "column"), ("2024-02-21", "dateline")]
    for workers in (1, 2):  # the origin travels to the workers
        records = nlp.pipe(dated, workers=workers)
        assert [(record.document.published, record.document.published_from) for record in records] == expected
