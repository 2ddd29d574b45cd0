"""A pool of processes that read releases: each loads the models once and gives records back, never ``Doc``s."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, Protocol

import msgspec

from extract.record import PublishedFrom, Record

if TYPE_CHECKING:
    from extract.pipeline import Pipeline

AHEAD = 2  # batches that wait for each worker: enough to keep it busy, few enough to bound memory
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


class Release(Protocol):
    """What ``Pipeline.pipe`` reads besides plain strings: a text and where it came from."""

    @property
    def id(self) -> str:
        """Name the document."""
        ...

    @property
    def text(self) -> str:
        """Give its decoded text."""
        ...

    @property
    def source(self) -> str | None:
        """Tell where it came from."""
        ...

    @property
    def encoding(self) -> str | None:
        """Tell how it was encoded."""
        ...

    @property
    def title(self) -> str | None:
        """Give its title, if it came with one."""
        ...

    @property
    def published(self) -> str | None:
        """Give its publication date (ISO), if told."""
        ...

    @property
    def published_from(self) -> PublishedFrom | None:
        """Tell where that date comes from; None is the document itself, whose word stands before its dateline's."""
        ...


class Sent(NamedTuple):
    """What travels to a worker."""

    id: str
    text: str
    source: str | None
    encoding: str | None
    title: str | None
    published: str | None
    published_from: PublishedFrom | None


def pooled(
    documents: Iterable[str | Release],
    overlays: tuple[str, ...],
    tagger: str,
    components: tuple[str, ...],
    *,
    workers: int,
    batch_size: int,
) -> Iterator[Record]:
    """Read releases with a pool of processes; records come in the order of the documents."""
    stream = iter(documents)
    # Spawned, not forked: a fork would copy the parent's threads' locks. BLAS in a worker gets one thread, or the workers
    # would fight over the cores; the variables must be set before numpy is imported there.
    before = {name: os.environ.get(name) for name in ONE_THREAD}
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    try:
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, mp_context=context, initializer=_begin, initargs=(overlays, tagger, components)) as pool:
            waiting: deque[Future[list[bytes]]] = deque()
            try:
                while True:
                    while len(waiting) < workers * AHEAD and (batch := list(islice(stream, batch_size))):
                        waiting.append(pool.submit(_read, [_sent(document) for document in batch]))
                    if not waiting:
                        return
                    for line in waiting.popleft().result():
                        yield msgspec.msgpack.decode(line, type=Record)
            finally:
                pool.shutdown(cancel_futures=True)
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _sent(document: str | Release) -> Sent:
    if isinstance(document, str):
        return Sent("-", document, None, None, None, None, None)
    return Sent(*(getattr(document, name) for name in Sent._fields))


_nlp: Pipeline | None = None


def _begin(overlays: tuple[str, ...], tagger: str, components: tuple[str, ...]) -> None:
    """Load the models, once a worker."""
    global _nlp
    from extract.pipeline import load

    _nlp = load(overlays=overlays, tagger=tagger, components=components)


def _read(batch: list[Sent]) -> list[bytes]:
    assert _nlp is not None, "a worker begins by loading"
    return [msgspec.msgpack.encode(record) for record in _nlp.pipe(batch, batch_size=len(batch))]
