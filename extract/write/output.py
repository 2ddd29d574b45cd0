"""Where records go: the registry of formats, and files that appear whole or not at all.

A format's module has a class ``Writer(open_file)`` with ``write(record)`` and ``close()``; ``open_file("")`` opens the output for
writing, ``open_file("attendance")`` a file beside it, which ``PARTS`` then names. ``check()`` is for a module that needs an extra,
``abandon()`` for a writer that would write once more when it goes. To add one: a file beside this one, and its ending below.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import BinaryIO, Protocol

from extract.errors import InputError
from extract.record import Record
from extract.write.drafts import Open, drafts, part_of

ENDINGS = {".jsonl": "jsonl", ".csv": "csv", ".parquet": "parquet"}


class Output(Protocol):
    """Takes records, one after another."""

    def write(self, record: Record) -> None:
        """Write one record."""

    def close(self) -> None:
        """Write what is left."""


def check_output(path: Path | None) -> None:
    """Refuse an output that could not be written, before any work is done."""
    if path is None or _is_device(path):
        return
    folder = path.resolve().parent
    if path.suffix.lower() not in ENDINGS:
        said = f"no format is named {path.suffix!r}" if path.suffix else "a name without an ending does not tell the format"
        raise InputError(str(path), said, f"outputs end in {' '.join(sorted(ENDINGS))}")
    if not folder.is_dir():
        raise InputError(str(path), f"there is no folder {folder}", "make it first")
    for file in files_of(path):
        if file.is_dir():
            raise InputError(str(file), "a folder, not a file", "name a file in it")
        if not os.access(folder, os.W_OK | os.X_OK) or (file.exists() and not os.access(file, os.W_OK)):
            raise InputError(str(file), "cannot be written: you have no right to", "choose another place")
    if check := getattr(_format(path), "check", None):
        check()


def files_of(path: Path) -> list[Path]:
    """List the files that make up an output: most are one, a ``.csv`` has its further tables beside it."""
    return [path, *(part_of(path, part) for part in getattr(_format(path), "PARTS", ()))]


@contextmanager
def open_output(path: Path | None) -> Iterator[Output]:
    """Open a file for records, or the standard output for None.

    The files of an output appear under their names when all is written; until then, and after an error, what stood there
    before stands.
    """
    check_output(path)
    if path is None or _is_device(path):
        with _stream(path) as file:
            yield from _writing(_format(None), lambda _: file)
        return
    try:
        with drafts(path) as files:
            yield from _writing(_format(path), files.open)
    except OSError as error:
        raise InputError(str(path), f"cannot be written ({error.strerror or error})", "make room, or choose another place") from None


def _writing(module: ModuleType, open_file: Open) -> Iterator[Output]:
    output: Output = module.Writer(open_file)
    try:
        yield output
        output.close()
    except BaseException:
        if abandon := getattr(output, "abandon", None):
            abandon()
        raise


def _format(path: Path | None) -> ModuleType:
    return import_module(f"extract.write.{ENDINGS.get(path.suffix.lower() if path else '', 'jsonl')}")


@contextmanager
def _stream(path: Path | None) -> Iterator[BinaryIO]:
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    else:
        with path.open("wb") as file:
            yield file


def _is_device(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()
