"""A document as it was read: the text, and what came with it."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from extract.read.sources import Source
from extract.record import PublishedFrom


class Place(NamedTuple):
    """Where in its source a document stands, so that a reading can begin there.

    ``row`` counts from 0 what the reader gives, documents and errors alike; ``line`` counts from 1 and is told to people;
    ``offset`` is where the reader may start in the file to reach the row: bytes (of the unpacked file), or a row group of
    Parquet; 0 where it cannot jump.
    """

    row: int = 0
    line: int = 1
    offset: int = 0


TOP = Place()


class Document(msgspec.Struct, frozen=True):
    """One release. ``source`` is where it came from, in words, ``published`` an ISO day; ``place`` is where in ``file`` it stands.

    ``published_from`` is ``metadata`` for a day that the file's metadata tell, ``option`` for one that a user told for all documents;
    None is the document's own column.
    """

    id: str
    text: str
    source: str | None = None
    encoding: str | None = None
    published: str | None = None
    title: str | None = None
    warnings: tuple[str, ...] = ()
    place: Place = TOP
    published_from: PublishedFrom | None = None
    file: Source | None = None

    def dated(self, published: str | None) -> Document:
        """Give the document, with a day that stands for those that have none of their own."""
        if self.published or not published:
            return self
        return msgspec.structs.replace(self, published=published, published_from="option")
