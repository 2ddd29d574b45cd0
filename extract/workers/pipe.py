"""``Pipeline.pipe`` with workers: texts in, records out, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import islice

import msgspec

from extract.errors import ExtractError, SettingsError
from extract.record import Record
from extract.workers.crew import Crew
from extract.workers.lean import load_lean
from extract.workers.release import Release
from extract.workers.spawned import Processes, processors


def pooled(
    documents: Iterable[Release],
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
    crew: Crew[tuple[int, Release], bytes] = Crew(Processes(_open, (overlays, tagger, components)), workers=workers)
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


def _batches(documents: Iterable[Release], size: int) -> Iterator[list[tuple[int, Release]]]:
    numbered = enumerate(documents)
    while batch := list(islice(numbered, size)):
        yield batch


def _open(overlays: tuple[str, ...], tagger: str, components: tuple[str, ...]) -> Callable[[list[tuple[int, Release]]], list[bytes]]:
    nlp = load_lean(overlays, tagger, components)

    def read(batch: list[tuple[int, Release]]) -> list[bytes]:
        return [msgspec.msgpack.encode(record) for record in nlp.pipe([release for _, release in batch], batch_size=len(batch))]

    return read


def crew_of(workers: object) -> int:
    """Give how many workers are meant by a number from 1 or by "auto", one for each processor. Raises ``SettingsError``."""
    if workers == "auto":
        return processors()
    if isinstance(workers, int) and workers >= 1:
        return workers
    raise SettingsError(f"workers is {workers!r}, which is neither a number from 1 nor 'auto'; one for each processor is enough")
