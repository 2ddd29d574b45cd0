"""A document as it was read: the text, and what came with it."""

from __future__ import annotations

import msgspec


class Document(msgspec.Struct, frozen=True):
    """One release. ``source`` is the file that it came from, ``published`` an ISO day."""

    id: str
    text: str
    source: str | None = None
    encoding: str | None = None
    published: str | None = None
    title: str | None = None
    warnings: tuple[str, ...] = ()
