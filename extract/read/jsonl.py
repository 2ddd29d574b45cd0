"""JSON Lines: a line is a document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from extract.errors import InputError
from extract.read.document import Document
from extract.read.row import CURE, document_of
from extract.read.sources import Source

BOM = b"\xef\xbb\xbf"


def read(file: BinaryIO, source: Source) -> Iterator[Document | InputError]:
    """Read line after line; a bad line is told by file and line, and the next one is read."""
    rows = 0
    for number, line in enumerate(file, 1):
        line = line.removeprefix(BOM) if number == 1 else line
        if not line.strip():
            continue
        rows += 1
        where = f"{source.name}:{number}"
        try:
            yield document_of(msgspec.json.decode(line), where=where, id=f"{source.id}-{number}", source=source.name)
        except UnicodeDecodeError:
            yield InputError(where, "is not UTF-8", "save the file as UTF-8")
        except (msgspec.DecodeError, RecursionError) as error:
            yield InputError(where, f"is not JSON ({error})", f"{CURE}, one a line")
        except InputError as error:
            yield error
    if not rows:
        raise InputError(source.name, "holds no documents", CURE)


def count(path: Path) -> int:
    """Count the lines."""
    with path.open("rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))
