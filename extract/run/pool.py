"""A crew of processes on this machine. A document that takes too long or too much, or ends its worker, fails alone."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable

from extract.run.crewed import results_of
from extract.run.engine import Job, Result
from extract.run.reader import Reader, Reading
from extract.workers import Crew, Limits, Processes, processors


class Pool:
    """Reads with so many workers."""

    def __init__(self, reading: Reading, workers: int) -> None:
        self.reading, self.workers = reading, workers

    def results(self, jobs: Iterable[Job]) -> Generator[Result]:
        """Give the results as they come."""
        settings = self.reading.settings
        processes = Processes(_open, (self.reading,), Limits(settings.timeout, settings.memory))
        return results_of(Crew(processes, workers=self.workers, timeout=settings.timeout), jobs)


def _open(reading: Reading) -> Callable[[list[Job]], list[Result]]:
    return Reader.open(reading).read


def open_engine(reading: Reading, workers: int | None) -> Pool:
    """Make the engine; its workers begin with the first jobs. None is one for each processor."""
    return Pool(reading, workers or processors())
