"""PDF: the text layer, page after page, a paragraph a line."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from typing import BinaryIO

from pypdfium2 import PdfDocument, PdfiumError
from pypdfium2.raw import FPDF_ERR_PASSWORD

from extract.errors import InputError
from extract.read.document import Document, Place
from extract.read.limits import CURE, worth_reading
from extract.read.pdf_lines import Line, lines_of
from extract.read.pdf_pages import without_running_lines
from extract.read.pdf_paragraphs import paragraphs
from extract.read.sources import Source

SECONDS = 30  # of work on one file


def read(file: BinaryIO, source: Source, start: Place, longest: int) -> Iterator[Document]:
    """Read the pages' text: lines that run on are put together, page numbers and running titles left out."""
    try:
        with closing(PdfDocument(file)) as pdf:
            pages = list(_pages(pdf, source, longest))
        text = "\n".join(paragraphs(without_running_lines(pages)))
    except InputError:
        raise
    except PdfiumError as error:
        if error.err_code == FPDF_ERR_PASSWORD:
            raise InputError(source.name, "is locked with a password", "save it without one") from None
        raise _broken(source, error) from None
    except Exception as error:  # the format has many ways to be broken, and the library many ways to say so
        raise _broken(source, error) from None
    if not text.strip():
        raise InputError(source.name, "has no text layer: its pages are pictures", "run a text recognition (OCR) over it first")
    yield Document(source.id, worth_reading(text, source.name, longest), source.file)


def _pages(pdf: PdfDocument, source: Source, longest: int) -> Iterator[list[Line]]:
    began, length = time.process_time(), 0
    for page in pdf:
        lines = lines_of(page)
        length += sum(len(line.text) for line in lines)
        if length > longest:
            raise InputError(source.name, f"is longer than {longest:,} characters", CURE)
        if time.process_time() - began > SECONDS:
            raise InputError(source.name, f"takes longer than {SECONDS} seconds to read", "save it again, or as .txt")
        yield lines
        page.close()


def _broken(source: Source, error: Exception) -> InputError:
    told = " ".join(str(error).split()) or type(error).__name__
    return InputError(source.name, f"is no whole PDF file ({told})", "save it again, or as .txt")
