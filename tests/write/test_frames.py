"""Records as data frames."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Literal

import pandas as pd
import polars as pl
import pytest

import extract
from extract.errors import InputError, MissingExtraError, SettingsError
from extract.write.tables import TABLES
from tests.write.records import small, write_all

Library = Literal["pandas", "polars"]
both = pytest.mark.parametrize("library", ["pandas", "polars"])


@both
def test_frames_are_the_tables(library: Library) -> None:
    told = [small("a"), small("b")]
    for table, frame in zip(TABLES, extract.frame(told, library), strict=True):
        assert list(frame.columns) == list(table.columns)
        rows = [row for record in told for row in table.rows(record)]
        found = frame.rows() if library == "polars" else frame.astype(object).where(frame.notna(), None).itertuples(index=False, name=None)
        assert list(found) == rows


@both
def test_no_records_give_columns_and_types(library: Library) -> None:
    for empty, full in zip(extract.frame([], library), extract.frame([small()], library), strict=True):
        assert len(empty) == 0
        assert list(empty.columns) == list(full.columns)
        assert list(empty.dtypes) == list(full.dtypes)


def test_types_are_those_of_the_library() -> None:
    types = extract.frame([]).attendance.dtypes
    assert (str(types["value"]), str(types["upper"]), str(types["confidence"])) == ("Int64", "Int64", "Float64")
    assert isinstance(types["noun"], pd.StringDtype)
    schema = extract.frame([], "polars").attendance.schema
    assert (schema["value"], schema["confidence"], schema["noun"]) == (pl.Int64, pl.Float64, pl.String)


@pytest.mark.parametrize("ending", [".jsonl", ".parquet"])
def test_records_dictionaries_and_files_give_the_same(ending: str, tmp_path: Path) -> None:
    path = write_all(tmp_path / f"records{ending}", [small()])
    for records in (small(), [small().to_dict()], iter([small()]), path, str(path)):
        for frame, expected in zip(extract.frame(records, "polars"), extract.frame([small()], "polars"), strict=True):
            assert frame.equals(expected)


def test_what_is_no_record_is_told(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text(small().to_json() + '\n{"id": 1}\n', "utf-8")
    with pytest.raises(InputError, match=r"records\.jsonl:2: is no record"):
        extract.frame(path)
    with pytest.raises(InputError, match=r"none\.jsonl: cannot be read"):
        extract.frame(tmp_path / "none.jsonl")
    with pytest.raises(InputError, match="item 2: is no record"):
        extract.frame([small(), {"id": 1}])


def test_other_libraries_and_missing_ones_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError, match="pandas or polars"):
        extract.frame([], "dask")  # type: ignore[arg-type]
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(MissingExtraError, match="frame needs polars"):
        extract.frame([], "polars")


def test_the_front_door_opens_only_what_is_asked_for() -> None:
    program = "import sys, extract; extract.frame([], 'polars'); print([n for n in ('spacy', 'pandas', 'numpy') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "spacy" not in done.stdout
    assert "pandas" not in done.stdout
