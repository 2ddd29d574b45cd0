"""Records from the files that ``press-extract run`` wrote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from extract.errors import InputError
from extract.record import Record, from_json

CURE = "name the .jsonl or .parquet that run wrote"
MARK = b"\xef\xbb\xbf"  # of UTF-8, which some editors write


def read_records(path: str | Path) -> Iterator[Record]:
    """Read the records of a ``.jsonl`` or ``.parquet`` back.

    Raises ``InputError`` at the first line that is no record, ``MissingExtraError`` for Parquet without pyarrow.
    """
    for _, item in numbered_records(Path(path)):
        if isinstance(item, InputError):
            raise item
        yield item


def numbered_records(path: Path) -> Iterator[tuple[int, Record | InputError]]:
    """Give each record with its line or row, counted from 1; a line that is none is an ``InputError`` in its place.

    Raises ``InputError`` when the file cannot be read.
    """
    if path.suffix.lower() == ".parquet":
        from extract.write import parquet

        yield from enumerate(parquet.read_records(path), 1)
    else:
        yield from _lines(path)


def _lines(path: Path) -> Iterator[tuple[int, Record | InputError]]:
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield number, _record(line.removeprefix(MARK), f"{path}:{number}")
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror})", CURE) from None


def _record(line: bytes, where: str) -> Record | InputError:
    try:
        return from_json(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return InputError(where, f"is no record ({error})", CURE)
