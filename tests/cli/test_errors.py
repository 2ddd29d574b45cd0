"""What a user does wrong is told in one line that names the thing, what is wrong and the cure."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from extract.run import open_engine
from tests.cli.conftest import TEXT, Command

ROOT = Path(__file__).parents[2]


def one_line(command: Command, *arguments: str | Path, names: str | Path, says: str) -> None:
    result = command(*arguments)
    assert result.code == 2
    assert result.out == ""
    (line,) = result.err.splitlines()
    assert line.startswith("press-extract: ")
    assert str(names) in line
    assert says in line
    assert ";" in line, "the cure stands behind a semicolon"


def test_a_folder_without_documents(command: Command, tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"")
    one_line(command, "run", tmp_path, names=tmp_path, says="a folder without documents")


def test_a_folder_that_is_named_like_a_file(command: Command, tmp_path: Path) -> None:
    folder = tmp_path / "release.txt"
    folder.mkdir()
    one_line(command, "run", folder, names=folder, says="a folder without documents")


def test_a_file_that_is_no_text(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "image.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    one_line(command, "run", path, names=path, says="UTF-8")


def test_a_missing_file(command: Command, tmp_path: Path) -> None:
    one_line(command, "run", tmp_path / "none.txt", names="none.txt", says="no such file")


def test_a_link_that_leads_nowhere(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "link.txt"
    path.symlink_to(tmp_path / "gone.txt")
    one_line(command, "run", path, names=path, says="no such file")


def test_a_link_that_leads_nowhere_stops_no_later_run(command: Command, release: Path, tmp_path: Path) -> None:
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "absent")
    for more in ((), (), ("--resume",)):
        result = command("run", tmp_path, "-o", tmp_path / "out.jsonl", *more)
        assert (result.code, "1 document written" in result.err, "a link may lead nowhere" in result.err) == (1, True, True), result.err


def test_a_pattern_without_matches(command: Command, tmp_path: Path) -> None:
    one_line(command, "run", tmp_path / "*.txt", names="*.txt", says="no document matches")


@pytest.mark.parametrize("name", ["talk.pdf", "talk"])
def test_an_unknown_ending(command: Command, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(TEXT, "utf-8")
    one_line(command, "run", path, names=path, says="ending")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[1, 2]", "not an object"),
        ('{"id": "a"}', "has no text"),
        ('{"id": "a", "text": null}', "has no text"),
        ('{"id": "a", "text": 5}', "not a string"),
        ('{"id": [], "text": "т"}', "its id"),
        ('{"id": "a", "text": "т", "published": "вчера"}', "no date"),
        ('{"id": "a", "text": "т", "published": "2024-02-30"}', "no date"),
        ('{"id": "a", "text": "т", "title": 5}', "its title"),
        ('{"id": "a", "text": "\\ud800"}', "not JSON"),
    ],
    ids=range(11),
)
def test_a_bad_line(command: Command, tmp_path: Path, line: str, says: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n" + line + "\n", "utf-8")
    one_line(command, "run", path, names=f"{path}:2", says=says)


def test_a_line_that_is_not_utf8(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes('{"id": "a", "text": "форум"}'.encode("cp1251"))
    one_line(command, "run", path, names=f"{path}:1", says="UTF-8")


@pytest.mark.parametrize(("name", "content"), [("rows.jsonl", "\n\n"), ("rows.json", "[]")])
def test_a_file_without_rows(command: Command, tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content)
    one_line(command, "run", path, names=path, says="holds no documents")


@pytest.mark.parametrize("day", ["12.09.24", "2024-13-01", "2024-9-1", "yesterday", ""])
def test_a_wrong_published(command: Command, release: Path, day: str) -> None:
    one_line(command, "run", release, "--published", day, names="--published", says="2024-09-12")


def test_a_missing_lexicon(command: Command, release: Path) -> None:
    one_line(command, "run", release, "--lexicon", "nowhere", names="nowhere", says="no such lexicon folder")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("months.tsv", "month\tnumber\textra\nмай\t5\t\n".encode(), "its columns"),
        ("months.tsv", "май".encode("cp1251"), "not UTF-8"),
        ("moths.tsv", b"", "months.tsv"),
        ("months.tsv", "a\nб\tв\n".encode(), "cells"),
    ],
)
def test_a_bad_lexicon(
    command: Command, release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, says: str
) -> None:
    folder = tmp_path / "words"
    folder.mkdir()
    (folder / name).write_bytes(content)
    monkeypatch.setattr(sys.modules["extract.cli.run"], "open_engine", open_engine)
    one_line(command, "run", release, "--lexicon", folder, names=folder / name, says=says)


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("colour = 1", "'colour'"),
        ("tagger = ", "not TOML"),
        ('tagger = "bert"', "bert"),
        ("lexicon = 5", "lexicon"),
        ('published = "now"', "no date"),
    ],
)
def test_bad_settings(command: Command, release: Path, tmp_path: Path, toml: str, says: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(toml)
    one_line(command, "run", release, "--config", path, names=path, says=says)


def test_missing_settings(command: Command, release: Path) -> None:
    one_line(command, "run", release, "--config", "none.toml", names="none.toml", says="cannot be read")


def test_an_output_in_no_folder(command: Command, release: Path, tmp_path: Path) -> None:
    one_line(command, "run", release, "-o", tmp_path / "no" / "out.jsonl", names="out.jsonl", says="there is no folder")


def test_an_output_that_is_a_folder(command: Command, release: Path, tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").mkdir()
    one_line(command, "run", release, "-o", tmp_path / "out.jsonl", names="out.jsonl", says="a folder")


def test_an_output_of_unknown_format(command: Command, release: Path, tmp_path: Path) -> None:
    one_line(command, "run", release, "-o", tmp_path / "out.xlsx", names="out.xlsx", says="'.xlsx'")
    one_line(command, "run", release, "-o", tmp_path / "out", names="out", says="without an ending")


def test_an_output_that_is_an_input(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "a", "text": "т"}\n', "utf-8")
    one_line(command, "run", path, "-o", path, names=path, says="both an input and the output")


root_reads_all = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read and write everything")


@root_reads_all
def test_a_file_without_the_right_to_read(command: Command, release: Path) -> None:
    release.chmod(0)
    one_line(command, "run", release, names=release, says="may not read")


@root_reads_all
def test_an_output_without_the_right_to_write(command: Command, release: Path, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    one_line(command, "run", release, "-o", folder / "out.jsonl", names="out.jsonl", says="no right")


def test_a_ledger_that_cannot_be_opened(command: Command, release: Path, tmp_path: Path) -> None:
    (tmp_path / "out.jsonl.ledger").mkdir()
    one_line(command, "run", release, "-o", tmp_path / "out.jsonl", names="out.jsonl.ledger", says="cannot be written")


@pytest.mark.parametrize("problem", [PermissionError(13, "Permission denied"), OSError(5, "Input/output error")])
def test_a_file_that_cannot_be_opened(command: Command, release: Path, monkeypatch: pytest.MonkeyPatch, problem: OSError) -> None:
    def refuse(*_: object) -> None:
        raise problem

    monkeypatch.setattr(Path, "open", refuse)
    one_line(command, "run", release, names=release, says="read")


def test_a_full_disk(command: Command, release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("extract.write.jsonl.Writer.write", full)
    one_line(command, "run", release, "-o", tmp_path / "out.jsonl", names="out.jsonl", says="No space left")


@pytest.mark.parametrize(
    ("arguments", "names"),
    [(["run"], "INPUT"), (["run", "--colour"], "--colour"), (["walk"], "walk"), (["evaluate", "a"], "RECORDS")],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_command_line(command: Command, arguments: list[str], names: str) -> None:
    one_line(command, *arguments, names=names, says="--help")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux that is always full")
@pytest.mark.parametrize("arguments", [["run", "samples/releases/kettle-notice.txt"], ["schema"]], ids=["run", "schema"])
def test_a_full_standard_output(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "-m", "extract", *arguments], stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert [line.startswith(b"press-extract: ") for line in done.stderr.splitlines()] == [True]


def test_no_arguments_show_the_help(command: Command) -> None:
    assert command().out == command("--help").out
