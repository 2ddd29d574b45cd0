"""What reads a run's documents: an engine takes jobs and gives results, in any order.

To add an engine, write a class with ``results(jobs)`` and a function ``open_engine(reading, workers)`` in a file beside this one, and
its name in ``engines.py``. Every job gets one result, also the one that failed: with its error, in words for a person. What reads a
batch is ``reader.Reader``, opened once a worker (``Reader.open(reading)``: a ``Reading`` travels, models do not); a batch is what
``batches`` makes of the jobs. Take jobs as they are needed and not before, a few batches ahead of the results: they are read from
files as they are taken, and memory must not grow with the run. Whoever runs the engine closes the generator when the run is stopped:
put what ends the workers into a ``finally``. ``ModelError`` and ``SettingsError`` are raised: they are no document's fault.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from typing import NamedTuple, Protocol

from extract.read import Document

DOCUMENTS = 32  # a batch: more gains nothing, fewer cost the neural stages their speed
CHARACTERS = 200_000  # a batch, unless one document has more: long ones go by themselves


class Job(NamedTuple):
    """A document to read; its position in the input names it."""

    position: int
    document: Document


class Result(NamedTuple):
    """What became of a job: a record (msgpack) or else an error; ``seconds`` it took, ``attempts`` it needed."""

    position: int
    record: bytes | None
    error: str | None = None
    seconds: float = 0.0
    attempts: int = 1


class Engine(Protocol):
    """Reads documents, somewhere."""

    def results(self, jobs: Iterable[Job]) -> Generator[Result]:
        """Give a result for every job, in any order."""
        ...


def batches(jobs: Iterable[Job]) -> Iterator[list[Job]]:
    """Put jobs together as they should be read; a batch is taken from the jobs when it is asked for."""
    batch: list[Job] = []
    length = 0
    for job in jobs:
        size = len(job.document.text)
        if batch and (len(batch) == DOCUMENTS or length + size > CHARACTERS):
            yield batch
            batch, length = [], 0
        batch.append(job)
        length += size
    if batch:
        yield batch
