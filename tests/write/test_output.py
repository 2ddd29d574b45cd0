"""Outputs appear whole, all files of one together, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import InputError
from extract.write import ENDINGS, check_output, files_of, open_output
from tests.write.records import small, write_all

every = pytest.mark.parametrize("ending", ENDINGS)


@every
def test_nothing_appears_before_all_is_written(ending: str, tmp_path: Path) -> None:
    out = tmp_path / f"out{ending}"
    with open_output(out) as output:
        output.write(small())
        assert all(path.name.startswith(".") for path in tmp_path.iterdir())
    assert sorted(tmp_path.iterdir()) == sorted(files_of(out))


@every
def test_after_an_error_what_stood_there_stands(ending: str, tmp_path: Path) -> None:
    out = write_all(tmp_path / f"out{ending}", [small("old")])
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(ZeroDivisionError), open_output(out) as output:
        output.write(small("new"))
        raise ZeroDivisionError
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_tables_stand_beside_the_events() -> None:
    names = [path.name for path in files_of(Path("x/my.events.csv"))]
    assert names == ["my.events.csv", *(f"my.events.{part}.csv" for part in ("attendance", "countries", "organisations", "speakers"))]


def test_a_table_that_cannot_be_written_is_told_before_work(tmp_path: Path) -> None:
    (tmp_path / "out.speakers.csv").mkdir()
    with pytest.raises(InputError, match=r"out\.speakers\.csv: a folder"):
        check_output(tmp_path / "out.csv")


def test_unknown_endings_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"outputs end in \.csv \.jsonl \.parquet"):
        check_output(tmp_path / "out.xlsx")


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    link = tmp_path / "out.csv"
    link.symlink_to(tmp_path / "far" / "real.csv")
    write_all(link, [small()])
    assert link.is_symlink()
    assert (tmp_path / "far" / "real.speakers.csv").exists()
