"""JSON: a document, or a list of documents; a gold file is one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from extract.errors import InputError
from extract.read.document import TOP, Document, Place
from extract.read.jsonl import BOM
from extract.read.row import CURE, document_of
from extract.read.sources import Source

MOST = 256  # megabytes: it is read as a whole


def read(file: BinaryIO, source: Source, start: Place, longest: int) -> Iterator[Document | InputError]:
    """Read one object with ``id`` and ``text``, or each of a list of them."""
    data = file.read((MOST << 20) + 1)
    if len(data) > MOST << 20:
        raise InputError(source.name, f"is larger than {MOST} MB, too large to be read at once", "write it as .jsonl, a document a line")
    try:
        content = msgspec.json.decode(data.removeprefix(BOM).decode())
    except UnicodeDecodeError:
        raise InputError(source.name, "is not UTF-8", "save the file as UTF-8") from None
    except (msgspec.DecodeError, RecursionError) as error:
        raise InputError(source.name, f"is not JSON ({error})", CURE) from None
    if not isinstance(content, list):
        yield document_of(content, where=source.name, id=source.id, source=source.file, place=TOP, longest=longest)
        return
    if not content:
        raise InputError(source.name, "holds no documents", CURE)
    for number, row in enumerate(content, 1):
        where, place = f"{source.name} (item {number})", Place(number - 1)
        try:
            yield document_of(row, where=where, id=f"{source.id}-{number}", source=source.file, place=place, longest=longest)
        except InputError as error:
            yield error


def count(file: BinaryIO) -> int:
    """Give 1: most hold one document."""
    return 1
