"""What a record claims: the parts of it that are scored, read leniently, so that an older version's records can be compared."""

from __future__ import annotations

from pathlib import Path

import msgspec

from extract.errors import InputError
from extract.evaluate.gold import Gold, lines_of


class Claim(msgspec.Struct, frozen=True):
    """A scalar field."""

    value: str | None = None
    confidence: float | None = None


Scalar = Claim | str | None


class PlaceClaims(msgspec.Struct, frozen=True):
    """Where."""

    city: Scalar = None
    region: Scalar = None
    country: Scalar = None
    venue: Scalar = None


class EventClaims(msgspec.Struct, frozen=True):
    """What and when."""

    name: Scalar = None
    kind: Scalar = None
    theme: Scalar = None
    part_of: Scalar = None
    start: Scalar = None
    end: Scalar = None
    place: PlaceClaims | None = None


class CountClaim(msgspec.Struct, frozen=True):
    """How many."""

    of: str | None = None
    value: int | None = None
    upper: int | None = None
    bound: str | None = None
    confidence: float | None = None


class CountryClaim(msgspec.Struct, frozen=True):
    """Which country."""

    code: str | None = None
    role: str | None = None
    confidence: float | None = None


class NameClaim(msgspec.Struct, frozen=True):
    """Which organisation or person; aliases are an organisation's, the rest a person's."""

    name: str = ""
    aliases: tuple[str, ...] = ()
    position: Scalar = None
    organisation: Scalar = None
    mode: str | None = None
    confidence: float | None = None


class DocumentClaim(msgspec.Struct, frozen=True):
    """Which document."""

    id: str


class Claims(msgspec.Struct, frozen=True):
    """A record's claims."""

    document: DocumentClaim
    event: EventClaims | None = None
    attendance: tuple[CountClaim, ...] = ()
    countries: tuple[CountryClaim, ...] = ()
    organisations: tuple[NameClaim, ...] = ()
    speakers: tuple[NameClaim, ...] = ()
    participants: tuple[NameClaim, ...] = ()


def value(scalar: Scalar) -> str | None:
    """Give a scalar's value."""
    return scalar.value if isinstance(scalar, Claim) else scalar


def confidence(scalar: Scalar) -> float | None:
    """Give how sure the record is of a scalar; None where it does not say."""
    return scalar.confidence if isinstance(scalar, Claim) else None


def read_claims(path: Path) -> list[Claims]:
    """Read the records of a ``.jsonl``; ``InputError`` names the file, the line and the fault."""
    if path.is_dir():
        raise InputError(str(path), "a folder, not a file of records", "name the .jsonl that run wrote")
    found = []
    for where, line in lines_of(path):
        try:
            found.append(msgspec.json.decode(line, type=Claims))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise InputError(where, f"is no record ({error})", "name the .jsonl that run wrote") from None
    return found


def pair(gold: list[Gold], records: list[Claims]) -> list[tuple[Gold, Claims | None]]:
    """Give each gold document its record: by id, by its file's name, or by the last part of the record's id."""
    whole = {record.document.id: record for record in records}
    last = {Path(record.document.id).stem: record for record in records}
    return [(g, whole.get(g.id) or whole.get(g.stem) or last.get(g.stem) or last.get(g.id)) for g in gold]
