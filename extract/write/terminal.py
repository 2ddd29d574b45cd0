"""A record for a reader at a terminal: the fields as a table, then the text with its evidence lit."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import NamedTuple

import click

from extract.record import Evidence, Field, Person, Record, Speaker

COLOURS = {
    "event": "bright_green",
    "time": "bright_yellow",
    "place": "bright_cyan",
    "attendance": "bright_magenta",
    "countries": "cyan",
    "organisations": "bright_blue",
    "speakers": "bright_red",
    "participants": "red",
}
TIME = ("start", "end")


class Line(NamedTuple):
    """A row of the table; ``kind`` is a key of ``COLOURS``."""

    kind: str
    field: str
    value: str
    trust: str
    evidence: tuple[Evidence, ...]


def page(record: Record, text: str, *, colour: bool, width: int = 80) -> str:
    """Give the whole page; without colour, evidence stands in ⟦brackets⟧."""
    document = record.document
    head = [f"{document.id}  ({document.source or 'no file'}, {document.length} characters, published {document.published or 'not told'})"]
    if record.event is None:
        head.append("no event")
    lines = list(table(record))
    rows = [row for line in lines for row in _row(line, colour, width)]
    warnings = [f"warning: {warning}" for warning in record.warnings]
    return "\n".join([*head, "", *rows, *warnings, "", lit(text, lines, colour=colour)])


def table(record: Record) -> Iterator[Line]:
    """Give the record's values, field by field."""
    if record.event:
        for name in ("name", "kind", "theme", "part_of", "status", "start", "end"):
            yield from _scalar("time" if name in TIME else "event", f"event.{name}", getattr(record.event, name))
        for name in record.event.place.__struct_fields__:
            yield from _scalar("place", f"place.{name}", getattr(record.event.place, name))
    for count in record.attendance:
        value = f"{count.value}–{count.upper}" if count.upper else f"{count.value}"
        bound = "" if count.bound == "exact" else f"{count.bound.replace('_', ' ')} "
        yield Line("attendance", "attendance", f"{bound}{value} {count.of} ({count.noun})", _trust(count.confidence), count.evidence)
    for country in record.countries:
        value = f"{country.code} {country.name}, {country.role}"
        yield Line("countries", "country", value, _trust(country.confidence), country.evidence)
    for body in record.organisations:
        value = "; ".join([body.name, *body.aliases])
        yield Line("organisations", "organisation", value, _trust(body.confidence), body.evidence)
    yield from map(_person, record.speakers)
    yield from map(_person, record.participants)


def lit(text: str, lines: list[Line], *, colour: bool) -> str:
    """Give the text with evidence lit; where pieces overlap, the shorter one shows, as it says more."""
    kinds: list[str | None] = [None] * len(text)
    pieces = [(piece, line.kind) for line in lines for piece in line.evidence]
    for piece, kind in sorted(pieces, key=lambda pair: pair[0].start - pair[0].stop):
        kinds[piece.start : piece.stop] = [kind] * (piece.stop - piece.start)
    shown, at = [], 0
    for i in range(1, len(text) + 1):
        if i == len(text) or kinds[i] != kinds[at]:
            shown.append(_light(text[at:i], kinds[at], colour))
            at = i
    return "".join(shown)


def _scalar(kind: str, name: str, field: Field[str] | None) -> Iterator[Line]:
    if field:
        yield Line(kind, name, field.value, _trust(field.confidence, field.status), field.evidence)


def _person(person: Speaker | Person) -> Line:
    value = ", ".join(part for part in (person.name, person.position, person.organisation, person.country) if part)
    if isinstance(person, Speaker):
        value += f" ({person.mode.replace('_', ' ')})" if person.mode != "unknown" else ""
        return Line("speakers", "speaker", value, _trust(person.confidence), person.evidence)
    return Line("participants", "participant", value, _trust(person.confidence), person.evidence)


def _trust(confidence: float, status: str = "") -> str:
    return f"{confidence:.2f} {status}".rstrip()


def _row(line: Line, colour: bool, width: int) -> list[str]:
    field, trust = 15, 14
    values = textwrap.wrap(line.value, max(20, width - field - trust - 2)) or [""]
    first = f"{_light(f'{line.field:<{field}}', line.kind, colour, marks=False)}{line.trust:<{trust}}  {values[0]}"
    return [first, *(" " * (field + trust + 2) + value for value in values[1:])]


def _light(piece: str, kind: str | None, colour: bool, *, marks: bool = True) -> str:
    if kind is None or (not colour and not marks):
        return piece
    return click.style(piece, fg=COLOURS[kind]) if colour else f"⟦{piece}⟧"
