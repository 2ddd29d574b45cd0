"""What runs write, which a folder among the inputs may hold from earlier ones."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from extract.run.failures import failures_path
from extract.run.ledger import ledger_path
from extract.write import files_of

LEDGER = ledger_path(Path("-")).suffix


def written_for(output: Path) -> list[Path]:
    """List what a run writes: the files of the output, the list of failures, and the ledger with what SQLite keeps beside it."""
    ledger = ledger_path(output)
    return [*files_of(output), failures_path(output), *(ledger.with_name(ledger.name + more) for more in ("", "-wal", "-shm"))]


def written_in(folder: str) -> Iterator[Path]:
    """Give what runs have written in a folder, to its depth."""
    for here, _, files in os.walk(folder):
        for name in files:
            if name.endswith(LEDGER):
                yield from written_for(Path(here, name.removesuffix(LEDGER)))
