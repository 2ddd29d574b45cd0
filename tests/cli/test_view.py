from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.cli.test_light import loads_nothing_heavy


@pytest.fixture
def records(command: Command, release: Path, tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    assert command("run", release, "-o", path, "--quiet").code == 0
    return path


def test_a_page_with_the_text_of_the_source(command: Command, records: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = command("view", records, "-o", page)
    assert (result.code, result.err) == (0, f"1 record to {page}\n")
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert [path.name for path in tmp_path.glob(".*.part")] == []


def test_missing_texts_are_told(command: Command, records: Path, release: Path, tmp_path: Path) -> None:
    moved = release.rename(tmp_path / "moved.txt")
    page = tmp_path / "page.html"
    assert "1 without the text" in command("view", records, "-o", page).err
    assert "without" not in command("view", records, moved, "-o", page).err


def test_bad_lines_stop_no_others(command: Command, records: Path, tmp_path: Path) -> None:
    good = records.read_text("utf-8")
    records.write_text(good + "{}\n\n" + good, "utf-8")
    result = command("view", records, "-o", tmp_path / "page.html")
    assert result.code == 1
    assert [line.split(": ")[1] for line in result.errors] == [f"{records}:2", f"{records}:4"]
    assert (tmp_path / "page.html").exists()


def test_records_in_parquet(command: Command, release: Path, tmp_path: Path) -> None:
    page, records = tmp_path / "page.html", tmp_path / "records.parquet"
    command("run", release, "-o", records, "--quiet")
    result = command("view", records, "-o", page)
    assert (result.code, result.err) == (0, f"1 record to {page}\n")


def test_another_file_is_told_in_one_line(command: Command, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("id,name\na,b\n" * 100, "utf-8")
    (tmp_path / "broken.parquet").write_bytes(b"PAR1" + b"\n" * 100)
    for name in ("table.csv", "broken.parquet"):
        result = command("view", tmp_path / name, "-o", tmp_path / "page.html")
        assert (result.code, len(result.err.splitlines()), "holds no record" in result.err) == (2, 1, True), result.err


@pytest.mark.parametrize(
    ("content", "output", "says"),
    [
        (None, "page.html", "cannot be read"),
        ("", "page.html", "holds no record"),
        ("{}\n", "page.html", "holds no record"),
        ("", "page.pdf", "ends in .html"),
        ("", "none/page.html", "there is no folder"),
        ("", "folder.html", "a folder, not a file"),
    ],
)
def test_what_cannot_be_done_is_told(command: Command, tmp_path: Path, content: str | None, output: str, says: str) -> None:
    (tmp_path / "folder.html").mkdir()
    records = tmp_path / "records.jsonl"
    if content is not None:
        records.write_text(content, "utf-8")
    result = command("view", records, "-o", tmp_path / output)
    assert result.code == 2
    assert says in result.errors[-1]
    assert not (tmp_path / output).is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="a folder in which nobody may write, not even root")
def test_a_page_that_cannot_be_written_is_told_by_its_name(command: Command, records: Path) -> None:
    result = command("view", records, "-o", "/proc/page.html")
    assert (result.code, len(result.errors)) == (2, 1)
    assert result.errors[0].startswith("press-extract: /proc/page.html: cannot be written")


def test_an_old_page_stands_until_the_new_one_is_whole(command: Command, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("old", "utf-8")
    (tmp_path / "records.jsonl").write_text("{}\n", "utf-8")
    assert command("view", tmp_path / "records.jsonl", "-o", page).code == 2
    assert page.read_text("utf-8") == "old"


def test_it_loads_no_models(records: Path, tmp_path: Path) -> None:
    loads_nothing_heavy("view", str(records), "-o", str(tmp_path / "page.html"), "--lang", "en")
    assert json.loads(records.read_text("utf-8"))["document"]["id"] == "forum"
    assert '<html lang="en">' in (tmp_path / "page.html").read_text("utf-8")
