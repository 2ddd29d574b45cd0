"""JSON Lines: a record a line, in UTF-8."""

from __future__ import annotations

from typing import BinaryIO

from extract.record import Record


class Writer:
    """Writes records into an open binary file."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file

    def write(self, record: Record) -> None:
        """Write one record."""
        self.file.write(record.to_json().encode() + b"\n")

    def close(self) -> None:
        """Write what is left; lines leave nothing."""
