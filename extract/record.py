"""The event record (schema ``press-event/1``): frozen, typed, JSON in and out.

Every value carries its evidence: pieces of the document's decoded text with character offsets,
for which ``source[start:stop] == text`` holds.
"""

from __future__ import annotations

from typing import Any, Generic, Literal, TypeVar

import msgspec

from extract.errors import EvidenceError

SCHEMA = "press-event/1"

T = TypeVar("T")

Status = Literal["found", "inferred", "conflict"]
EventStatus = Literal["planned", "held", "ongoing", "postponed", "cancelled"]
Of = Literal[
    "people",
    "countries",
    "organisations",
    "companies",
    "regions",
    "cities",
    "universities",
    "media",
    "teams",
    "delegations",
    "other",
]
Bound = Literal["exact", "about", "at_least", "at_most"]
CountryRole = Literal["host", "participant", "mentioned"]
PublishedFrom = Literal["column", "dateline", "metadata", "option"]  # in this order of trust
Mode = Literal["in_person", "video", "letter", "unknown"]


class Evidence(msgspec.Struct, frozen=True):
    """A piece of the document: ``source[start:stop] == text``, in characters."""

    start: int
    stop: int
    text: str


class Field(msgspec.Struct, Generic[T], frozen=True):
    """A scalar value with what is known about how it was read."""

    value: T
    status: Status
    confidence: float
    rule: str
    evidence: tuple[Evidence, ...]


class Place(msgspec.Struct, frozen=True):
    """Where the event takes place; ``country`` is ISO 3166-1 alpha-2."""

    city: Field[str] | None = None
    region: Field[str] | None = None
    country: Field[str] | None = None
    venue: Field[str] | None = None


class Event(msgspec.Struct, frozen=True):
    """The main event that the document reports; dates are ``2024-09-09``, ``2024-09`` or ``2024``."""

    name: Field[str]
    kind: Field[str] | None = None
    theme: Field[str] | None = None
    part_of: Field[str] | None = None
    status: Field[EventStatus] | None = None
    start: Field[str] | None = None
    end: Field[str] | None = None
    place: Place = Place()


class Attendance(msgspec.Struct, frozen=True):
    """A count of those who came; a range has ``value`` and ``upper``."""

    of: Of
    value: int
    bound: Bound
    noun: str
    confidence: float
    rule: str
    evidence: tuple[Evidence, ...]
    upper: int | None = None


class Country(msgspec.Struct, frozen=True):
    """A country that the document names; ``code`` is ISO 3166-1 alpha-2, ``name`` its usual Russian name."""

    code: str
    name: str
    role: CountryRole
    confidence: float
    rule: str
    evidence: tuple[Evidence, ...]


class Organisation(msgspec.Struct, frozen=True):
    """A named body, in the nominative; its short forms are ``aliases``."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    role: str
    confidence: float
    rule: str
    evidence: tuple[Evidence, ...]


class Statement(msgspec.Struct, frozen=True):
    """What a speaker said: ``text`` is ``source[start:stop]``."""

    text: str
    kind: Literal["direct", "reported"]
    start: int
    stop: int


class Person(msgspec.Struct, frozen=True):
    """Someone named who takes part; ``position`` stands without the ``organisation``."""

    name: str
    position: str | None
    organisation: str | None
    country: str | None
    confidence: float
    rule: str
    evidence: tuple[Evidence, ...]


class Speaker(msgspec.Struct, frozen=True):
    """Someone named who speaks, writes to or opens the event."""

    name: str
    position: str | None
    organisation: str | None
    country: str | None
    mode: Mode
    statements: tuple[Statement, ...]
    confidence: float
    rule: str
    evidence: tuple[Evidence, ...]


class Document(msgspec.Struct, frozen=True):
    """Where the text came from; ``length`` counts characters of the decoded text, which may itself be kept as ``text``.

    ``published_from`` tells who says the day of publication: the document's own column, its dateline, the metadata of its file,
    or an option that stands for all documents.
    """

    id: str
    source: str | None
    sha256: str
    length: int
    encoding: str | None
    title: str | None
    published: str | None
    published_from: PublishedFrom | None = None
    text: str | msgspec.UnsetType = msgspec.UNSET


class Record(msgspec.Struct, frozen=True):
    """One document's event record."""

    document: Document
    event: Event | None
    attendance: tuple[Attendance, ...] = ()
    countries: tuple[Country, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    participants: tuple[Person, ...] = ()
    warnings: tuple[str, ...] = ()
    schema: Literal["press-event/1"] = "press-event/1"

    def to_dict(self) -> dict[str, Any]:
        """Give the record as plain dictionaries, lists, strings and numbers."""
        built: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))  # to_builtins would leave tuples
        return {"schema": built.pop("schema"), **built}

    def to_json(self, *, indent: int = 0) -> str:
        """Give the record as one line of JSON, or an indented page."""
        line = msgspec.json.encode(self.to_dict())
        return (msgspec.json.format(line, indent=indent) if indent else line).decode()

    def _repr_html_(self) -> str:
        from extract.write.html import record_html

        return record_html(self)


def from_json(line: str | bytes) -> Record:
    """Read a record from JSON; ``msgspec.ValidationError`` says what is out of place."""
    return msgspec.json.decode(line, type=Record)


def short_name(field: str) -> str:
    """Give a field's name as rules have it: «event.place.city», «place.city» → «city»; «speakers.mode» → «speakers»."""
    return field.removeprefix("event.").removeprefix("place.").partition(".")[0]


def json_schema() -> dict[str, Any]:
    """Give the record's JSON Schema (draft 2020-12)."""
    return msgspec.json.schema(Record)


_PIECES, _PLAIN = (Evidence, Statement), frozenset({str, int, float, bool, type(None)})


def all_evidence(node: object) -> list[Evidence | Statement]:
    """List every piece of evidence and every statement in a record, in depth."""
    if isinstance(node, _PIECES):
        return [node]
    held = node if isinstance(node, tuple) else msgspec.structs.astuple(node) if isinstance(node, msgspec.Struct) else ()
    return [piece for item in held if type(item) not in _PLAIN for piece in all_evidence(item)]


def check_evidence(record: Record, source: str) -> None:
    """Raise ``EvidenceError`` unless every piece of evidence is a slice of the source."""
    for piece in all_evidence(record):
        if source[piece.start : piece.stop] != piece.text:
            raise EvidenceError(record.document.id, piece.start, piece.stop, piece.text)
