"""Parquet: row groups, types, and files that are cut short."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from extract.errors import InputError
from extract.read import Document, count
from tests.read.test_places import check_places
from tests.read.written import read, refused, source_of


def table(tmp_path: Path, columns: dict[str, Any], rows: int = 2) -> Path:
    path = tmp_path / "t.parquet"
    pq.write_table(pa.table(columns), path, row_group_size=rows)
    return path


def test_rows(tmp_path: Path) -> None:
    path = table(
        tmp_path, {" ID": [7, 8, 9], "Text": ["один", "два", None], "published": [date(2024, 5, 6), None, None], "more": [[1], [], []]}
    )
    first, second, third = read(path)
    assert isinstance(first, Document) and isinstance(second, Document) and isinstance(third, InputError)
    assert (first.id, first.text, first.source, first.published) == ("7", "один", str(path), "2024-05-06")
    assert (second.id, second.published, second.place) == ("8", None, (1, 2, 0))
    assert str(third).startswith(f"{path} (row 3): has no text")
    assert count(source_of(path)) == 3


def test_a_day_that_is_in_no_calendar(tmp_path: Path) -> None:
    days = pa.array([0, 10**12, None], pa.timestamp("s"))
    first, second, third = read(table(tmp_path, {"text": ["один", "два", "три"], "published": days}))
    assert isinstance(first, Document) and isinstance(second, InputError) and isinstance(third, Document)
    assert (first.published, third.published) == ("1970-01-01", None)
    assert "which is no date" in second.problem


@pytest.mark.parametrize(
    ("day", "read_as"),
    [(datetime(2024, 5, 6, 23, 59), "2024-05-06"), (datetime(2024, 5, 6, 1, tzinfo=UTC), "2024-05-06"), ("2024-05-06", "2024-05-06")],
)
def test_days(tmp_path: Path, day: object, read_as: str) -> None:
    (document,) = read(table(tmp_path, {"text": ["а"], "published": [day]}))
    assert isinstance(document, Document)
    assert (document.published, document.id) == (read_as, "t-1")


@pytest.mark.parametrize("ids", [[1.0, 2.0], ["1", "2"], pa.array(["1", "2"]).dictionary_encode()])
def test_ids(tmp_path: Path, ids: object) -> None:
    assert [item.id for item in read(table(tmp_path, {"id": ids, "text": ["а", "б"]})) if isinstance(item, Document)] == ["1", "2"]


def test_a_reading_begins_at_any_row(tmp_path: Path) -> None:
    texts = [None if number % 5 == 3 else f"текст {number}" for number in range(23)]
    check_places(source_of(table(tmp_path, {"text": texts}, rows=4)))


def test_no_texts(tmp_path: Path) -> None:
    assert "has no column text; its columns are id, body" in refused(table(tmp_path, {"id": ["a"], "body": ["b"]}))
    assert "holds no documents" in refused(table(tmp_path, {"text": pa.array([], pa.string())}))
    assert "its text is not a string" in refused(table(tmp_path, {"text": [b"\xff"]}))


@pytest.mark.parametrize("left", [0, 1, 4, 100, -1, -8, -20])
def test_a_file_that_is_cut_short(tmp_path: Path, left: int) -> None:
    path = table(tmp_path, {"text": [f"текст {number}" for number in range(100)]})
    path.write_bytes(path.read_bytes()[:left])
    assert "is no whole Parquet file" in refused(path)


def test_a_broken_row_group(tmp_path: Path) -> None:
    path = table(tmp_path, {"text": [f"текст {number}" for number in range(6)]}, rows=2)
    where = pq.ParquetFile(path).metadata.row_group(1).column(0)
    data = bytearray(path.read_bytes())
    at = where.dictionary_page_offset or where.data_page_offset
    data[at : at + 12] = b"\xff" * 12
    path.write_bytes(data)
    *sound, error = read(path)
    assert [item.text for item in sound if isinstance(item, Document)] == ["текст 0", "текст 1"]
    assert "rows before the 3th were read" in str(error)
