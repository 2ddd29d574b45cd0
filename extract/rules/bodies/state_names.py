"""Names of states and of their capitals, as folded words that names of bodies are compared with."""

from __future__ import annotations

from functools import lru_cache

from extract.lexicon import open_lexicon
from extract.mentions.organisations.usual import fold
from extract.rules.bodies.alike import Tokens, alike


@lru_cache(maxsize=1)
def seats() -> list[tuple[list[Tokens], Tokens]]:
    """Give the names of every state that has a capital, and the capital's."""
    lands = [row for row in open_lexicon().table("countries") if row["capital"]]
    return [([_tokens(name) for name in (row["name"], *row["names"].split("|"))], _tokens(row["capital"])) for row in lands]


@lru_cache(maxsize=2_000)
def names_a_state(said: Tokens) -> bool:
    """Tell «республики чили», «рф», in any case."""
    return any(alike(said, name) for names, _ in seats() for name in names)


def _tokens(name: str) -> Tokens:
    return tuple(fold(name).split())
