"""The registry of formats. To add one: a file beside this one, and its endings below.

A format's module has ``read(file, source) -> Iterator[Document | InputError]`` over an open binary file and
``count(path) -> int``. It is imported when its first file comes, so its libraries may be heavy.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from types import ModuleType

from extract.errors import InputError
from extract.read.document import Document
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


def read_source(source: Source) -> Iterator[Document | InputError]:
    """Read one file; whatever is wrong with it is given as an ``InputError``."""
    reader = _module(source)
    try:
        if source.path is None:
            yield from reader.read(sys.stdin.buffer, source)
        else:
            with source.path.open("rb") as file:
                yield from reader.read(file, source)
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
