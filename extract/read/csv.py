"""CSV: a row is a document; the encoding, the delimiter and the names of the columns are found out."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from extract.errors import InputError
from extract.read.csv_lines import Line, Lines, TooLongError, encoding_of
from extract.read.document import TOP, Document, Place
from extract.read.row import columns_of, document_of, no_texts
from extract.read.sources import Source

DELIMITERS = ",;\t|"
CURE = 'close its quotation marks, write " within them as ""'
BROKEN = "{} is broken here: unreadable characters were replaced"

csv.field_size_limit(max(csv.field_size_limit(), min(sys.maxsize, 2**31 - 1)))  # our own limit tells the line


def read(file: BinaryIO, source: Source, start: Place, longest: int) -> Iterator[Document | InputError]:
    """Read row after row; a row that is broken is told by its first line, and the reading goes on with the next line."""
    encoding, doubts = encoding_of(file, source.name)
    lines = Lines(file, encoding, TOP, longest)
    delimiter, header = _header(lines, source.name)
    names = columns_of(header)
    if "text" not in names:
        raise no_texts(source.name, header)
    at = {column: header.index(name) for column, name in names.items()}
    if start.offset:
        lines = Lines(file, encoding, start, longest)
    row = start.row if start.offset else 0
    for first, cells in _rows(lines, delimiter, at["text"] + 1, len(header)):
        place, where = Place(row, first.number, first.offset), f"{source.name}:{first.number}"
        row += 1
        if isinstance(cells, str):
            yield InputError(where, cells, CURE)
            continue
        values = {column: cells[i] for column, i in at.items() if i < len(cells)}
        id = f"{source.id}-{first.number}"
        try:
            document = document_of(values, where=where, id=id, source=source.file, place=place, longest=longest, encoding=encoding)
            warnings = (*doubts, BROKEN.format(encoding)) if "\ufffd" in document.text else doubts
            yield msgspec.structs.replace(document, warnings=warnings) if warnings else document
        except InputError as error:
            yield error
    if not row:
        raise InputError(source.name, "holds no documents", "fill it, or leave it out")


def _header(lines: Lines, name: str) -> tuple[str, list[str]]:
    """Give the delimiter that finds most of our columns in the first line, and the names of all columns."""
    line = next(lines, None)
    told = (line or "").strip().lower()
    if line and told.startswith("sep=") and len(told) == 5:  # what Excel writes
        line = next(lines, None)
    if not line:
        raise InputError(name, "holds no documents", "fill it, or leave it out")
    found = []
    for delimiter in DELIMITERS:
        try:
            cells = next(csv.reader([line], delimiter=delimiter))
        except (csv.Error, StopIteration):
            continue
        found.append((len(columns_of(cells)), len(cells), delimiter, cells))
    if not found:
        raise InputError(f"{name}:1", "its first line is no row of names", "begin it with a line such as id,text,published")
    _, _, delimiter, cells = max(found, key=lambda one: one[:2])
    return delimiter, cells


def _rows(lines: Lines, delimiter: str, least: int, width: int) -> Iterator[tuple[Line, list[str] | str]]:
    """Give each row's first line and its cells, ``least`` to ``width`` if it has several lines, or what is wrong with it."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.begin()
        wrong = ""
        try:
            cells = next(reader)
        except StopIteration:
            return
        except TooLongError as error:
            wrong = str(error)
        except csv.Error as error:
            wrong = f"is a broken row ({error})"
        first, several = lines.taken[0], len(lines.taken) > 1
        if not wrong and (len(cells) > width or (several and len(cells) < least)):
            wrong = f"has {len(cells)} cells, and the first line has {width}"
        if wrong:
            # A quotation mark that is not closed swallows what follows: all but its own line is read once more.
            lines.read_again()
            reader = csv.reader(lines, delimiter=delimiter, strict=True)
            yield first, wrong
        elif any(cell.strip() for cell in cells):
            yield first, cells


def count(file: BinaryIO) -> int:
    """Count the line ends outside quotation marks."""
    lines, quoted = 0, False
    for block in iter(lambda: file.read(1 << 20), b""):
        pieces = block.split(b'"')
        lines += sum(piece.count(b"\n") for piece in pieces[quoted::2])
        quoted ^= len(pieces) % 2 == 0
    return max(1, lines - 1)
