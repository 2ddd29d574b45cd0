"""Records as data frames: the tidy tables, in pandas or polars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, NamedTuple

import msgspec

from extract.errors import InputError, MissingExtraError, SettingsError
from extract.record import Record
from extract.write.read_back import read_records
from extract.write.tables import TABLES, Cell

TYPES = {
    "pandas": {str: "string", int: "Int64", float: "Float64"},
    "polars": {str: "String", int: "Int64", float: "Float64"},
}


class Frames(NamedTuple):
    """A frame for each table; ``id`` joins them."""

    events: Any
    attendance: Any
    countries: Any
    organisations: Any
    speakers: Any


def frame(records: Iterable[Record | dict[str, Any]] | Record | str | Path, library: Literal["pandas", "polars"] = "pandas") -> Frames:
    """Give records as data frames ``events, attendance, countries, organisations, speakers``.

    ``records`` are records, their dictionaries, or the path of a ``.jsonl`` or ``.parquet`` that ``press-extract run`` wrote.
    No records give empty frames with all columns. Raises ``InputError`` for what is no record, ``MissingExtraError`` without the library.
    """
    if library not in TYPES:
        raise SettingsError(f"no frames are named {library!r}; write pandas or polars")
    try:
        module = import_module(library)
    except ImportError:
        raise MissingExtraError("frame", library, "notebooks") from None
    rows: list[list[tuple[Cell, ...]]] = [[] for _ in TABLES]
    for record in _records(records):
        for table, told in zip(TABLES, rows, strict=True):
            told.extend(table.rows(record))
    return Frames(*(_frame(module, library, table.columns, told) for table, told in zip(TABLES, rows, strict=True)))


def _frame(module: Any, library: str, columns: dict[str, type], rows: list[tuple[Cell, ...]]) -> Any:
    types = {name: TYPES[library][kind] for name, kind in columns.items()}
    if library == "polars":
        return module.DataFrame(rows, schema={name: getattr(module, kind) for name, kind in types.items()}, orient="row")
    return module.DataFrame({name: module.array([row[i] for row in rows], dtype=kind) for i, (name, kind) in enumerate(types.items())})


def _records(records: Iterable[Record | dict[str, Any]] | Record | str | Path) -> Iterator[Record]:
    if isinstance(records, str | Path):
        yield from read_records(records)
        return
    for number, item in enumerate([records] if isinstance(records, Record) else records, 1):
        try:
            yield item if isinstance(item, Record) else msgspec.convert(item, Record)
        except msgspec.ValidationError as error:
            raise InputError(f"item {number}", f"is no record ({error})", "give what Record.to_dict gives") from None
