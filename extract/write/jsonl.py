"""JSON Lines: a record a line, in UTF-8."""

from __future__ import annotations

from extract.record import Record
from extract.write.drafts import Open


class Writer:
    """Writes records into one file."""

    def __init__(self, open_file: Open) -> None:
        self.file = open_file("")

    def write(self, record: Record) -> None:
        """Write one record."""
        self.file.write(record.to_json().encode() + b"\n")

    def close(self) -> None:
        """Write what is left; lines leave nothing."""
