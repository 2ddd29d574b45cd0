"""Plain text and Markdown: a file is a document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from extract.read.document import Document, Place
from extract.read.sources import Source
from extract.text.decode import decode


def read(file: BinaryIO, source: Source, start: Place) -> Iterator[Document]:
    """Read the whole file as one text in whatever encoding it is."""
    decoded = decode(file.read(), source.name)
    path = None if source.path is None else source.name
    yield Document(source.id, decoded.text, path, decoded.encoding, warnings=decoded.warnings)


def count(path: Path) -> int:
    """Give 1."""
    return 1
