"""Plain text and Markdown: a file is a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from extract.read.document import Document, Place
from extract.read.limits import whole, worth_reading
from extract.read.sources import Source
from extract.text.decode import decode


def read(file: BinaryIO, source: Source, start: Place, longest: int) -> Iterator[Document]:
    """Read the whole file as one text in whatever encoding it is."""
    decoded = decode(whole(file, source.name, longest), source.name)
    text = worth_reading(decoded.text, source.name, longest)
    yield Document(source.id, text, source.file, decoded.encoding, warnings=decoded.warnings)
