"""Files to documents: one format a file, chosen by its ending."""

from extract.read.document import Document, Place
from extract.read.formats import A_FILE_A_DOCUMENT, ENDINGS, count, read_source, read_sources
from extract.read.sources import Source, find_sources

__all__ = ["A_FILE_A_DOCUMENT", "ENDINGS", "Document", "Place", "Source", "count", "find_sources", "read_source", "read_sources"]
