"""What the user named (files, folders, globs, ``-``) to the list of files."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from extract.errors import InputError

STDIN = "-"


class Source(NamedTuple):
    """A file to read; ``path`` is None for the standard input, ``id`` names the document that is the whole file."""

    id: str
    path: Path | None
    ending: str

    @property
    def file(self) -> str | None:
        """Give the file's name for records; none for the standard input."""
        return None if self.path is None else self.name

    @property
    def name(self) -> str:
        """Give the file's name for people."""
        return STDIN if self.path is None else printable(str(self.path))


class _Wanted(NamedTuple):
    """What is looked for in folders: files of known ``endings`` that no run has written; ``others`` counts the rest by their endings."""

    endings: frozenset[str]
    outputs: frozenset[str]
    others: Counter[str]

    def ending(self, path: Path) -> str:
        """Give the known ending of a file that is wanted; empty for another."""
        ending = _ending(path, self.endings)
        if os.path.realpath(path) in self.outputs:
            return ""
        if not ending and not path.is_dir():
            self.others[printable(path.suffix.lower()) or "none"] += 1
        return ending


def find_sources(
    inputs: Iterable[str],
    endings: Iterable[str],
    *,
    leave_out: Iterable[Path] = (),
    stdin: str = ".txt",
    others: Counter[str] | None = None,
) -> Iterator[Source | InputError]:
    """List the files that the user named, each once, in order; what cannot be used is given as an ``InputError``.

    A folder is searched to its depth, without hidden files, for the known endings. ``leave_out`` is what runs have
    written, which a folder may hold from earlier ones; ``stdin`` is the ending that tells the standard input's format;
    ``others`` counts the endings of files that are passed over in folders and patterns.
    """
    wanted = _Wanted(frozenset(endings), frozenset(map(os.path.realpath, leave_out)), Counter() if others is None else others)
    seen: set[str] = set()
    for name in inputs:
        for found in _named(name, wanted, stdin):
            if isinstance(found, Source):
                key = STDIN if found.path is None else os.path.realpath(found.path)
                if key in seen:
                    continue
                seen.add(key)
            yield found


def _named(name: str, wanted: _Wanted, stdin: str) -> Iterator[Source | InputError]:
    path = Path(name)
    if name == STDIN:
        yield Source("stdin", None, stdin)
    elif os.path.isdir(name):  # noqa: PTH112 - unlike Path.is_dir, it raises nothing where a folder on the way is closed
        yield from _folder(path, wanted)
    elif os.path.lexists(name):
        yield _file(path, wanted.endings)
    elif glob.has_magic(name):
        yield from _pattern(name, wanted)
    else:
        yield InputError(printable(name), *_missing(path))


def _missing(path: Path) -> tuple[str, str]:
    try:
        path.lstat()
    except PermissionError:
        return "cannot be reached: a folder on the way is closed to you", "give yourself the right to enter it: chmod u+x"
    except (OSError, ValueError):
        pass
    return "no such file or folder", "check the path"


def _file(path: Path, known: frozenset[str]) -> Source | InputError:
    if ending := _ending(path, known):
        return _source(path.name, path, ending)
    said = f"unknown ending {printable(path.suffix)!r}" if path.suffix else "a file without an ending"
    return InputError(printable(str(path)), said, f"known are {' '.join(sorted(known))}: convert or rename it")


def _folder(folder: Path, wanted: _Wanted) -> Iterator[Source | InputError]:
    found = 0
    for item in _walk(folder):
        if isinstance(item, InputError):
            found += 1
            yield item
        elif ending := wanted.ending(item):
            found += 1
            yield _source(item.relative_to(folder).as_posix(), item, ending)
    if not found:
        yield InputError(printable(str(folder)), "a folder without documents", f"put {' '.join(sorted(wanted.endings))} files into it")


def _walk(folder: Path) -> Iterator[Path | InputError]:
    refused: list[OSError] = []
    remember: Callable[[OSError], None] = refused.append
    seen = {os.path.realpath(folder)}
    for here, folders, files in os.walk(folder, onerror=remember, followlinks=True):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and _new(Path(here, name), seen))
        yield from (Path(here, name) for name in sorted(files) if not name.startswith("."))
    for error in refused:
        yield InputError(printable(str(error.filename)), f"cannot be opened ({error.strerror})", "give yourself the right to read it")


def _new(folder: Path, seen: set[str]) -> bool:
    """Tell whether a folder was not seen before: links may lead round in a circle."""
    place = os.path.realpath(folder)
    new = place not in seen
    seen.add(place)
    return new


def _pattern(pattern: str, wanted: _Wanted) -> Iterator[Source | InputError]:
    found = 0
    for name in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207, Path.glob takes no absolute pattern
        path = Path(name)
        if ending := wanted.ending(path):
            found += 1
            yield _source(path.name, path, ending)
    if not found:
        yield InputError(printable(pattern), "no document matches this pattern", f"known endings are {' '.join(sorted(wanted.endings))}")


def _source(name: str, path: Path, ending: str) -> Source:
    return Source(printable(name[: -len(ending)]), path, ending)


def _ending(path: Path, known: frozenset[str]) -> str:
    """Give the file's known ending, such as ``.txt`` or ``.txt.gz``; empty when it has none."""
    suffixes = [suffix.lower() for suffix in path.suffixes[-2:]]
    return next((ending for ending in ("".join(suffixes), *suffixes[-1:]) if ending in known), "")


def printable(name: str) -> str:
    """Give a file name that JSON and terminals can carry: bytes that are not UTF-8 become «�»."""
    return os.fsencode(name).decode("utf-8", "replace")
