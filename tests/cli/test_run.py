from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from extract.record import from_json
from extract.write import files_of
from tests.cli.conftest import TEXT, Command


def test_a_folder_becomes_records(command: Command, release: Path, tmp_path: Path) -> None:
    inner = tmp_path / "2024" / "may.md"
    inner.parent.mkdir()
    inner.write_bytes(TEXT.encode("cp1251"))
    out = tmp_path / "out.jsonl"
    result = command("run", tmp_path, "-o", out)
    records = [from_json(line) for line in out.read_bytes().splitlines()]
    assert result.code == 0
    assert sorted((r.document.id, r.document.encoding) for r in records) == [("2024/may", "cp1251"), ("forum", "utf-8")]
    assert "2 documents written" in result.err
    assert "0 failed" in result.err


def test_a_second_run_does_not_read_its_own_output(command: Command, release: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    first = command("run", tmp_path, "-o", out)
    before = out.read_bytes()
    assert (first.code, command("run", tmp_path, "-o", out).code) == (0, 0)
    assert out.read_bytes() == before


@pytest.mark.parametrize("name", ["out.csv", "out.parquet"])
def test_tables_are_written_and_not_read_the_next_time(command: Command, release: Path, tmp_path: Path, name: str) -> None:
    first = command("run", tmp_path, "-o", tmp_path / name)
    written = {path: path.read_bytes() for path in files_of(tmp_path / name)}
    second = command("run", tmp_path, "-o", tmp_path / name)
    assert (first.code, second.code, second.errors) == (0, 0, [])
    assert {path: path.read_bytes() for path in written} == written


def test_files_with_other_endings_are_told(command: Command, release: Path, tmp_path: Path) -> None:
    for name in ("old.doc", "pic.jpg", "2024/more.JPG", "README", ".hidden.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    out = tmp_path / "out.jsonl"
    for inputs in (tmp_path, tmp_path / "**" / "*"):
        result = command("run", inputs, "-o", out)
        assert (result.code, result.errors) == (0, ["press-extract: 4 files with other endings left out (.jpg 2, .doc 1, none 1)"])
    assert command("run", tmp_path, "-o", out, "--quiet").err == ""


def test_what_other_runs_wrote_into_a_folder_is_left_out(command: Command, release: Path, tmp_path: Path) -> None:
    for name in ("2024/out.csv", "out.parquet", "out.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        command("run", tmp_path / "none.txt", release, "-o", tmp_path / name)
    result = command("run", tmp_path, "-o", tmp_path / "all.jsonl")
    assert (result.code, result.errors, "1 document written" in result.err) == (0, [], True)


def test_a_table_of_the_output_is_no_input(command: Command, release: Path, tmp_path: Path) -> None:
    command("run", release, "-o", tmp_path / "out.csv")
    result = command("run", tmp_path / "out.speakers.csv", "-o", tmp_path / "out.csv")
    assert (result.code, "both an input and the output" in result.err) == (2, True)


def test_records_go_to_the_standard_output(command: Command, release: Path) -> None:
    result = command("run", release, "--quiet")
    assert from_json(result.out).document.source == str(release)
    assert result.err == ""


def test_standard_input_is_a_text(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    record = from_json(command("run", "-").out)
    assert (record.document.id, record.document.source, record.document.length) == ("stdin", None, len(TEXT))


def test_the_standard_input_may_be_a_table(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = json.dumps({"id": "a", "text": TEXT}) + "\n" + json.dumps({"text": TEXT})
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(rows.encode())))
    records = command("run", "-", "--stdin-format", ".jsonl").out.splitlines()
    assert [json.loads(record)["document"]["id"] for record in records] == ["a", "stdin-2"]


def test_rows_bring_their_own_columns(command: Command, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    row = {"id": 7, "text": TEXT, "published": "2024-05-06T10:00:00+03:00", "title": "Форум", "source": "https://example.org/7"}
    rows.write_text(json.dumps(row) + "\n\n" + json.dumps({"id": "b", "text": TEXT}), "utf-8")
    result = command("run", rows, "--published", "2024-01-02")
    seven, b = (from_json(line).document for line in result.out.splitlines())
    assert (seven.id, seven.published, seven.title, seven.source) == ("7", "2024-05-06", "Форум", "https://example.org/7")
    assert (b.id, b.published, b.source) == ("b", "2024-01-02", str(rows))


def test_the_text_is_kept_when_asked(command: Command, release: Path) -> None:
    assert from_json(command("run", release, "--keep-text").out).document.text == TEXT
    assert "text" not in json.loads(command("run", release).out)["document"]


def test_equal_ids_are_made_to_differ_and_told(command: Command, release: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "forum.txt"
    other.parent.mkdir()
    other.write_text(TEXT, "utf-8")
    result = command("run", release, other)
    assert [json.loads(line)["document"]["id"] for line in result.out.splitlines()] == ["forum", "forum~2"]
    assert len(result.errors) == 1
    assert str(other) in result.errors[0]
    assert result.code == 0


def test_a_failed_document_stops_no_other(command: Command, release: Path, tmp_path: Path) -> None:
    (tmp_path / "image.txt").write_bytes(bytes(range(256)) * 20)
    out = tmp_path / "out.jsonl"
    result = command("run", tmp_path, "-o", out)
    assert result.code == 1
    assert len(out.read_bytes().splitlines()) == 1
    assert [str(tmp_path / "image.txt") in line for line in result.errors] == [True]


def test_a_bug_in_one_document_stops_no_other(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from extract import pipeline

    assemble = pipeline.assemble

    def broken(words, lexicon, document):  # type: ignore[no-untyped-def]
        if document.id == "b":
            raise ZeroDivisionError("boom")
        return assemble(words, lexicon, document)

    monkeypatch.setattr(pipeline, "assemble", broken)
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(json.dumps({"id": name, "text": TEXT}) + "\n" for name in "abc"), "utf-8")
    result = command("run", rows)
    assert result.code == 1
    assert [json.loads(line)["document"]["id"] for line in result.out.splitlines()] == ["a", "c"]
    assert "ZeroDivisionError" in result.errors[0]


def test_what_stood_there_stays_when_nothing_is_done(command: Command, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("before")
    (tmp_path / "bad.jsonl").write_text("{}\n")
    assert command("run", tmp_path / "bad.jsonl", "-o", out).code == 2
    assert out.read_text() == "before"
    (failure,) = (json.loads(line) for line in (tmp_path / "out.jsonl.failures.jsonl").read_bytes().splitlines())
    assert failure["source"] == str(tmp_path / "bad.jsonl:1")


def test_an_interrupted_run_says_how_to_go_on(command: Command, release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    out = tmp_path / "out 1.jsonl"
    with monkeypatch.context() as patched:
        patched.setattr("extract.write.jsonl.Writer.write", interrupted)
        result = command("run", release, "-o", out)
    assert result.code == 130
    assert f"press-extract run {release} -o '{out}' --resume" in result.errors[-1]
    assert not out.exists()
    assert command("run", release, "-o", out).code == 2, "a night's work is not thrown away"
    again = command("run", release, "-o", out, "--resume")
    assert (again.code, len(out.read_bytes().splitlines())) == (0, 1)
    assert "1 by earlier runs" in again.err


def test_settings_come_from_a_file_and_options_go_before(command: Command, release: Path, tmp_path: Path) -> None:
    config = tmp_path / "settings.toml"
    config.write_text("published = 2024-03-04\n")
    assert json.loads(command("run", release, "--config", config).out)["document"]["published"] == "2024-03-04"
    told = command("run", release, "--config", config, "--published", "2023-01-01")
    assert json.loads(told.out)["document"]["published"] == "2023-01-01"
