"""Parquet: a record a row, its nested fields as they stand in the record; read by DuckDB, pandas, polars and Spark.

The columns follow ``record.Record``: an object is a struct, a list a list, a value that may be missing is nullable.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import inspect

from extract.errors import InputError, MissingExtraError
from extract.record import SCHEMA, Record
from extract.write.drafts import Open

if TYPE_CHECKING:
    import pyarrow as pa

ROWS = 2_000  # records in a row group
CHARACTERS = 16_000_000  # of texts that are kept, in a row group


def check() -> None:
    """Raise ``MissingExtraError`` without pyarrow."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        raise MissingExtraError("Parquet", "pyarrow", "parquet") from None


class Writer:
    """Gathers records into row groups; no more than one of them is in memory."""

    def __init__(self, open_file: Open) -> None:
        check()
        import pyarrow.parquet as pq

        self.schema = arrow_schema()
        self.rows: list[dict[str, Any]] = []
        self.characters = 0
        self.parquet = pq.ParquetWriter(open_file(""), self.schema, compression="zstd")

    def write(self, record: Record) -> None:
        """Write one record."""
        self.rows.append(msgspec.to_builtins(record))
        self.characters += record.document.length
        if len(self.rows) >= ROWS or self.characters >= CHARACTERS:
            self._flush()

    def close(self) -> None:
        """Write what is left, and the footer."""
        if self.rows:
            self._flush()
        self.parquet.close()

    def abandon(self) -> None:
        """Leave off, so that nothing is written any more when the writer goes."""
        self.parquet.is_open = False

    def _flush(self) -> None:
        import pyarrow as pa

        self.parquet.write_table(pa.Table.from_pylist(self.rows, self.schema))
        self.rows, self.characters = [], 0


def read_records(path: Path) -> Iterator[Record]:
    """Read the records of a Parquet file that ``Writer`` wrote."""
    check()
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        for batch in pq.ParquetFile(path).iter_batches(256):
            yield from (msgspec.convert(_told(row), Record) for row in batch.to_pylist())
    except (OSError, pa.ArrowException, msgspec.ValidationError) as error:
        raise InputError(str(path), f"holds no records ({error})", "name a file that press-extract run wrote") from None


def _told(row: dict[str, Any]) -> dict[str, Any]:
    # A column has no way to say that a text was not kept, but null.
    if isinstance(document := row.get("document"), dict) and document.get("text") is None:
        document.pop("text", None)
    return row


def arrow_schema() -> pa.Schema:
    """Give the Arrow schema that follows the record's fields."""
    import pyarrow as pa

    return pa.schema(_fields(Record), metadata={"schema": SCHEMA})


def _fields(struct: type) -> list[pa.Field]:
    import pyarrow as pa

    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    return [pa.field(field.encode_name, *_type(field.type, missing=_may_be_unset(field))) for field in info.fields]


def _may_be_unset(field: inspect.Field) -> bool:
    return not field.required and field.default is msgspec.NODEFAULT is field.default_factory


def _type(info: inspect.Type, *, missing: bool = False) -> tuple[pa.DataType, bool]:
    """Give the Arrow type, and whether a value may be missing."""
    import pyarrow as pa

    match info:
        case inspect.UnionType(types):
            (inner,) = (kind for kind in types if not isinstance(kind, inspect.NoneType))
            return _type(inner, missing=True)
        case inspect.StructType(cls):
            return pa.struct(_fields(cls)), missing
        case inspect.VarTupleType(item):
            return pa.list_(pa.field("item", *_type(item))), missing
        case inspect.IntType():
            return pa.int64(), missing
        case inspect.FloatType():
            return pa.float64(), missing
        case inspect.StrType() | inspect.LiteralType():
            return pa.string(), missing
    raise NotImplementedError(info)
