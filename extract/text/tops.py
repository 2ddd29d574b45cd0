"""A text from its headline on: the lines that a page has put above it are read over."""

from __future__ import annotations

from extract.text.furniture import furniture
from extract.text.paragraphs import Piece, paragraphs

TOP = 8  # lines in which a headline is looked for


def without_top(text: str) -> str:
    """Give a text of the same length with blanks for a page's lines above its headline; itself, if there are none.

    Lines with figures stay: they may tell the day of publication.
    """
    above: list[Piece] = []
    pieces = paragraphs(text)[:TOP]
    around = set(furniture(text[: pieces[-1][1]], pieces)) if len(pieces) > 1 else set()
    for start, stop in pieces:
        if (start, stop) not in around or any(map(str.isdigit, text[start:stop])):
            break
        above.append((start, stop))
    for start, stop in above:
        text = f"{text[:start]}{' ' * (stop - start)}{text[stop:]}"
    return text
