"""Parquet holds records whole, and the usual tools read it."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import InputError, MissingExtraError
from extract.record import Record
from extract.write import check_output, parquet
from tests.write.records import many, records, small, write_all


@settings(many, max_examples=40)
@given(st.lists(records, max_size=3))
def test_records_come_back_equal(told: list[Record]) -> None:
    with TemporaryDirectory() as folder:
        assert list(parquet.read_records(write_all(Path(folder) / "a.parquet", told))) == told


def test_columns_follow_the_record() -> None:
    schema = parquet.arrow_schema()
    assert schema.names == list(Record.__struct_fields__)
    assert str(schema.field("event").type.field("name").type) == (
        "struct<value: string not null, status: string not null, confidence: double not null, rule: string not null, "
        "evidence: list<item: struct<start: int64 not null, stop: int64 not null, text: string not null> not null> not null>"
    )
    assert [schema.field(name).nullable for name in ("event", "document", "speakers")] == [True, False, False]


def test_records_stream_into_row_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "ROWS", 3)
    out = write_all(tmp_path / "a.parquet", [small(str(i)) for i in range(7)])
    file = pq.ParquetFile(out)
    assert [file.metadata.row_group(i).num_rows for i in range(file.num_row_groups)] == [3, 3, 1]
    assert [record.document.id for record in parquet.read_records(out)] == list("0123456")


@pytest.fixture
def two(tmp_path: Path) -> Path:
    return write_all(tmp_path / "two.parquet", [small("a"), small("b")])


def test_duckdb_reads_it(two: Path) -> None:
    sql = "SELECT document.id, event.name.value, a.value FROM read_parquet(?), UNNEST(attendance) t(a) ORDER BY 1"
    with duckdb.connect() as database:
        assert database.execute(sql, [str(two)]).fetchall() == [("a", "форум", 200), ("b", "форум", 200)]
        assert database.execute("SELECT event.place.country FROM read_parquet(?)", [str(two)]).fetchall() == [(None,), (None,)]


def test_pandas_reads_it(two: Path) -> None:
    frame = pd.read_parquet(two)
    assert [event["name"]["value"] for event in frame["event"]] == ["форум", "форум"]
    assert frame["speakers"][0][0]["statements"][1]["text"] == "Рыба вернулась."


def test_polars_reads_it(two: Path) -> None:
    frame = pl.read_parquet(two).explode("organisations")
    assert frame["organisations"].struct.field("aliases").to_list() == [["ОР", "Реки"]] * 2


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.parquet"
    pd.DataFrame({"id": ["a"]}).to_parquet(other)
    (tmp_path / "broken.parquet").write_bytes(other.read_bytes()[:-9])
    for path in (other, tmp_path / "broken.parquet", tmp_path / "none.parquet"):
        with pytest.raises(InputError, match=r"\.parquet: holds no records"):
            list(parquet.read_records(path))


def test_a_missing_library_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'press-extract\[parquet\]'"):
        check_output(tmp_path / "a.parquet")
