"""The text of a record's document: kept in the record, among given inputs, or where ``document.source`` says.

A text is the right one when its SHA-256 is the record's; a file that has changed since is never taken for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from extract import record
from extract.errors import ExtractError
from extract.read.document import Document
from extract.read.formats import ENDINGS, read_sources
from extract.read.sources import STDIN, find_sources


class Found(NamedTuple):
    """A document's text, or why there is none: nobody has it, or what has its name reads otherwise by now."""

    text: str | None
    trouble: Literal["", "missing", "changed"] = ""


class Texts:
    """Finds texts; a source is read once, when the first record names it."""

    def __init__(self, inputs: Iterable[str] = ()) -> None:
        self._inputs = list(inputs)
        self._texts: dict[str, str] = {}
        self._ids: set[str] = set()
        self._read: set[str] = set()

    def open(self) -> Iterator[ExtractError]:
        """Read the given inputs; what cannot be read is given as an error."""
        for item in read_sources(find_sources(self._inputs, ENDINGS)):
            if isinstance(item, Document):
                self._remember(item)
            else:
                yield item

    def of(self, document: record.Document) -> Found:
        """Give the text that the record was made of."""
        kept = None if document.text is msgspec.UNSET else document.text
        if kept is not None and digest(kept) == document.sha256:
            return Found(kept)
        if document.sha256 not in self._texts:
            self._look_in(document.source)
        text = self._texts.get(document.sha256)
        if text is not None:
            return Found(text)
        return Found(None, "changed" if kept is not None or document.id in self._ids or document.source in self._read else "missing")

    def _look_in(self, source: str | None) -> None:
        # Only a plain file: a record may name anything, and find_sources would also walk folders and ask patterns.
        if source is None or source == STDIN or source in self._read or not Path(source).is_file():
            return
        self._read.add(source)
        for item in read_sources(find_sources([source], ENDINGS)):
            if isinstance(item, Document):
                self._remember(item)

    def _remember(self, document: Document) -> None:
        self._texts[digest(document.text)] = document.text
        self._ids.add(document.id)


def digest(text: str) -> str:
    """Give a text's SHA-256 as records have it."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
