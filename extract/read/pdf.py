"""PDF: the text layer, page after page."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from typing import BinaryIO

import pypdf

from extract.errors import InputError
from extract.read.document import Document, Place
from extract.read.limits import CURE, worth_reading
from extract.read.sources import Source

SECONDS = 30  # of work on one file
logging.getLogger("pypdf").addHandler(logging.NullHandler())  # what is wrong is told once, by us


def read(file: BinaryIO, source: Source, start: Place, longest: int) -> Iterator[Document]:
    """Read the pages' text; lines are as they stand on the page."""
    try:
        reader = pypdf.PdfReader(file)
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(source.name, "is locked with a password", "save it without one")
        text = "\n".join(_pages(reader, source, longest))
    except InputError:
        raise
    except Exception as error:  # the format has many ways to be broken, and the library many ways to say so
        told = " ".join(str(error).split()) or type(error).__name__
        raise InputError(source.name, f"is no whole PDF file ({told})", "save it again, or as .txt") from None
    if not text.strip():
        raise InputError(source.name, "has no text layer: its pages are pictures", "run a text recognition (OCR) over it first")
    yield Document(source.id, worth_reading(text, source.name, longest), source.file)


def _pages(reader: pypdf.PdfReader, source: Source, longest: int) -> Iterator[str]:
    began, length = time.process_time(), 0
    for page in reader.pages:
        text = page.extract_text()
        length += len(text)
        if length > longest:
            raise InputError(source.name, f"is longer than {longest:,} characters", CURE)
        if time.process_time() - began > SECONDS:
            raise InputError(source.name, f"takes longer than {SECONDS} seconds to read", "save it again, or as .txt")
        yield text
