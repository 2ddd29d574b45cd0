"""Classes of words that rules ask for by name."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from extract.lexicon.load import open_lexicon


def word_class(name: str) -> frozenset[str]:
    """Give the lemmas of a class in ``word_classes.tsv``: match → {«матч», «поединок», …}. A name that no row has raises ``KeyError``."""
    return _classes()[name]


@lru_cache(maxsize=1)
def _classes() -> dict[str, frozenset[str]]:
    classes = defaultdict(set)
    for row in open_lexicon().table("word_classes"):
        classes[row["class"]].add(row["lemma"])
    return {name: frozenset(lemmas) for name, lemmas in classes.items()}
