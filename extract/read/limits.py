"""How much a reader takes in: a document that is too long is refused before it costs anything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from extract.config import LONGEST
from extract.errors import InputError

WIDEST = 6  # bytes of a character, as JSON may write it: \\u0436
LINE = 64  # megabytes: more is no line of a table, whatever other columns hold
MARKUP = 100  # kilobytes a file may hold beside its text
CURE = "split it, or raise the setting longest"


def whole(file: BinaryIO, name: str, longest: int = LONGEST) -> bytes:
    """Read a file that is one document; ``InputError`` when no encoding could make its bytes short enough."""
    most = bytes_of(longest)
    data = file.read(most + 1)
    if len(data) > most:
        raise InputError(name, f"is longer than {longest:,} characters", CURE)
    return data


def bytes_of(longest: int) -> int:
    """Give the bytes beyond which a document is longer than so many characters."""
    return longest * WIDEST + MARKUP * 1024


def worth_reading(text: str, name: str, longest: int = LONGEST) -> str:
    """Give the text; ``InputError`` when it is empty or too long."""
    if not text or text.isspace():
        raise InputError(name, "holds no text", "fill it, or leave it out")
    if len(text) > longest:
        raise InputError(name, f"is {len(text):,} characters long, and {longest:,} are allowed", CURE)
    return text


def lines_of(file: BinaryIO, longest: int) -> Iterator[tuple[bytes | None, int]]:
    """Give the lines with the bytes that each takes; None stands for a line of which nothing is kept, so long it is."""
    most = max(LINE << 20, bytes_of(longest))
    while line := file.readline(most):
        if len(line) < most or line.endswith(b"\n"):
            yield line, len(line)
            continue
        size = len(line)
        while line and not line.endswith(b"\n"):
            line = file.readline(1 << 20)
            size += len(line)
        yield None, size
