"""Whatever kills a run: every document is in the output once, as if nothing had been. ``tests/bench/crashes.py`` is the long form."""

from __future__ import annotations

import json
import os
import shlex
import signal
import time
from pathlib import Path

import pytest

from tests.run.processes import ends, kill, run, start, wait_until_it_reads, workers
from tests.run.varied import varied, write_rows

COUNT = 360


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_rows(tmp_path_factory.mktemp("rows") / "rows.jsonl", varied(COUNT, length=900))


@pytest.fixture(scope="module")
def uninterrupted(rows: Path) -> bytes:
    """What one process makes of the rows."""
    out = rows.with_name("uninterrupted.jsonl")
    run(rows, "-o", out, "--engine", "serial")
    assert [json.loads(line)["document"]["id"] for line in out.read_bytes().splitlines()] == [row["id"] for row in varied(COUNT)]
    return out.read_bytes()


def test_killed_again_and_again(rows: Path, uninterrupted: bytes, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    parent = start(rows, "-o", out, "--workers", "2")
    size = wait_until_it_reads(out)
    kill(workers(parent.pid)[0])
    time.sleep(0.3)
    kill(parent.pid)
    parent.communicate()
    assert ends(parent.pid), "workers end with their parent"
    assert not out.exists()

    refused = run(rows, "-o", out, "--workers", "2", code=2)
    assert "--resume" in refused
    assert "--restart" in refused

    group = start(rows, "-o", out, "--workers", "2", "--resume")
    wait_until_it_reads(out, size)
    os.killpg(group.pid, signal.SIGKILL)
    group.communicate()
    told = run(rows, "-o", out, "--workers", "2", "--resume")
    assert "by earlier runs" in told
    assert out.read_bytes() == uninterrupted
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "out.jsonl.ledger"]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_stopped_and_told_how_to_go_on(rows: Path, uninterrupted: bytes, tmp_path: Path, how: signal.Signals) -> None:
    out = tmp_path / "out 1.jsonl"
    stopped = start(rows, "-o", out)
    wait_until_it_reads(out)
    os.killpg(stopped.pid, how)  # a terminal sends Ctrl-C to the workers too
    _, told = stopped.communicate(timeout=30)
    assert stopped.returncode == 130
    (line,) = told.splitlines()
    assert line.startswith("press-extract: stopped; ")
    assert ends(stopped.pid)
    program, command, *arguments = shlex.split(line.partition("go on with: ")[2])
    assert (program, command) == ("press-extract", "run")
    assert "by earlier runs" in run(*arguments)
    assert out.read_bytes() == uninterrupted
