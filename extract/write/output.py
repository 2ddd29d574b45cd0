"""Where records go: the registry of formats, and files that appear whole or not at all.

A format's module has a class ``Writer(file)`` with ``write(record)`` and ``close()``. To add one: a file beside this one,
and its ending below.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Protocol

from extract.errors import InputError
from extract.record import Record

ENDINGS = {".jsonl": "jsonl"}


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
        raise InputError(str(path), f"no format is named {path.suffix!r}", f"outputs end in {' '.join(sorted(ENDINGS))}")
    if path.is_dir():
        raise InputError(str(path), "a folder, not a file", "name a file in it")
    if not folder.is_dir():
        raise InputError(str(path), f"there is no folder {folder}", "make it first")
    if not os.access(folder, os.W_OK | os.X_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise InputError(str(path), "cannot be written: you have no right to", "choose another place")


@contextmanager
def open_output(path: Path | None) -> Iterator[Output]:
    """Open a file for records, or the standard output for None.

    The file appears under its name when all is written; until then, and after an error, what stood there before stands.
    """
    check_output(path)
    if path is None or _is_device(path):
        with _stream(path) as file:
            yield from _writing(file, ".jsonl")
        return
    target = path.resolve()  # a link stays a link
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with draft.open("wb") as file:
            yield from _writing(file, path.suffix.lower())
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    except OSError as error:
        raise InputError(str(path), f"cannot be written ({error.strerror})", "make room, or choose another place") from None
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _writing(file: BinaryIO, ending: str) -> Iterator[Output]:
    output: Output = import_module(f"extract.write.{ENDINGS[ending]}").Writer(file)
    yield output
    output.close()


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
