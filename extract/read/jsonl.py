"""JSON Lines: a line is a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from extract.errors import InputError
from extract.read import limits
from extract.read.document import TOP, Document, Place
from extract.read.row import CURE, document_of
from extract.read.sources import Source

BOM = b"\xef\xbb\xbf"


def read(file: BinaryIO, source: Source, start: Place, longest: int) -> Iterator[Document | InputError]:
    """Read line after line; a bad line is told by file and line, and the next one is read."""
    empty = not start.offset
    for place, line in _lines(file, start if start.offset else TOP, longest):
        empty = False
        where = f"{source.name}:{place.line}"
        try:
            if line is None:
                raise InputError(where, f"is a line of more than {limits.LINE} MB", limits.CURE)
            row, id = msgspec.json.decode(line.decode()), f"{source.id}-{place.line}"
            yield document_of(row, where=where, id=id, source=source.file, place=place, longest=longest)
        except UnicodeDecodeError:
            yield InputError(where, "is not UTF-8", "save the file as UTF-8")
        except (msgspec.DecodeError, RecursionError) as error:
            yield InputError(where, f"is not JSON ({error})", f"{CURE}, one a line")
        except InputError as error:
            yield error
    if empty:
        raise InputError(source.name, "holds no documents", CURE)


def _lines(file: BinaryIO, start: Place, longest: int) -> Iterator[tuple[Place, bytes | None]]:
    """Give the lines that are not blank, each with its place; None stands for a line that is too long."""
    row, number, offset = start
    if offset:
        file.seek(offset)
    for line, size in limits.lines_of(file, longest):
        content = line.removeprefix(BOM) if line and number == 1 else line
        if content is None or content.strip():
            yield Place(row, number, offset), content
            row += 1
        number += 1
        offset += size


def count(file: BinaryIO) -> int:
    """Count the lines."""
    return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))
