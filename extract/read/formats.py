"""The registry of formats. To add one: a file beside this one, and its endings below.

A format's module has ``read(file, source, start) -> Iterator[Document | InputError]`` over an open binary file and
``count(path) -> int``. It begins with the row ``start.row`` if ``start.offset`` is not 0, and at the top if it is: only a module
that gives offsets to its documents need look at ``start``. It is imported when its first file comes, so its libraries may be heavy.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from importlib import import_module
from itertools import islice
from types import ModuleType

from extract.errors import InputError
from extract.read.document import TOP, Document, Place
from extract.read.ids import Ids
from extract.read.sources import Source

ENDINGS = {
    ".txt": "plain",
    ".md": "plain",
    ".jsonl": "jsonl",
    ".json": "json",
}


def read_sources(sources: Iterable[Source | InputError], *, ids: Ids | None = None) -> Iterator[Document | InputError]:
    """Read files into documents whose ids differ; ``ids`` collects what was renamed."""
    ids = ids or Ids()
    for source in sources:
        if isinstance(source, InputError):
            yield source
            continue
        for document in read_source(source):
            yield document if isinstance(document, InputError) else ids.unique(document)


def read_source(source: Source, start: Place | None = None) -> Iterator[Document | InputError]:
    """Read one file; whatever is wrong with it is given as an ``InputError``.

    With the place of a document, read from there on: what comes is what a reading of the whole gives from that row on.
    """
    start = start or TOP
    reader = _module(source)
    try:
        with nullcontext(sys.stdin.buffer) if source.path is None else source.path.open("rb") as file:
            before = 0 if start.offset else start.row
            yield from islice(reader.read(file, source, start), before, None)
    except InputError as error:
        yield error
    except OSError as error:
        problem, cure = READING.get(type(error), (f"cannot be read ({error.strerror})", "check the file"))
        yield InputError(source.name, problem, cure)


READING: dict[type[OSError], tuple[str, str]] = {
    FileNotFoundError: ("no such file", "check the path; a link may lead nowhere"),
    PermissionError: ("you may not read it", "give yourself the right: chmod u+r"),
    IsADirectoryError: ("a folder, not a file", "name the files in it"),
}


def count(source: Source) -> int | None:
    """Count a file's documents without reading them, for the progress bar; None where that cannot be told."""
    if source.path is None:
        return 1
    try:
        counted: int = _module(source).count(source.path)
    except OSError:
        return None
    return counted


def _module(source: Source) -> ModuleType:
    return import_module(f"extract.read.{ENDINGS[source.ending]}")
