"""Strings by spaCy's keys, which are hashes: the same string has the same key in every vocabulary."""

from __future__ import annotations

from spacy.strings import StringStore

KEPT = 40_000  # strings; then they are asked for anew

_known: dict[int, str] = {}


def strings(store: StringStore, keys: list[int]) -> list[str]:
    """Give the strings of keys; asking spaCy costs several times as much as a dictionary of one's own."""
    try:
        return list(map(_known.__getitem__, keys))
    except KeyError:
        if len(_known) > KEPT:
            _known.clear()
        for key in keys:
            if key not in _known:
                _known[key] = str(store[key])
        return list(map(_known.__getitem__, keys))


class Keys(dict[str, int]):
    """The keys of strings, each put into the store once; good for as long as spaCy keeps them, a memory zone."""

    def __init__(self, store: StringStore) -> None:
        self.store = store

    def __missing__(self, string: str) -> int:
        self[string] = key = int(self.store.add(string))
        return key
