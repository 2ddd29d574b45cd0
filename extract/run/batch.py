"""A run: documents in, each one in the ledger; then the output and the list of failures, written from the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import NamedTuple, Protocol

import msgspec

from extract.errors import InputError
from extract.read import Document
from extract.record import Record
from extract.run.engine import Engine, Job, Result
from extract.run.failures import write_failures
from extract.run.ledger import Ledger, content_hash
from extract.write import files_of, open_output, sweep


class Listener(Protocol):
    """Whoever wants to hear how a run goes on."""

    def done(self, *, kept: bool = False) -> None:
        """Hear of a document that has its record; ``kept`` if an earlier run made it."""
        ...

    def failed(self, where: str, error: str, *, kept: bool = False) -> None:
        """Hear of a document or a source that has failed, and why."""
        ...


class _Waiting(NamedTuple):
    document: str
    source: str | None
    hash: bytes
    attempts: int


class Run:
    """One run with a ledger. ``retry_failed`` reads again what has failed with the same text and settings."""

    def __init__(self, engine: Engine, ledger: Ledger, listener: Listener, *, retry_failed: bool = False) -> None:
        self.engine, self.ledger, self.listener, self.retry_failed = engine, ledger, listener, retry_failed
        self._waiting: dict[int, _Waiting] = {}  # what the engine has taken and not given back

    def read(self, documents: Iterable[Document | InputError]) -> None:
        """Read what the ledger lacks. Stopped at any moment, the ledger keeps what is done."""
        with closing(self.engine.results(self._jobs(documents))) as results:
            for result in results:
                self._take(result)
        self.ledger.forget_gone()

    def write(self, output: Path, failures: Path) -> None:
        """Write the output and the list of failures; each appears whole, and no list when nothing failed.

        When there is no record at all, the output is left as it stood before.
        """
        failed = write_failures(self.ledger.failures(), failures)
        if failed and not self.ledger.done:
            return
        for path in files_of(output):
            sweep(path)  # the ledger is ours alone, and so is the output
        with open_output(output) as writer:
            for record in self.ledger.records():
                writer.write(record)
        self.ledger.finish()

    def _take(self, result: Result) -> None:
        waiting = self._waiting.pop(result.position)
        result = result._replace(attempts=result.attempts + waiting.attempts)
        self.ledger.put(waiting.document, waiting.source, waiting.hash, result)
        if result.error is None:
            self.listener.done()
        else:
            self.listener.failed(_where(waiting.document, waiting.source), result.error)

    def _jobs(self, documents: Iterable[Document | InputError]) -> Iterator[Job]:
        for position, document in enumerate(documents):
            if isinstance(document, InputError):
                self.ledger.put_unreadable(position, document)
                self.listener.failed(document.source, f"{document.problem}; {document.cure}")
                continue
            known = self.ledger.known(document, position)
            if known is None or (known.error and self.retry_failed):
                attempts = known.attempts if known else 0
                self._waiting[position] = _Waiting(document.id, document.source, content_hash(document), attempts)
                yield Job(position, document)
            elif known.error:
                self.listener.failed(_where(document.id, document.source), known.error, kept=True)
            else:
                self.listener.done(kept=True)


def stream(engine: Engine, documents: Iterable[Document | InputError], listener: Listener) -> Iterator[Record]:
    """Read documents without a ledger: records as they come, in the order of their documents."""
    names: dict[int, str] = {}
    early: dict[int, Result] = {}
    position = count()

    def jobs() -> Iterator[Job]:
        for document in documents:
            if isinstance(document, InputError):
                listener.failed(document.source, f"{document.problem}; {document.cure}")
            else:
                job = Job(next(position), document)
                names[job.position] = _where(document.id, document.source)
                yield job

    turn = 0
    with closing(engine.results(jobs())) as results:
        for result in results:
            early[result.position] = result
            while (mine := early.pop(turn, None)) is not None:
                name = names.pop(turn)
                turn += 1
                if mine.record is None:
                    listener.failed(name, mine.error or "")
                else:
                    listener.done()
                    yield msgspec.msgpack.decode(mine.record, type=Record)


def _where(document: str, source: str | None) -> str:
    return f"{source} ({document})" if source else document
