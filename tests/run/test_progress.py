"""What a run tells on a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from extract.cli.progress import Progress
from tests.run.processes import ROOT
from tests.run.varied import varied, write_rows


def test_a_bar_on_a_terminal(tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", varied(5, length=200))
    with rows.open("a") as file:
        file.write("{}\n")
    terminal, end = pty.openpty()
    termios.tcsetwinsize(end, (24, 100))
    command = [sys.executable, "-m", "extract", "run", rows, "-o", tmp_path / "out.jsonl", "--engine", "serial"]
    with subprocess.Popen(command, stderr=end, cwd=ROOT) as started:
        os.close(end)
        told = b""
        try:
            while block := os.read(terminal, 4096):
                told += block
        except OSError:  # that is how a terminal ends
            pass
    os.close(terminal)
    shown = told.decode()
    assert started.returncode == 1
    assert "6/6" in shown
    assert "failed=1" in shown
    assert "rows.jsonl:6: has no text" in shown
    assert "5 documents written" in shown.splitlines()[-1]


def test_the_loading_of_models_tells_nothing_of_the_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    progress = Progress()
    progress.expected = 100
    progress.done(kept=True)
    now += 50  # the models
    progress.done()
    assert progress.left is None
    for _ in range(8):
        now += 1
        progress.done()
    assert progress.left == 90
