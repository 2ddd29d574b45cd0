"""Ids that differ: a record is found by its document's id."""

from __future__ import annotations

import msgspec

from extract.read.document import Document


class Ids:
    """Gives a document whose id is taken another one, and remembers that it did."""

    def __init__(self) -> None:
        self._taken: set[int] = set()  # hashes take half the room; two of ten million are equal in one run of 370,000
        self._last: dict[str, int] = {}
        self.renamed: list[str] = []

    def unique(self, document: Document) -> Document:
        """Give the document, its id changed to ``id~2``, ``id~3`` … when an earlier one has it."""
        name = document.id
        while hash(name) in self._taken:
            self._last[document.id] = self._last.get(document.id, 1) + 1
            name = f"{document.id}~{self._last[document.id]}"
        self._taken.add(hash(name))
        if name == document.id:
            return document
        where = f"{document.source}: " if document.source else ""
        self.renamed.append(f"{where}the id {document.id!r} is taken, this document is written as {name!r}; give ids that differ")
        return msgspec.structs.replace(document, id=name)
