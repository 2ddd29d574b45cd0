"""A gate in the middle of a run: documents from a number on are held back while a file says so, so that nothing is left to luck.

It is a component from outside, as a user may have one. A run goes up to the gate and not past it, however fast it is; a worker that
is held there tells its process id.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from extract.run.ledger import COMMIT_EVERY, ledger_path

COMPONENT = """
import os, re, time
from pathlib import Path
from spacy.language import Language

HERE = Path(__file__).parent
NUMBER = re.compile(r"Выпуск № (\\d+)")

def is_held(doc):
    number, gate = NUMBER.search(doc.text), HERE / "gate"
    return number and gate.exists() and int(number[1]) > int(gate.read_text())

@Language.component("gate")
def gate(doc):
    held = HERE / f"held-{os.getpid()}"
    while is_held(doc):
        held.touch()
        time.sleep(0.01)
    held.unlink(missing_ok=True)
    return doc
"""
SOON = 120.0  # seconds within which a machine under load does what it is waited for


class Gate:
    """The gate in a folder, open as yet; ``settings`` is the file that puts it into a run, with other components ``besides``."""

    def __init__(self, folder: Path, *besides: str) -> None:
        self.folder, self.file = folder, folder / "gate"
        (folder / "gated.py").write_text(COMPONENT, "utf-8")
        self.settings = folder / "gated.toml"
        self.settings.write_text(f"components = {[*besides, 'gated.py:gate']}\ntimeout = 600\n", "utf-8")

    def let(self, upto: int) -> None:
        """Let documents pass up to a number."""
        draft = self.folder / "gate.draft"
        draft.write_text(str(upto))
        draft.replace(self.file)

    def open(self) -> None:
        """Let all pass."""
        self.file.unlink(missing_ok=True)

    def held(self, workers: int) -> list[int]:
        """Wait until so many workers stand at the gate; their process ids."""
        _wait(lambda: len(self._held()) >= workers, f"{workers} workers at the gate")
        return self._held()

    def _held(self) -> list[int]:
        pids = [int(mark.name.partition("-")[2]) for mark in self.folder.glob("held-*")]
        return [pid for pid in pids if _lives(pid)]

    def kill_one(self, workers: int) -> None:
        """Kill one of so many workers that are held, and wait until another has come in its place."""
        pid, *_ = self.held(workers)
        os.kill(pid, signal.SIGKILL)
        _wait(lambda: not _lives(pid), "the end of a worker")
        self.held(workers)

    def go_on(self, output: Path, upto: int, workers: int) -> None:
        """Let documents pass up to a number, and wait until the ledger of an output keeps some of them and the workers are held again."""
        self.held(workers)
        time.sleep(COMMIT_EVERY)  # what is read after this is not kept waiting
        ledger = ledger_path(output)
        before = ledger.stat().st_mtime_ns
        self.let(upto)
        _wait(lambda: ledger.stat().st_mtime_ns > before, "a ledger that grows")
        self.held(workers)


def _wait(come: Callable[[], bool], what: str) -> None:
    until = time.monotonic() + SOON
    while not come():
        assert time.monotonic() < until, f"waited in vain for {what}"
        time.sleep(0.02)


def _lives(pid: int) -> bool:
    """Tell whether a process runs: one that is dead and not yet missed by its parent does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
