"""One process, this one: for a look with a debugger, and for programs that have their models loaded already."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable

from extract.run.engine import Job, Result, batches
from extract.run.reader import Reader, Reading


class Serial:
    """Reads batch after batch. No limits of time and memory: nothing could stop a document but the end of the process."""

    def __init__(self, open_reader: Callable[[], Reader]) -> None:
        self.open_reader = open_reader

    def results(self, jobs: Iterable[Job]) -> Generator[Result]:
        """Give the results in the order of the jobs; the models are loaded for the first one."""
        reader: Reader | None = None
        for batch in batches(jobs):
            reader = reader or self.open_reader()
            yield from reader.read(batch)


def open_engine(reading: Reading, workers: int | None) -> Serial:
    """Make the engine; there is one worker, whatever is asked."""
    return Serial(lambda: Reader.open(reading))
