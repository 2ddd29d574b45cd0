"""Records as tidy tables: a row for each document, count, country, organisation and person, with plain values in its cells.

Columns follow the record's fields. ``id`` is the document's and joins the tables. Of the evidence the first piece stands in the
row; lists are joined into one string. CSV files and data frames are both made of these tables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from types import NoneType
from typing import Any, NamedTuple, get_args, get_type_hints

import msgspec

from extract.record import Attendance, Country, Document, Event, Evidence, Organisation, Place, Record, Speaker, Statement

Cell = str | int | float | None
LIST = "; "  # between the strings of a list
STATEMENTS = "\n"  # between statements, which hold semicolons of their own
OF_DOCUMENT = tuple(name for name in Document.__struct_fields__ if name not in ("id", "sha256", "length", "encoding", "text"))
OF_PLACE = Place.__struct_fields__
OF_EVENT = (*(name for name in Event.__struct_fields__ if name != "place"), *OF_PLACE)
TRUST = ("confidence", "rule")


class Column(NamedTuple):
    """A column: the type of its values (any may be missing), and its cell for an entry."""

    name: str
    type: type[str] | type[int] | type[float]
    cell: Callable[[Any], Cell]


class Table(NamedTuple):
    """A table: its columns behind ``id``, and which parts of a record are its rows."""

    name: str
    further: tuple[Column, ...]
    entries: Callable[[Record], Iterable[Any]]

    @property
    def columns(self) -> dict[str, type[str] | type[int] | type[float]]:
        """Give the names and types of all columns, in order."""
        return {"id": str, **{column.name: column.type for column in self.further}}

    def rows(self, record: Record) -> Iterator[tuple[Cell, ...]]:
        """Give a record's rows."""
        for entry in self.entries(record):
            yield (record.document.id, *(column.cell(entry) for column in self.further))


def _event_columns() -> Iterator[Column]:
    for name in OF_DOCUMENT:
        yield Column(name, str, partial(_document, name))
    for name in OF_EVENT:
        yield Column(name, str, partial(_event, name, "value"))
    yield Column("warnings", str, lambda record: LIST.join(record.warnings) or None)
    for name in OF_EVENT:
        yield Column(f"{name}_confidence", float, partial(_event, name, "confidence"))
        yield Column(f"{name}_status", str, partial(_event, name, "status"))


def _document(name: str, record: Record) -> Cell:
    cell: Cell = getattr(record.document, name)
    return cell


def _event(name: str, told: str, record: Record) -> Cell:
    if record.event is None:
        return None
    field = getattr(record.event.place if name in OF_PLACE else record.event, name)
    cell: Cell = field and getattr(field, told)
    return cell


def _entry_columns(struct: type[msgspec.Struct]) -> Iterator[Column]:
    """Give the struct's own fields, then how far to trust it, then the first piece of evidence."""
    hints = get_type_hints(struct)
    for name in (*(name for name in hints if name not in (*TRUST, "evidence")), *TRUST):
        yield Column(name, _type(hints[name]), partial(_own, name))
    for name, kind in get_type_hints(Evidence).items():
        yield Column(f"evidence_{name}", kind, partial(_evidence, name))


def _own(name: str, entry: object) -> Cell:
    value = getattr(entry, name, None)
    if isinstance(value, tuple):
        said = [piece.text for piece in value if isinstance(piece, Statement)]
        return (STATEMENTS.join(said) if said else LIST.join(value)) or None
    cell: Cell = value
    return cell


def _evidence(name: str, entry: Any) -> Cell:
    cell: Cell = getattr(entry.evidence[0], name) if entry.evidence else None
    return cell


def _type(hint: Any) -> type[str] | type[int] | type[float]:
    kinds = [kind for kind in get_args(hint) or (hint,) if kind is not NoneType]
    return kinds[0] if kinds[0] in (int, float) else str


PART = Column("part", str, lambda person: "speaker" if isinstance(person, Speaker) else "participant")

TABLES = (
    Table("events", tuple(_event_columns()), lambda record: (record,)),
    Table("attendance", tuple(_entry_columns(Attendance)), lambda record: record.attendance),
    Table("countries", tuple(_entry_columns(Country)), lambda record: record.countries),
    Table("organisations", tuple(_entry_columns(Organisation)), lambda record: record.organisations),
    # A participant has a speaker's fields without the mode and the statements.
    Table("speakers", (PART, *_entry_columns(Speaker)), lambda record: (*record.speakers, *record.participants)),
)
