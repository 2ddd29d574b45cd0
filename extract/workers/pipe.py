"""``Pipeline.pipe`` with workers: texts in, records out, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import islice
from typing import NamedTuple, Protocol

import msgspec

from extract.errors import ExtractError
from extract.record import PublishedFrom, Record
from extract.workers.crew import Crew
from extract.workers.lean import load_lean
from extract.workers.spawned import Processes


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
    """Read releases with a crew of processes; records come in the order of the documents.

    Raises what reading a document raised, and ``ExtractError`` for one that ends its workers.
    """
    crew: Crew[tuple[int, Sent], bytes] = Crew(Processes(_open, (overlays, tagger, components)), workers=workers)
    early: dict[int, bytes] = {}
    turn = 0
    with closing(crew.read(_batches(documents, batch_size))) as shares:
        for share in shares:
            if share.lost is not None:
                number, document = share.items[0]
                raise ExtractError(f"document {document.id!r} (number {number + 1}): {share.lost}")
            early.update((number, line) for (number, _), line in zip(share.items, share.answers, strict=True))
            while (line := early.pop(turn, None)) is not None:
                yield msgspec.msgpack.decode(line, type=Record)
                turn += 1


def _batches(documents: Iterable[str | Release], size: int) -> Iterator[list[tuple[int, Sent]]]:
    numbered = enumerate(map(_sent, documents))
    while batch := list(islice(numbered, size)):
        yield batch


def _sent(document: str | Release) -> Sent:
    if isinstance(document, str):
        return Sent("-", document, None, None, None, None, None)
    return Sent(*(getattr(document, name) for name in Sent._fields))


def _open(overlays: tuple[str, ...], tagger: str, components: tuple[str, ...]) -> Callable[[list[tuple[int, Sent]]], list[bytes]]:
    nlp = load_lean(overlays, tagger, components)

    def read(batch: list[tuple[int, Sent]]) -> list[bytes]:
        return [msgspec.msgpack.encode(record) for record in nlp.pipe([sent for _, sent in batch], batch_size=len(batch))]

    return read
