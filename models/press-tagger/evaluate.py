"""Exact-match scores over nested spans: micro F1 over all types, and each type's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

Entity = tuple[int, int, str]


def score(gold: Iterable[set[Entity]], found: Iterable[set[Entity]]) -> dict[str, object]:
    """Compare sets of (start, stop, type), document by document; precision, recall, F1 in 0..1."""
    right, wanted, given = Counter[str](), Counter[str](), Counter[str]()
    for expected, got in zip(gold, found, strict=True):
        # A discontinuous entity («TYPE in pieces») belongs to its type and is never found.
        wanted.update(kind.removesuffix(" in pieces") for *_, kind in expected)
        given.update(kind for *_, kind in got)
        right.update(kind for *_, kind in expected & got)
    types = {kind: _figures(right[kind], wanted[kind], given[kind]) for kind in sorted(wanted | given)}
    total = _figures(right.total(), wanted.total(), given.total())
    return {**total, "macro_f1": round(sum(t["f1"] for t in types.values()) / max(1, len(types)), 4), "types": types}


def _figures(right: int, wanted: int, given: int) -> dict[str, float]:
    precision, recall = right / given if given else 0.0, right / wanted if wanted else 0.0
    f1 = 2 * right / (wanted + given) if wanted + given else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4), "gold": wanted, "found": given}
