"""Word: the paragraphs and the tables of the body, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO
from zipfile import ZipFile

import docx
from docx.table import Table, _Cell

from extract.errors import InputError
from extract.read.document import Document, Place
from extract.read.limits import CURE, bytes_of, worth_reading
from extract.read.sources import Source

MARKUP = 10  # bytes of markup that Word writes for one of text
CELLS_APART = "\t"


def read(file: BinaryIO, source: Source, start: Place, longest: int) -> Iterator[Document]:
    """Read the file: a paragraph is a line, and so is a row of a table."""
    try:
        with ZipFile(file) as parts:
            unpacked = max((part.file_size for part in parts.infolist() if part.filename.endswith(".xml")), default=0)
        if unpacked > MARKUP * bytes_of(longest):
            raise InputError(source.name, f"is longer than {longest:,} characters", CURE)
        text = "\n".join(_lines(docx.Document(file)))
    except InputError:
        raise
    except Exception as error:  # zip, XML and Word's own rules: there are many ways to be broken
        raise InputError(source.name, f"is no whole .docx file ({_told(error)})", "save it again in Word, or as .txt") from None
    yield Document(source.id, worth_reading(text, source.name, longest), source.file)


def _lines(container: Any) -> Iterator[str]:
    for item in container.iter_inner_content():
        if not isinstance(item, Table):
            yield item.text
            continue
        for row in item._tbl.tr_lst:  # row.cells would give a merged cell as often as the file says that it has columns
            cells = (_Cell(cell, item) for cell in row.tc_lst)
            yield CELLS_APART.join(" ".join(line for line in _lines(cell) if line) for cell in cells)


def _told(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
