"""A batch as paths and rows of files, for workers that see the same files: small, whatever the length of the texts.

A worker reads the rows again and compares their hashes, so that what it reads is what the ledger names.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import msgspec

from extract.config import LONGEST
from extract.read import Document, Source, read_source
from extract.read.document import Place
from extract.read.formats import PACKED
from extract.run.engine import Job
from extract.run.ledger import content_hash

PASSED_OVER = 500  # rows that are read in vain rather than begin anew behind them


class Row(NamedTuple):
    """A document that a worker shall find at a row of a file; ``id`` and ``source`` are as the run tells them."""

    position: int
    row: int
    id: str
    source: str | None
    hash: bytes


class Range(NamedTuple):
    """Rows of a file, in their order, to be read from ``start`` on."""

    file: Source
    start: Place
    rows: list[Row]


class Parcel(NamedTuple):
    """A batch as it travels: ranges, and whole documents where rows cannot be found again, as in packed files."""

    ranges: list[Range]
    whole: list[Job]


def pack(jobs: list[Job]) -> Parcel:
    """Make the parcel of a batch; paths in it are absolute, as workers have a working directory of their own."""
    parcel = Parcel([], [])
    for job in jobs:
        file, place = _file(job.document), job.document.place
        last = parcel.ranges[-1] if parcel.ranges else None
        if file and last and last.file == file and 0 < place.row - last.rows[-1].row <= PASSED_OVER:
            last.rows.append(_row(job))
        elif file and (place.offset or place.row <= PASSED_OVER):
            parcel.ranges.append(Range(file, place, [_row(job)]))
        else:
            parcel.whole.append(job)
    return parcel


def _file(document: Document) -> Source | None:
    """Give the file to read again; None where there is none, or where its rows cannot be reached without reading all before them."""
    file = document.file
    if file is None or file.path is None or file.ending.endswith(PACKED):
        return None
    return file._replace(path=Path.cwd() / file.path)


def _row(job: Job) -> Row:
    document = job.document
    return Row(job.position, document.place.row, document.id, document.source, content_hash(document))


def unpack(parcel: Parcel, longest: int = LONGEST) -> list[Job] | None:
    """Read what the parcel tells; None if it is not all there as it was told: another machine may see other files."""
    jobs = list(parcel.whole)
    for part in parcel.ranges:
        found = _read(part, longest)
        if found is None:
            return None
        jobs.extend(found)
    return sorted(jobs, key=lambda job: job.position)


def _read(part: Range, longest: int) -> list[Job] | None:
    wanted = {row.row: row for row in part.rows}
    jobs: list[Job] = []
    for number, item in enumerate(read_source(part.file, part.start, longest=longest), part.start.row):
        row = wanted.pop(number, None)
        if row is not None:
            if not isinstance(item, Document):
                return None
            document = msgspec.structs.replace(item, id=row.id, source=row.source)
            if content_hash(document) != row.hash:
                return None
            jobs.append(Job(row.position, document))
        if not wanted:
            return jobs
    return None
