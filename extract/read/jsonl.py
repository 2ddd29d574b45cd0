"""JSON Lines: a line is a document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from extract.errors import InputError
from extract.read.document import TOP, Document, Place
from extract.read.row import CURE, document_of
from extract.read.sources import Source

BOM = b"\xef\xbb\xbf"


def read(file: BinaryIO, source: Source, start: Place) -> Iterator[Document | InputError]:
    """Read line after line; a bad line is told by file and line, and the next one is read."""
    empty = not start.offset
    for place, line in _lines(file, start if start.offset else TOP):
        empty = False
        where = f"{source.name}:{place.line}"
        try:
            content = msgspec.json.decode(line)
            yield document_of(content, where=where, id=f"{source.id}-{place.line}", source=source.name, place=place)
        except UnicodeDecodeError:
            yield InputError(where, "is not UTF-8", "save the file as UTF-8")
        except (msgspec.DecodeError, RecursionError) as error:
            yield InputError(where, f"is not JSON ({error})", f"{CURE}, one a line")
        except InputError as error:
            yield error
    if empty:
        raise InputError(source.name, "holds no documents", CURE)


def _lines(file: BinaryIO, start: Place) -> Iterator[tuple[Place, bytes]]:
    """Give the lines that are not blank, each with its place."""
    row, number, offset = start
    if offset:
        file.seek(offset)
    for line in file:
        content = line.removeprefix(BOM) if number == 1 else line
        if content.strip():
            yield Place(row, number, offset), content
            row += 1
        number += 1
        offset += len(line)


def count(path: Path) -> int:
    """Count the lines."""
    with path.open("rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))
