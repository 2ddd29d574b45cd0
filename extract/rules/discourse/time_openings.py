"""How sentences begin that tell of another time than the event's: «Годом ранее …», «До конца года …» (``other_matters.tsv``)."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.words import Words
from extract.lexicon import open_lexicon

FIGURE, ANY_END = "0", "*"

Openings = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


def opening_of(words: Words, start: int) -> str:
    """Give when the words that begin at ``start`` say that it was; nothing if they say it not."""
    whole, begun = _openings()
    norm = words.norm[start]
    for pattern, when in whole.get(norm, ()) + (whole.get(FIGURE, ()) if _is_figure(words, start) else ()):
        if all(_matches(words, start + n, said) for n, said in enumerate(pattern)):
            return when
    return next((when for beginning, when in begun if norm.startswith(beginning)), "")


def _matches(words: Words, k: int, said: str) -> bool:
    if k >= words.size:
        return False
    return _is_figure(words, k) if said == FIGURE else words.norm[k] == said


def _is_figure(words: Words, k: int) -> bool:
    return words.pos[k] == "NUM" or words.text[k].isdigit()


@lru_cache(maxsize=1)
def _openings() -> tuple[Openings, tuple[tuple[str, str], ...]]:
    """Give the openings by their first words, and those of which only the beginning of one word is told."""
    whole: Openings = {}
    begun = []
    for row in open_lexicon().table("other_matters"):
        said = tuple(row["words"].split())
        if said[0].endswith(ANY_END):
            begun.append((said[0].removesuffix(ANY_END), row["when"]))
        else:
            whole[said[0]] = (*whole.get(said[0], ()), (said, row["when"]))
    return whole, tuple(begun)
