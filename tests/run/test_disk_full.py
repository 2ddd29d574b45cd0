"""A disk that fills up: one clear line, nothing broken, and the run goes on when there is room."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from extract.record import from_json
from tests.run.processes import run
from tests.run.varied import varied, write_rows

COUNT = 60


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """A disk in memory: made of so many KB, and made larger or smaller after."""
    folder = tmp_path / "disk"
    folder.mkdir()

    def sized(kilobytes: int) -> Path:
        options = f"size={kilobytes}k" + (",remount" if folder.is_mount() else "")
        if (
            os.name != "posix"
            or os.geteuid()
            or subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=False).returncode
        ):
            pytest.skip("only root may mount a small disk")
        return folder

    yield sized
    if folder.is_mount():
        subprocess.run(["umount", folder], check=True)


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    return write_rows(tmp_path / "rows.jsonl", varied(COUNT, length=500))


def one_line(told: str, says: str) -> None:
    (line,) = told.splitlines()
    assert line.startswith("press-extract: ")
    assert says in line
    assert "; make room" in line


def test_full_while_reading(disk: Callable[[int], Path], rows: Path) -> None:
    out = disk(60) / "out.jsonl"  # an empty ledger fits
    out.write_text("of an earlier run\n")
    one_line(run(rows, "-o", out, "--engine", "serial", code=2), f"{out}.ledger: cannot be written")
    one_line(run(rows, "-o", out, "--engine", "serial", "--resume", code=2), f"{out}.ledger: cannot be written")
    assert out.read_text() == "of an earlier run\n"
    disk(9000)
    assert f"{COUNT} documents written" in run(rows, "-o", out, "--resume")
    assert [from_json(line).document.id for line in out.read_bytes().splitlines()] == [row["id"] for row in varied(COUNT)]


def test_full_while_writing(disk: Callable[[int], Path], rows: Path) -> None:
    folder = disk(9000)
    out, stuff = folder / "out.jsonl", folder / "stuff"
    run(rows, "-o", out)
    before = out.read_bytes()
    ledger = out.with_name("out.jsonl.ledger").stat().st_size
    stuff.write_bytes(b"x" * (9000 * 1024 - ledger - len(before) - 100_000))  # room for the ledger's journal, for no second output
    one_line(run(rows, "-o", out, "--resume", code=2), f"{out}: cannot be written")
    assert out.read_bytes() == before, "the output so far stands"
    assert sorted(path.name for path in folder.iterdir()) == ["out.jsonl", "out.jsonl.ledger", "stuff"]
    stuff.unlink()
    assert f"({COUNT} by earlier runs)" in run(rows, "-o", out, "--resume")
    assert out.read_bytes() == before
