"""Abbreviations in the letters of two alphabets: «FIAS» and «ФИАС»."""

from __future__ import annotations

from functools import lru_cache

LETTERS = dict(zip("ABDEFGHIKLMNOPRSTUVWZ ", "АБДЕФГХИКЛМНОПРСТУВВЗ ", strict=True))


@lru_cache(maxsize=500)
def in_cyrillic(text: str) -> str:
    """Give Latin capitals letter by letter in Cyrillic ones; an empty string where a letter has none."""
    letters = [LETTERS.get(letter, "") for letter in text]
    return "".join(letters) if all(letters) else ""
