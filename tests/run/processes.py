"""A run as processes, from outside."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
Started = subprocess.Popen[str]


def start(*arguments: str | Path) -> Started:
    """Start ``press-extract run`` in a session of its own, so that all of it can be killed at once."""
    command = [sys.executable, "-m", "extract", "run", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True, env=environment)


def run(*arguments: str | Path, code: int = 0) -> str:
    """Run it to its end; what it told."""
    out, told = (started := start(*arguments)).communicate(timeout=300)
    assert started.returncode == code, told
    return out + told


def workers(parent: int) -> list[int]:
    """List the workers of a run: the processes that it spawned, without Python's own keeper of semaphores."""
    listed = subprocess.run(["ps", "-o", "pid=,args=", "--ppid", str(parent)], capture_output=True, text=True, check=False).stdout
    return [int(line.split()[0]) for line in listed.splitlines() if "spawn_main" in line]


def wait_until_it_reads(output: Path, before: int = 0, seconds: float = 120.0) -> int:
    """Wait until an output's ledger has grown by records; how large it is now, in bytes, to wait for the next time."""
    ledger = output.with_name(f"{output.name}.ledger")
    until = time.monotonic() + seconds
    least = max(before, 32_000) + 20_000  # more than an empty one, by some records
    while not ledger.exists() or ledger.stat().st_size < least:
        assert time.monotonic() < until, "nothing was read"
        time.sleep(0.02)
    return ledger.stat().st_size


def ends(group: int, seconds: float = 30.0) -> bool:
    """Wait for the end of all processes of a group; whether it came."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def kill(pid: int, how: int = signal.SIGKILL) -> None:
    """Kill one process."""
    os.kill(pid, how)
