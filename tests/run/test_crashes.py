"""Whatever kills a run: every document is in the output once, as if nothing had been. ``tests/bench/crashes.py`` is the long form."""

from __future__ import annotations

import json
import os
import shlex
import signal
from pathlib import Path

import pytest

from tests.run.gate import Gate
from tests.run.processes import ends, kill, run, start
from tests.run.varied import varied, write_rows

COUNT = 360


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_rows(tmp_path_factory.mktemp("rows") / "rows.jsonl", varied(COUNT, length=300))


@pytest.fixture(scope="module")
def uninterrupted(rows: Path) -> bytes:
    """What one process makes of the rows."""
    out = rows.with_name("uninterrupted.jsonl")
    run(rows, "-o", out, "--engine", "serial")
    assert [json.loads(line)["document"]["id"] for line in out.read_bytes().splitlines()] == [row["id"] for row in varied(COUNT)]
    return out.read_bytes()


@pytest.fixture
def gate(tmp_path_factory: pytest.TempPathFactory) -> Gate:
    gate = Gate(tmp_path_factory.mktemp("gate"))
    gate.let(0)
    return gate


def test_killed_again_and_again(rows: Path, uninterrupted: bytes, gate: Gate, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    arguments = (rows, "-o", out, "--workers", "2", "--config", gate.settings)
    parent = start(*arguments)
    gate.go_on(out, 64, workers=2)
    gate.go_on(out, 128, workers=2)
    gate.kill_one(2)
    kill(parent.pid)
    parent.communicate()
    assert ends(parent.pid), "workers end with their parent"
    assert not out.exists()

    refused = run(*arguments, code=2)
    assert "--resume" in refused
    assert "--restart" in refused

    group = start(*arguments, "--resume")
    gate.go_on(out, 256, workers=2)
    os.killpg(group.pid, signal.SIGKILL)
    group.communicate()
    gate.open()
    told = run(*arguments, "--resume")
    assert "by earlier runs" in told
    assert out.read_bytes() == uninterrupted
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "out.jsonl.ledger"]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_stopped_and_told_how_to_go_on(rows: Path, uninterrupted: bytes, gate: Gate, tmp_path: Path, how: signal.Signals) -> None:
    out = tmp_path / "out 1.jsonl"
    stopped = start(rows, "-o", out, "--config", gate.settings)
    gate.go_on(out, 64, workers=1)
    os.killpg(stopped.pid, how)  # a terminal sends Ctrl-C to the workers too
    _, told = stopped.communicate(timeout=30)
    assert stopped.returncode == 130
    (line,) = told.splitlines()
    assert line.startswith("press-extract: stopped; ")
    assert ends(stopped.pid)
    gate.open()
    program, command, *arguments = shlex.split(line.partition("go on with: ")[2])
    assert (program, command) == ("press-extract", "run")
    assert "by earlier runs" in run(*arguments)
    assert out.read_bytes() == uninterrupted
