"""Web pages: the article without the page around it, its title and its day of publication."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import BinaryIO

import trafilatura

from extract.errors import InputError
from extract.lang.edtf import iso_day
from extract.read.document import Document, Place
from extract.read.html_article import Article, article, letters
from extract.read.limits import whole, worth_reading
from extract.read.sources import Source
from extract.text.decode import Decoded, decode

CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{3,20})""", re.IGNORECASE)
HEAD = 4096  # bytes at the top in which a page names its encoding
NEAR = 500  # characters at the top of the text in which its title is looked for
# Tags and scripts tell the day; a day that merely stands in the text does not. The far end keeps the clock out of it.
DAYS = {"extensive_search": False, "original_date": True, "max_date": "2499-12-31"}

for _name in ("trafilatura", "htmldate", "courlan", "readability"):
    logging.getLogger(_name).addHandler(logging.NullHandler())  # what is wrong is told once, by us


def read(file: BinaryIO, source: Source, start: Place, longest: int) -> Iterator[Document]:
    """Read the page; the document's text is the article, a paragraph a line, below its title.

    The same page gives the same text every time: who needs the text that a record's offsets count in reads it again.
    """
    decoded = _decoded(whole(file, source.name, longest), source.name)
    try:
        tree = trafilatura.load_html(decoded.text)
        if tree is None:  # a piece of a page
            tree = trafilatura.load_html(f"<html><body>{decoded.text}</body></html>")
        metadata = None if tree is None else trafilatura.extract_metadata(tree, date_config=dict(DAYS))
        title = " ".join((metadata.title or "").split()) if metadata else ""
        found = article(tree, title) if tree is not None else Article([], "")
    except Exception as error:  # a page may break the library in ways that it does not name
        raise InputError(source.name, f"is no web page ({type(error).__name__}: {error})", "save it again, or as .txt") from None
    body, title = "\n".join(found.lines), found.headline or title
    if not body.strip():
        raise InputError(source.name, "a page without text", "save the page as it shows, or leave it out")
    day = iso_day(metadata.date) if metadata else None
    yield Document(
        source.id,
        worth_reading(_titled(body, title), source.name, longest),
        source.file,
        decoded.encoding,
        day.isoformat() if day else None,
        title or None,
        decoded.warnings,
        published_from="metadata" if day else None,
    )


def _decoded(data: bytes, name: str) -> Decoded:
    """Decode by the letters; where these are too few to tell, by what the page says of itself."""
    try:
        decoded = decode(data, name)
    except InputError:
        told = _as_told(data)
        if told is None:
            raise
        return told
    return (_as_told(data) if decoded.warnings else None) or decoded


def _as_told(data: bytes) -> Decoded | None:
    found = CHARSET.search(data, 0, HEAD)
    try:
        return Decoded(data.decode(found[1].decode()), found[1].decode().lower()) if found else None
    except (UnicodeError, LookupError):
        return None


def _titled(body: str, title: str) -> str:
    """Put the title above the body, unless it opens it already."""
    return body if not title or letters(title) in letters(body[: len(title) + NEAR]) else f"{title}\n{body}"
