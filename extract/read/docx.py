"""Word: the paragraphs and the tables of the body, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO
from zipfile import ZipFile

import docx
from docx.oxml.ns import qn

from extract.errors import InputError
from extract.read.document import Document, Place
from extract.read.limits import CURE, bytes_of, worth_reading
from extract.read.sources import Source

MARKUP = 10  # bytes of markup that Word writes for one of text
CELLS_APART, ITEM = "\t", "- "
BULLETS = ("List Bullet", "List Number")  # names of styles begin so
PARAGRAPH, TABLE, ROW, CELL = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))
# What may stand around paragraphs, rows and words: fields to fill in, marked dates and towns, what a reviewer has put in.
AROUND = frozenset(
    qn(f"w:{name}") for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink", "fldSimple", "dir", "bdo", "r")
)
WORDS = qn("w:t")
SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
NUMBERED, STYLE, NONE = "w:pPr/w:numPr/w:numId/@w:val", "w:pPr/w:pStyle/@w:val", "0"


def read(file: BinaryIO, source: Source, start: Place, longest: int) -> Iterator[Document]:
    """Read the file: a paragraph is a line, and so is a row of a table; an item of a list begins with a dash."""
    try:
        with ZipFile(file) as parts:
            unpacked = max((part.file_size for part in parts.infolist() if part.filename.endswith(".xml")), default=0)
        if unpacked > MARKUP * bytes_of(longest):
            raise InputError(source.name, f"is longer than {longest:,} characters", CURE)
        opened = docx.Document(file)
        lists = {style.style_id for style in opened.styles if style.name and style.name.startswith(BULLETS)}
        text = "\n".join(_lines(opened.element.body, frozenset(lists)))
    except InputError:
        raise
    except Exception as error:  # zip, XML and Word's own rules: there are many ways to be broken
        raise InputError(source.name, f"is no whole .docx file ({_told(error)})", "save it again in Word, or as .txt") from None
    yield Document(source.id, worth_reading(text, source.name, longest), source.file)


def _lines(container: Any, lists: frozenset[str]) -> Iterator[str]:
    for item in container:
        if item.tag == PARAGRAPH:
            text = "".join(_words(item))
            yield f"{ITEM}{text}" if text and _is_item(item, lists) else text
        elif item.tag == TABLE:
            yield from (CELLS_APART.join(_cells(row, lists)) for row in _within(item, ROW))
        elif item.tag in AROUND:
            yield from _lines(item, lists)


def _cells(row: Any, lists: frozenset[str]) -> Iterator[str]:
    """Give the cells of a row; those that are merged stand in the file once."""
    yield from (" ".join(line for line in _lines(cell, lists) if line) for cell in _within(row, CELL))


def _within(container: Any, tag: str) -> Iterator[Any]:
    for item in container:
        if item.tag == tag:
            yield item
        elif item.tag in AROUND:
            yield from _within(item, tag)


def _words(container: Any) -> Iterator[str]:
    """Give the words of a paragraph, those that a reviewer has struck out left out."""
    for item in container:
        if item.tag == WORDS:
            yield item.text or ""
        elif item.tag in SIGNS:
            yield SIGNS[item.tag]
        elif item.tag in AROUND:
            yield from _words(item)


def _is_item(paragraph: Any, lists: frozenset[str]) -> bool:
    numbers = paragraph.xpath(NUMBERED)
    return numbers[0] != NONE if numbers else not lists.isdisjoint(paragraph.xpath(STYLE))


def _told(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
