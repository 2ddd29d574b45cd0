"""The lines under a CSV's rows: decoded, numbered, and given once more when a row turns out to be broken."""

from __future__ import annotations

import codecs
import io
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO, NamedTuple

from extract.read.document import Place
from extract.read.limits import LINE, lines_of
from extract.text.codepages import CODE_PAGES
from extract.text.decode import MARKS, decode

SAMPLE = 1 << 16  # bytes
WIDE = ("utf-16", "utf-32")


class Line(NamedTuple):
    """A line with its end, its number, and the byte at which it begins; ``text`` is None where it is too long."""

    text: str | None
    number: int
    offset: int


class TooLongError(Exception):
    """A row of more characters than a document may have."""


class Lines:
    """Gives lines to ``csv.reader``, and remembers those of the row that is being read."""

    def __init__(self, file: BinaryIO, encoding: str, start: Place, longest: int) -> None:
        self.longest = longest
        self.taken: list[Line] = []
        self._length = 0
        self._again: deque[Line] = deque()
        self._lines = _wide(file, encoding) if encoding.startswith(WIDE) else _narrow(file, encoding, start, longest)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        self.taken.append(line)
        self._length += len(line.text or "")
        if line.text is None or self._length > 2 * self.longest:
            raise TooLongError(f"is longer than {self.longest:,} characters, or its quotation marks do not close")
        return line.text

    def begin(self) -> None:
        """Begin a row."""
        self.taken.clear()
        self._length = 0

    def read_again(self) -> None:
        """Put back the row's lines but for the first."""
        self._again.extendleft(reversed(self.taken[1:]))


def encoding_of(file: BinaryIO, name: str) -> tuple[str, tuple[str, ...]]:
    """Tell the encoding by the first block that holds more than ASCII, and doubts about it; then go back to the top.

    Raises ``InputError`` when the block is no text.
    """
    file.seek(0)
    block = file.read(SAMPLE)
    if not any(block.startswith(mark) for mark, _ in MARKS):
        while block.isascii() and b"\0" not in block and (more := file.read(SAMPLE)):
            block = more
    file.seek(0)
    if b"\0" not in block and _is_utf8(block):
        return "utf-8", ()
    decoded = decode(block, name)
    return decoded.encoding, decoded.warnings if decoded.encoding in CODE_PAGES else ()


def _is_utf8(block: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(block)  # which lets a letter be cut at the block's end
    except UnicodeDecodeError:
        return False
    return True


def _narrow(file: BinaryIO, encoding: str, start: Place, longest: int) -> Iterator[Line]:
    """Give the lines of an encoding in which the end of a line is one byte; a lone carriage return ends one too."""
    _, number, offset = start
    file.seek(offset)
    for line, size in lines_of(file, longest):
        if line is None:
            yield Line(None, number, offset)
            number, offset = number + 1, offset + size
            continue
        for piece in line.splitlines(keepends=True):
            text = piece.decode(encoding, "replace")
            yield Line(text if offset else text.removeprefix("\ufeff"), number, offset)
            number, offset = number + 1, offset + len(piece)


def _wide(file: BinaryIO, encoding: str) -> Iterator[Line]:
    file.seek(0)
    text = io.TextIOWrapper(file, encoding, errors="replace", newline="")
    try:
        for number, line in enumerate(iter(lambda: text.readline(LINE << 20), ""), 1):
            yield Line(line.removeprefix("\ufeff") if number == 1 else line, number, 0)
    finally:
        with suppress(ValueError):  # whoever stops reading may have closed the file
            text.detach()
