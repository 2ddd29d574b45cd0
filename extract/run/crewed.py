"""What the engines with a crew have in common."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import closing

from extract.run.engine import Job, Result, batches
from extract.workers import Crew


def results_of(crew: Crew[Job, Result], jobs: Iterable[Job]) -> Generator[Result]:
    """Give the results of a crew as they come; what it has lost is a failure."""
    with closing(crew.read(batches(jobs))) as shares:
        for share in shares:
            if share.lost is not None:
                yield Result(share.items[0].position, None, share.lost, attempts=share.tries)
            for result in share.answers:
                yield result._replace(attempts=share.tries)
