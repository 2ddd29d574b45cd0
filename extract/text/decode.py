"""Bytes to text: byte order marks, UTF-8, UTF-16, and the three Cyrillic code pages told apart by their letters.

Nothing but the byte order mark is dropped: line ends, blanks and odd characters stay where they are.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

from extract.errors import InputError
from extract.text.codepages import guess

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Control characters that texts do hold: tab to carriage return, Ctrl-Z at the end of a DOS file, escape, separators.
CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f")
CURE = "save it as UTF-8 text"


class Decoded(NamedTuple):
    """A text, the encoding that it came in (Python's name), and what a reader should be told about that."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, source: str = "-") -> Decoded:
    """Decode a file's bytes; ``InputError`` says why bytes are no text. ``source`` names the file in that error."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding, source)
    decoded = _utf16(data) or _utf8(data) or _code_page(data)
    if decoded is None:
        raise InputError(source, "its bytes are no text in UTF-8, UTF-16, cp1251, koi8-r or cp866", CURE)
    if _is_binary(decoded.text):
        raise InputError(source, "it holds control characters that texts do not have, so it seems to be a binary file", CURE)
    return decoded


def _marked(data: bytes, encoding: str, source: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace")
        if text.count("\ufffd") > 1 + len(text) // 100:
            raise InputError(source, f"it is marked as {encoding} but breaks that encoding at byte {error.start}", CURE) from error
        return Decoded(text, encoding, (f"{encoding} is broken at byte {error.start}: unreadable characters were replaced",))


def _utf16(data: bytes) -> Decoded | None:
    """Know UTF-16 without its mark by the zeros of ASCII and the fours of Cyrillic: in half of the bytes, the same half."""
    if len(data) < 2 or len(data) % 2 or not (0 in data[:4096] or 4 in data[:4096]):
        return None
    for high, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        highs, lows = data[high:4096:2], data[1 - high : 4096 : 2]
        plain = sum(map(highs.count, b"\x00\x04\x20"))
        if plain > 0.9 * len(highs) and lows.count(0) + lows.count(4) < 0.1 * len(lows) and highs.count(0x20) < 0.2 * len(highs):
            try:
                return Decoded(data.decode(encoding), encoding)
            except UnicodeDecodeError:
                return None
    return None


def _utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", "replace")
        broken = text.count("\ufffd")
        sound = sum(byte >= 0xC2 for byte in data[:65536]) - broken
        if sound <= 20 * broken:
            return None
        return Decoded(text, "utf-8", (f"utf-8 is broken at byte {error.start}: unreadable characters were replaced",))


def _code_page(data: bytes) -> Decoded | None:
    guessed = guess(data)
    if guessed is None:
        return None
    text = data.decode(guessed.encoding, "replace")
    warnings = []
    if guessed.doubtful:
        warnings.append(f"the encoding was guessed from few letters: {guessed.encoding}")
    if "\ufffd" in text:
        warnings.append(f"bytes that {guessed.encoding} does not know were replaced")
    return Decoded(text, guessed.encoding, tuple(warnings))


def _is_binary(text: str) -> bool:
    if "\0" in text:
        return True
    sample = text[:65536]
    return sum(map(sample.count, CONTROLS)) > len(sample) // 200
