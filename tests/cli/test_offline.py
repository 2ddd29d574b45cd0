"""The main job, as a user runs it, with every way to the network shut."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = """
import socket

def refuse(*_, **__):
    raise AssertionError("something asks for the network")

socket.socket.connect = socket.socket.connect_ex = socket.create_connection = socket.getaddrinfo = refuse
from extract.cli import main

main()
"""


def test_nothing_asks_for_the_network(tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    inputs = [str(ROOT / "samples" / "releases" / f"{name}.txt") for name in ("suzhou-2024", "kettle-notice")]
    arguments = [sys.executable, "-c", PROGRAM, "run", *inputs, "-o", str(out)]
    done = subprocess.run(arguments, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    assert len(out.read_bytes().splitlines()) == 2
