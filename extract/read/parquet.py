"""Parquet: a row is a document; row groups are read one after another, a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from extract.errors import InputError
from extract.read.document import Document, Place
from extract.read.row import columns_of, document_of, no_texts
from extract.read.sources import Source

ROWS = 256  # decoded at a time
BROKEN = (pa.ArrowException, OSError, UnicodeDecodeError)


def read(file: BinaryIO, source: Source, start: Place, longest: int) -> Iterator[Document | InputError]:
    """Read the rows; a place's offset is its row group."""
    row = 0
    try:
        table = pq.ParquetFile(file, pre_buffer=False)
        names = columns_of(table.schema_arrow.names)
        if "text" not in names:
            raise no_texts(source.name, table.schema_arrow.names)
        groups = [table.metadata.row_group(group).num_rows for group in range(table.num_row_groups)]
        if not sum(groups):
            raise InputError(source.name, "holds no documents", "fill it, or leave it out")
        row = sum(groups[: start.offset])
        for group in range(start.offset, len(groups)):
            for values in _rows(table, group, list(names.values())):
                if not start.offset or row >= start.row:
                    yield _document(dict(zip(names, values, strict=True)), source, Place(row, row + 1, group), longest)
                row += 1
            if row != sum(groups[: group + 1]):
                raise pa.ArrowInvalid(f"its row group {group} has other rows than the file says")
    except BROKEN as error:
        told = f"is no whole Parquet file ({' '.join(str(error).split())})"
        raise InputError(source.name, told, f"write it again; rows before the {row + 1}th were read" if row else "write it again") from None


def count(file: BinaryIO) -> int:
    """Give the number of rows that the file tells."""
    try:
        return int(pq.ParquetFile(file).metadata.num_rows)
    except BROKEN:
        return 1


def _rows(table: Any, group: int, columns: list[str]) -> Iterator[tuple[Any, ...]]:
    for batch in table.iter_batches(ROWS, row_groups=[group], columns=columns):
        yield from zip(*(_values(batch.column(name)) for name in columns), strict=True)


def _values(column: Any) -> list[Any]:
    try:
        listed: list[Any] = column.to_pylist()
    except (ValueError, OverflowError):  # a day that is not in Python's calendar: only its own row shall fail
        listed = [_value(cell) for cell in column]
    return listed


def _value(cell: Any) -> Any:
    try:
        return cell.as_py()
    except (ValueError, OverflowError):
        return cell.cast(pa.string()).as_py()


def _document(row: dict[str, Any], source: Source, place: Place, longest: int) -> Document | InputError:
    if isinstance(day := row.get("published"), date):  # dates and times alike
        row["published"] = day.isoformat()
    where, id = f"{source.name} (row {place.line})", f"{source.id}-{place.line}"
    try:
        return document_of(row, where=where, id=id, source=source.file, place=place, longest=longest)
    except InputError as error:
        return error
