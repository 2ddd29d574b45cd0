"""A record as one row of the page's table: what is sorted, searched and counted without opening the record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from extract.record import Event, Field, Record

Row = dict[str, Any]


def row_of(record: Record) -> Row:
    """Give the row; ``trust`` is the mean confidence of the record's values in percent, None where there are none."""
    event = record.event
    confidences = list(_confidences(record))
    crowd = [count.upper or count.value for count in record.attendance if count.of == "people"]
    return {
        "id": record.document.id,
        "title": record.document.title,
        "event": event is not None,
        **_event(event),
        "people": max(crowd, default=None),
        "trust": round(100 * sum(confidences) / len(confidences)) if confidences else None,
        "warnings": len(record.warnings),
        "countries": [country.code for country in record.countries],
        "organisations": [body.name for body in record.organisations],
        "speakers": [speaker.name for speaker in record.speakers],
    }


def _event(event: Event | None) -> Row:
    fields = {"name": event and event.name, "kind": event and event.kind, "start": event and event.start, "end": event and event.end}
    place = {"city": event and event.place.city, "country": event and event.place.country}
    return {name: field.value if field else None for name, field in {**fields, **place}.items()}


def _confidences(node: object) -> Iterator[float]:
    if isinstance(node, tuple):
        for item in node:
            yield from _confidences(item)
    elif isinstance(node, msgspec.Struct):
        for name in node.__struct_fields__:
            inner = getattr(node, name)
            if name == "confidence":
                yield inner
            elif not isinstance(node, Field):
                yield from _confidences(inner)
