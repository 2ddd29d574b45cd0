"""Characters that a text holds and nobody reads: soft hyphens, accents, blanks of no width."""

from __future__ import annotations

import re

HIDDEN = "\u200b"  # stands for what is read over
SILENT = re.compile("[\u00ad\u0300\u0301\u200b-\u200f\u2060\ufeff]")


def heard(text: str, words: list[str]) -> list[str]:
    """Give a text's words without its silent characters; the list itself if it has none."""
    return [SILENT.sub("", word) or word for word in words] if SILENT.search(text) is not None else words
