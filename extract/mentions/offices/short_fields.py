"""What somebody teaches or works at, written short: «учитель | нач. классов |», «педагог | доп. образования |»."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.words import Words
from extract.lexicon import open_lexicon

MARK = "."


def short_field_end(words: Words, k: int) -> int:
    """Give where such a field ends that begins at a word; 0 where none does."""
    if words.norm[k] not in _shorts() or words.text[k + 1 : k + 2] != [MARK] or k + 2 >= len(words):
        return 0
    return k + 3 if (words.norm[k], words.norm[k + 2]) in _in_full() else 0


def fields_in_full(position: str) -> str:
    """Write its fields in full: «учитель рус. языка» → «учитель русского языка»."""
    if MARK not in position:
        return position
    said = position.split()
    pairs = zip(said, [*said[1:], ""], strict=True)
    return " ".join(_in_full().get((word.removesuffix(MARK), behind), word) if word.endswith(MARK) else word for word, behind in pairs)


@lru_cache(maxsize=1)
def _in_full() -> dict[tuple[str, str], str]:
    return {(row["short"], row["noun"]): row["full"] for row in open_lexicon().table("short_fields")}


@lru_cache(maxsize=1)
def _shorts() -> frozenset[str]:
    return frozenset(short for short, _ in _in_full())
