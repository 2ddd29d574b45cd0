"""A record's values one by one, in a reader's order: what every view of a record shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract.record import Attendance, Evidence, Field, Person, Record, Speaker

SCALARS = ("name", "kind", "theme", "part_of", "status", "start", "end")
BOUNDS = {"exact": "", "about": "≈ ", "at_least": "≥ ", "at_most": "≤ "}


class Value(NamedTuple):
    """One value: ``field`` is a key of ``looks()``, ``path`` its place in the record, ``text`` what a reader sees."""

    field: str
    path: str
    text: str
    confidence: float
    rule: str
    evidence: tuple[Evidence, ...]
    status: str = "found"

    @property
    def trust(self) -> str:
        """Tell how sure the value is: ``0.97``, ``0.81 inferred``."""
        return f"{self.confidence:.2f}" + ("" if self.status == "found" else f" {self.status}")


def values(record: Record) -> Iterator[Value]:
    """Give the record's values; a speaker's statements follow the speaker."""
    if record.event:
        for name in SCALARS:
            yield from _scalar(name, f"event.{name}", getattr(record.event, name))
        for name in record.event.place.__struct_fields__:
            yield from _scalar(name, f"event.place.{name}", getattr(record.event.place, name))
    for count in record.attendance:
        yield Value("attendance", "attendance", _count(count), count.confidence, count.rule, count.evidence)
    for land in record.countries:
        yield Value("countries", "countries", f"{land.code} {land.name}, {land.role}", land.confidence, land.rule, land.evidence)
    for body in record.organisations:
        text = "; ".join((body.name, *body.aliases))
        yield Value("organisations", "organisations", text, body.confidence, body.rule, body.evidence)
    for speaker in record.speakers:
        yield Value("speakers", "speakers", _person(speaker), speaker.confidence, speaker.rule, speaker.evidence)
        for said in speaker.statements:
            evidence = (Evidence(said.start, said.stop, said.text),)
            text = f"{speaker.name}: {' '.join(said.text.split())}"
            yield Value("statements", "speakers.statements", text, speaker.confidence, speaker.rule, evidence)
    for person in record.participants:
        yield Value("participants", "participants", _person(person), person.confidence, person.rule, person.evidence)


def _scalar(name: str, path: str, field: Field[str] | None) -> Iterator[Value]:
    if field:
        yield Value(name, path, field.value, field.confidence, field.rule, field.evidence, field.status)


def _count(count: Attendance) -> str:
    number = f"{count.value}–{count.upper}" if count.upper else f"{count.value}"
    return f"{BOUNDS[count.bound]}{number} {count.of} ({count.noun})"


def _person(person: Speaker | Person) -> str:
    told = ", ".join(part for part in (person.name, person.position, person.organisation, person.country) if part)
    mode = person.mode.replace("_", " ") if isinstance(person, Speaker) and person.mode != "unknown" else ""
    return f"{told} ({mode})" if mode else told
