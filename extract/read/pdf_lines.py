"""The lines of a PDF's page, with what tells where a paragraph ends: where a line stands, how wide it is, in what letters it is set."""

from __future__ import annotations

from ctypes import c_double, create_string_buffer
from typing import NamedTuple

from pypdfium2 import PdfPage, PdfTextPage, raw

HYPHEN = "\x02"  # PDFium's sign for a hyphen at a line's end, behind which the next line follows
BREAKS = frozenset("\r\n" + HYPHEN)
NAME = 128  # bytes of a font's name that are looked at


class Line(NamedTuple):
    """A line: ``left``, ``right``, ``base`` and ``size`` (of its letters) in points, y growing upwards.

    ``first`` is the width of its first word; ``fonts`` are those of its first and of its last letter.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    first: float
    fonts: tuple[str, str]


def lines_of(page: PdfPage) -> list[Line]:
    """Give the lines that a page's text layer holds, in their order."""
    text = page.get_textpage()
    letters = [chr(raw.FPDFText_GetUnicode(text, at)) for at in range(text.count_chars())]
    found: list[Line] = []
    start = 0
    for at, letter in enumerate([*letters, "\n"]):
        if letter in BREAKS:
            if line := _line(text, letters, start, at, hyphen="-" if letter == HYPHEN else ""):
                found.append(line)
            start = at + 1
    text.close()
    return found


def _line(text: PdfTextPage, letters: list[str], start: int, stop: int, *, hyphen: str) -> Line | None:
    """Make the line of some letters; none if they are blank."""
    seen = [at for at in range(start, stop) if not letters[at].isspace() and letters[at].isprintable()]
    if not seen:
        return None
    first, last = seen[0], seen[-1]
    word_end = next((at for at in range(first, last) if letters[at + 1].isspace()), last)
    words = "".join(letter if letter.isprintable() or letter.isspace() else "" for letter in letters[first : last + 1])
    left, base = _origin(text, first)
    return Line(
        " ".join(words.split()) + hyphen,
        left,
        _right(text, last),
        base,
        _size(text, first),
        _right(text, word_end) - left,
        (_font(text, first), _font(text, last)),
    )


def _origin(text: PdfTextPage, at: int) -> tuple[float, float]:
    x, y = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(text, at, x, y)
    return x.value, y.value


def _right(text: PdfTextPage, at: int) -> float:
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, at, box)
    return float(box.right)


def _size(text: PdfTextPage, at: int) -> float:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, at, matrix)
    return float(raw.FPDFText_GetFontSize(text, at) * abs(matrix.d or 1))


def _font(text: PdfTextPage, at: int) -> str:
    name = create_string_buffer(NAME)
    raw.FPDFText_GetFontInfo(text, at, name, NAME, None)
    return name.value.decode("utf-8", "replace")
