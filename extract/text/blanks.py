"""Blanks between words as one: a typist's doubled blanks are read over."""

from __future__ import annotations

import re

from extract.text.paragraphs import is_flat
from extract.text.silent import HIDDEN

# Within a line, before a word; wider gaps part the columns of a table.
DOUBLED = re.compile(r"(?<=\S)[ \u00a0\u2007\u202f]{2,3}(?=\S)")


def evened(text: str) -> str:
    """Give a text of the same length with one blank between words: «Анна  Грач» → «Анна Грач» and silence; itself, if it has no other.

    In a page that was saved as one line they part paragraphs, and stay.
    """
    return text if DOUBLED.search(text) is None or is_flat(text) else DOUBLED.sub(lambda gap: " " + HIDDEN * (len(gap[0]) - 1), text)
