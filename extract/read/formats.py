"""The registry of formats. To add one: a file beside this one, and its endings below.

A format's module has ``read(file, source, start, longest) -> Iterator[Document | InputError]`` and, if a file may hold many
documents, ``count(file) -> int``, over an open binary file. It begins with the row ``start.row`` if ``start.offset`` is not 0, and
at the top if it is: only a module that gives offsets to its documents need look at ``start``. Texts of more than ``longest``
characters are refused (``limits``). It is imported when its first file comes, so its libraries may be heavy; ``EXTRAS`` tells how
to install them.
"""

from __future__ import annotations

import gzip
import shutil
import stat
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from itertools import islice
from pathlib import Path
from tempfile import TemporaryFile
from types import ModuleType
from typing import BinaryIO, cast

import msgspec

from extract.config import LONGEST
from extract.errors import InputError
from extract.read.document import TOP, Document, Place
from extract.read.ids import Ids
from extract.read.sources import Source

TEXTS = {
    ".txt": "plain",
    ".md": "plain",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".json": "json",
    ".csv": "csv",
}
PACKED = ".gz"
ENDINGS = {**TEXTS, **{ending + PACKED: name for ending, name in TEXTS.items()}, ".parquet": "parquet", ".docx": "docx", ".pdf": "pdf"}
A_FILE_A_DOCUMENT = frozenset(ending for ending, name in ENDINGS.items() if name in ("plain", "html", "docx", "pdf"))
FORWARD = (".txt", ".md", ".html", ".htm", ".jsonl", ".json")  # read once, from the top; other readers look back
EXTRAS = ("html", "parquet", "docx", "pdf")  # modules that need the extra of their name


def read_sources(
    sources: Iterable[Source | InputError], *, ids: Ids | None = None, longest: int = LONGEST
) -> Iterator[Document | InputError]:
    """Read files into documents whose ids differ; ``ids`` collects what was renamed."""
    ids = ids or Ids()
    for source in sources:
        if isinstance(source, InputError):
            yield source
            continue
        for document in read_source(source, longest=longest):
            yield document if isinstance(document, InputError) else ids.unique(document)


def read_source(source: Source, start: Place | None = None, *, longest: int = LONGEST) -> Iterator[Document | InputError]:
    """Read one file; whatever is wrong with it is given as an ``InputError``.

    With the place of a document, read from there on: what comes is what a reading of the whole gives from that row on.
    Documents of more than ``longest`` characters are refused.
    """
    start = start or TOP
    try:
        reader = _module(source)
        with _opened(source) as file:
            before = 0 if start.offset else start.row
            for item in islice(reader.read(file, source, start, longest), before, None):
                yield msgspec.structs.replace(item, file=source) if isinstance(item, Document) else item
    except InputError as error:
        yield error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        cure = "get it again" if source.ending in A_FILE_A_DOCUMENT else "get it again; rows before the break were read"
        yield InputError(source.name, f"is no whole {PACKED} file ({error})", cure)
    except OSError as error:
        problem, cure = READING.get(type(error), (f"cannot be read ({error.strerror})", "check the file"))
        yield InputError(source.name, problem, cure)
    except Exception as error:  # a library's own, or ours: the other files are read all the same
        problem = f"{type(error).__name__} while reading it ({' '.join(str(error).split())})"
        yield InputError(source.name, problem, "please report this as a bug, with the file")


READING: dict[type[OSError], tuple[str, str]] = {
    FileNotFoundError: ("no such file", "check the path; a link may lead nowhere"),
    PermissionError: ("you may not read it", "give yourself the right: chmod u+r"),
    IsADirectoryError: ("a folder, not a file", "name the files in it"),
}


def count(source: Source) -> int | None:
    """Count a file's documents without reading them, for the progress bar; None where that cannot be told."""
    if source.ending in A_FILE_A_DOCUMENT:
        return 1
    if source.path is None or source.ending.endswith(PACKED):
        return None  # it can be read but once, or unpacking it would cost as much as reading
    try:
        with _opened(source) as file:
            counted: int | None = _module(source).count(file)
    except (OSError, InputError):
        return 1  # the line that tells why
    return counted


@contextmanager
def _opened(source: Source) -> Iterator[BinaryIO]:
    with _stdin(source) if source.path is None else _file(source.path, source.name) as file:
        if not source.ending.endswith(PACKED):
            yield file
            return
        with gzip.GzipFile(fileobj=file) as unpacked:
            yield cast(BinaryIO, unpacked)


def _file(path: Path, name: str) -> BinaryIO:
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # opening a pipe would wait for whoever writes into it
        raise InputError(name, "is a pipe, a socket or a device, not a file", "send its text through the standard input: -")
    return path.open("rb")


@contextmanager
def _stdin(source: Source) -> Iterator[BinaryIO]:
    if source.ending in FORWARD:
        yield sys.stdin.buffer
        return
    with TemporaryFile() as kept:
        shutil.copyfileobj(sys.stdin.buffer, kept)
        kept.seek(0)
        yield cast(BinaryIO, kept)


def _module(source: Source) -> ModuleType:
    name = ENDINGS[source.ending]
    try:
        return import_module(f"extract.read.{name}")
    except ImportError as error:
        if name not in EXTRAS:
            raise
        problem = f"needs {error.name or error}, which is not installed"
        raise InputError(source.name, problem, f"pip install 'press-extract[{name}]'") from None
