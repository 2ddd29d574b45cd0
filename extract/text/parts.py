"""Find the letter's parts: headline, dateline, body, captions that repeat."""

from __future__ import annotations

import re
from typing import NamedTuple

Piece = tuple[int, int]

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
CLOSED = tuple('.!?…:;"»”)')


class Parts(NamedTuple):
    """Character pieces of a document. ``paragraphs`` cover every line that is not blank."""

    headline: Piece | None
    dateline: Piece | None
    paragraphs: tuple[Piece, ...]
    captions: tuple[Piece, ...]


def parts(text: str) -> Parts:
    """Split a release into its parts by its line breaks."""
    paragraphs = tuple(_paragraphs(text))
    headline = paragraphs[0] if len(paragraphs) > 1 and _is_headline(text, paragraphs[0]) else None
    return Parts(headline, None, paragraphs, ())


def _paragraphs(text: str) -> list[Piece]:
    pieces = []
    for match in LINE.finditer(text):
        line = match.group()
        stripped = line.strip()
        if stripped:
            start = match.start() + line.index(stripped[0])
            pieces.append((start, start + len(stripped)))
    return pieces


def _is_headline(text: str, piece: Piece) -> bool:
    line = text[piece[0] : piece[1]]
    return len(line) < 300 and not line.endswith((".", "…", ";", ":"))
