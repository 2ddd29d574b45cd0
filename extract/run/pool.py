"""A crew of processes on this machine. A document that takes too long or too much, or ends its worker, fails alone."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextlib import closing

from extract.run.engine import Job, Result, batches
from extract.run.reader import Reader, Reading
from extract.workers import Crew, Limits, Processes


class Pool:
    """Reads with so many workers."""

    def __init__(self, reading: Reading, workers: int) -> None:
        self.reading, self.workers = reading, workers

    def results(self, jobs: Iterable[Job]) -> Generator[Result]:
        """Give the results as they come."""
        settings = self.reading.settings
        processes = Processes(_open, (self.reading,), Limits(settings.timeout, settings.memory))
        crew: Crew[Job, Result] = Crew(processes, workers=self.workers, timeout=settings.timeout)
        with closing(crew.read(batches(jobs))) as shares:
            for share in shares:
                if share.lost is not None:
                    yield Result(share.items[0].position, None, share.lost, attempts=share.tries)
                for result in share.answers:
                    yield result._replace(attempts=share.tries)


def _open(reading: Reading) -> Callable[[list[Job]], list[Result]]:
    return Reader.open(reading).read


def open_engine(reading: Reading, workers: int) -> Pool:
    """Make the engine; its workers begin with the first jobs."""
    return Pool(reading, workers)
