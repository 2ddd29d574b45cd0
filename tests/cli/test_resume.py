"""What a run takes over from earlier ones on the same output, and what it reads again."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from extract.run.ledger import Ledger, ledger_path
from tests.cli.conftest import TEXT, Command, Result


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "releases"
    folder.mkdir()
    for name in "abcd":
        (folder / f"{name}.txt").write_text(f"{TEXT}Выпуск {name}.\n", "utf-8")
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.jsonl"


def ids(out: Path) -> list[str]:
    return [json.loads(line)["document"]["id"] for line in out.read_bytes().splitlines()]


def kept(result: Result) -> int:
    """How many documents were not read again."""
    told = re.search(r"\((\d+) by earlier runs\)", result.err)
    return int(told.group(1)) if told else 0


def test_what_has_not_changed_is_not_read_again(command: Command, folder: Path, out: Path) -> None:
    command("run", folder, "-o", out)
    before = out.read_bytes()
    again = command("run", folder, "-o", out, "--resume")
    assert (again.code, kept(again), out.read_bytes()) == (0, 4, before)
    assert kept(command("run", folder, "-o", out)) == 0, "a finished run is done anew unless told to resume"


def test_new_changed_and_gone_documents(command: Command, folder: Path, out: Path) -> None:
    command("run", folder, "-o", out)
    (folder / "a1.txt").write_text(TEXT, "utf-8")
    (folder / "b.txt").write_text("В Туле открылась выставка.\n", "utf-8")
    (folder / "c.txt").unlink()
    assert kept(command("run", folder, "-o", out, "--resume")) == 2
    resumed = out.read_bytes()
    assert ids(out) == ["a", "a1", "b", "d"]
    command("run", folder, "-o", out)
    assert out.read_bytes() == resumed


@pytest.mark.parametrize("options", [["--published", "2024-05-06"], ["--keep-text"]], ids=lambda options: options[0])
def test_other_settings_read_everything_again(command: Command, folder: Path, out: Path, options: Sequence[str]) -> None:
    command("run", folder, "-o", out)
    assert kept(command("run", folder, "-o", out, "--resume", *options)) == 0
    assert kept(command("run", folder, "-o", out, "--resume", *options)) == 4


def test_another_lexicon_reads_everything_again(command: Command, folder: Path, out: Path, tmp_path: Path) -> None:
    words = tmp_path / "words"
    words.mkdir()
    command("run", folder, "-o", out, "--lexicon", words)
    assert kept(command("run", folder, "-o", out, "--lexicon", words, "--resume")) == 4
    (words / "months.tsv").write_text("form\tnumber\nтравень\t5\n", "utf-8")
    assert kept(command("run", folder, "-o", out, "--lexicon", words, "--resume")) == 0


def test_other_limits_read_nothing_again(command: Command, folder: Path, out: Path) -> None:
    command("run", folder, "-o", out)
    assert kept(command("run", folder, "-o", out, "--resume", "--timeout", "5")) == 4


def test_rows_that_move_in_their_file_are_not_read_again(command: Command, tmp_path: Path, out: Path) -> None:
    lines = [json.dumps({"id": name, "text": TEXT + name}) + "\n" for name in "abc"]
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(lines))
    command("run", rows, "-o", out)
    rows.write_text("".join(reversed(lines)))
    assert kept(command("run", rows, "-o", out, "--resume")) == 3
    assert ids(out) == ["c", "b", "a"]


def test_what_is_mended_leaves_the_list_of_failures(command: Command, folder: Path, out: Path) -> None:
    (folder / "c.txt").write_bytes(bytes(range(256)) * 9)
    assert command("run", folder, "-o", out).code == 1
    failures = out.with_name("out.jsonl.failures.jsonl")
    (failure,) = (json.loads(line) for line in failures.read_bytes().splitlines())
    assert failure["source"] == str(folder / "c.txt")
    assert failure["error"]
    assert (failure["id"], failure["attempts"]) == (None, 1)
    (folder / "c.txt").write_text(TEXT, "utf-8")
    mended = command("run", folder, "-o", out, "--resume")
    assert (mended.code, kept(mended), ids(out)) == (0, 3, ["a", "b", "c", "d"])
    assert not failures.exists()


def test_the_output_can_be_written_anew_from_the_ledger(command: Command, folder: Path, out: Path) -> None:
    command("run", folder, "-o", out)
    before = out.read_bytes()
    out.unlink()
    assert kept(command("run", folder, "-o", out, "--resume")) == 4
    assert out.read_bytes() == before


def test_the_tables_of_a_resumed_run(command: Command, folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "out.csv"
    command("run", folder, "-o", table)
    before = table.read_bytes()
    assert kept(command("run", folder, "-o", table, "--resume")) == 4
    assert table.read_bytes() == before


def test_drafts_of_a_killed_run_are_swept_away(command: Command, folder: Path, out: Path) -> None:
    stale, other = out.with_name(".out.jsonl.12345.part"), out.with_name(".another.jsonl.12345.part")
    stale.touch()
    other.touch()
    command("run", folder, "-o", out)
    assert (stale.exists(), other.exists()) == (False, True)


def test_a_second_run_at_once_is_refused(command: Command, folder: Path, out: Path) -> None:
    with Ledger(ledger_path(out), "x") as ledger:
        ledger.begin(out)
        refused = command("run", folder, "-o", out)
    assert refused.code == 2
    assert refused.err.count("\n") == 1
    assert f"another run is writing this output (process {os.getpid()})" in refused.err
    assert command("run", folder, "-o", out).code == 0


def test_a_file_that_is_no_ledger(command: Command, folder: Path, out: Path) -> None:
    ledger_path(out).write_text("мой дневник " * 900, "utf-8")
    refused = command("run", folder, "-o", out, "--restart")
    assert (refused.code, refused.err.count("\n")) == (2, 1)
    assert "is no ledger" in refused.err
    assert ledger_path(out).read_text("utf-8").startswith("мой дневник"), "it is left alone"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--resume"], "name one with -o"),
        (["-o", "out.jsonl", "--resume", "--restart"], "give one of them"),
        (["--workers", "0"], "--workers"),
        (["--workers", "many"], "auto"),
        (["--timeout", "0"], "--timeout"),
        (["--timeout", "inf"], "--timeout"),
        (["--shard", "5/4"], "--shard"),
        (["--shard", "half"], "3/10"),
    ],
    ids=" ".join,
)
def test_options_that_make_no_sense(command: Command, folder: Path, arguments: list[str], says: str) -> None:
    result = command("run", folder, *arguments)
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert says in result.err


def test_shards_are_the_whole(command: Command, folder: Path, tmp_path: Path, out: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(json.dumps({"id": name, "text": TEXT}) + "\n" for name in ("e", "f", "a", "g")) + "{}\n")
    inputs = [folder, rows, tmp_path / "none.txt"]
    assert command("run", *inputs, "-o", out).code == 1
    whole = sorted(out.read_bytes().splitlines())
    parts, failed = [], 0
    for number in (1, 2, 3):
        part = tmp_path / f"part-{number}.jsonl"
        result = command("run", *inputs, "-o", part, "--shard", f"{number}/3")
        parts.append(part.read_bytes().splitlines())
        failed += len([line for line in result.errors if "taken" not in line])
    assert sorted(line for part in parts for line in part) == whole
    assert len(whole) == 8
    assert all(parts)
    assert failed == 2


def test_events_in_json(command: Command, folder: Path, out: Path) -> None:
    (folder / "c.txt").write_bytes(b"")
    result = command("run", folder, "-o", out, "--log-json")
    events = [json.loads(line) for line in result.err.splitlines()]
    assert [event["event"] for event in events] == ["start", "failure", "end"]
    assert events[1]["source"] == str(folder / "c.txt")
    assert (events[2]["done"], events[2]["failed"], events[0]["expected"]) == (3, 1, 4)
