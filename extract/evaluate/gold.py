"""Gold: what a careful reader would write down. A list of strings holds accepted spellings, the best first."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import msgspec

from extract.errors import InputError

Spellings = str | tuple[str, ...] | None


class GoldEvent(msgspec.Struct, frozen=True):
    """The main event; ``None`` means that the text does not say."""

    kind: Spellings = None
    name: Spellings = None
    theme: Spellings = None
    part_of: Spellings = None
    start: Spellings = None
    end: Spellings = None
    city: Spellings = None
    region: Spellings = None
    country: Spellings = None
    venue: Spellings = None


class GoldCount(msgspec.Struct, frozen=True):
    """A count of those who came."""

    of: str
    value: int
    bound: str
    upper: int | None = None
    optional: bool = False


class GoldCountry(msgspec.Struct, frozen=True):
    """A country and its role."""

    code: str
    role: str
    optional: bool = False


class GoldName(msgspec.Struct, frozen=True):
    """An organisation or a person; the last three are a person's only."""

    name: tuple[str, ...]
    position: Spellings = None
    organisation: Spellings = None
    mode: str | None = None
    optional: bool = False


class GoldRecord(msgspec.Struct, frozen=True):
    """All that is right for one document."""

    event: GoldEvent | None
    attendance: tuple[GoldCount, ...] = ()
    countries: tuple[GoldCountry, ...] = ()
    organisations: tuple[GoldName, ...] = ()
    speakers: tuple[GoldName, ...] = ()
    participants: tuple[GoldName, ...] = ()


class Gold(msgspec.Struct, frozen=True):
    """A gold document; ``stem`` is its file's name, by which records may call it too."""

    id: str
    record: GoldRecord
    stem: str = ""


def read_gold(path: Path) -> list[Gold]:
    """Read a folder of ``.json`` files or one ``.jsonl``; ``InputError`` names the file, the place and the fault."""
    if path.is_dir():
        found = [_parse(file.read_bytes(), str(file), file.stem) for file in sorted(path.glob("*.json"))]
    else:
        found = [_parse(line, where, "") for where, line in lines_of(path)]
    twice = [gold.stem for gold, next in pairwise(sorted(found, key=lambda gold: gold.stem)) if gold.stem == next.stem]
    if twice:
        raise InputError(str(path), f"holds two gold documents with the id {twice[0]!r}", "give ids that differ")
    if not found:
        raise InputError(str(path), "holds no gold documents", "name a folder of .json files or a .jsonl")
    return found


def lines_of(path: Path) -> list[tuple[str, bytes]]:
    """Give a file's lines that are not blank, each with ``file:line``."""
    try:
        lines = path.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n")
    except FileNotFoundError:
        raise InputError(str(path), "no such file or folder", "check the path") from None
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror})", "name a .jsonl file") from None
    return [(f"{path}:{number}", line) for number, line in enumerate(lines, 1) if line.strip()]


def variants(spellings: Spellings) -> tuple[str, ...]:
    """Give the accepted spellings as a tuple."""
    if spellings is None:
        return ()
    return (spellings,) if isinstance(spellings, str) else spellings


def _parse(data: bytes, where: str, stem: str) -> Gold:
    try:
        gold = msgspec.json.decode(data, type=Gold)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(where, f"is no gold document ({error})", 'one reads {"id": "…", "text": "…", "record": {…}}') from None
    return msgspec.structs.replace(gold, stem=stem or gold.id)
