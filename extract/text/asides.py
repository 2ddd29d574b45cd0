"""A text without the lines that a page has put above its headline, and without teasers of other news between its paragraphs."""

from __future__ import annotations

from itertools import takewhile

from extract.text.furniture import furniture, is_teaser
from extract.text.paragraphs import Piece, paragraphs

TOP = 8  # lines in which a headline is looked for


def without_asides(text: str) -> str:
    """Give a text of the same length with blanks for what a page has put above and into it; itself, if there is nothing.

    Lines with figures stay: they may tell the day of publication.
    """
    pieces = paragraphs(text)
    if len(pieces) < 2:
        return text
    top = pieces[:TOP]
    around = set(furniture(text[: top[-1][1]], top))
    above = takewhile(lambda piece: piece in around and not _has_figures(text, piece), top)
    teasers = (piece for piece in pieces[1:-1] if is_teaser(text, piece) and not _has_figures(text, piece))
    return _blanked(text, sorted({*above, *teasers}))


def _has_figures(text: str, piece: Piece) -> bool:
    return any(map(str.isdigit, text[slice(*piece)]))


def _blanked(text: str, aside: list[Piece]) -> str:
    read, at = [], 0
    for start, stop in aside:
        read += [text[at:start], " " * (stop - start)]
        at = stop
    return "".join([*read, text[at:]]) if aside else text
