"""A second look at spans whose words come again in the document: what was thought of them there tells of them here too."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from extract.lang.grammar.dictionary import dictionary_entry
from extract.lang.tagger.sentences import Sentence

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

FLOOR = np.float32(-4)  # logits below are all one
MEASURES = 9
BASE = 0x9E3779B97F4A7C15  # odd, as its inverse is
INVERSE = pow(BASE, -1, 1 << 64)


@lru_cache(maxsize=20_000)
def lemma_hash(piece: str) -> int:
    """Give a number for the first lemma that the dictionary has for a piece, or for the piece itself."""
    lower = piece.lower()
    return hash(dictionary_entry(lower)[0] or lower)


def hashes(sentences: list[Sentence]) -> Ints:
    """Give the numbers of all pieces' lemmas."""
    return np.array([lemma_hash(piece) for sentence in sentences for piece, _ in sentence.words], np.int64)


def keys_of(lemmas: Ints, document: Ints, first: Ints, last: Ints) -> Ints:
    """Give spans' keys: equal for those of one document whose pieces have the same lemmas (``lemmas``: what ``hashes`` gives)."""
    powers, inverses = (np.cumprod(np.full(len(lemmas), base, np.uint64)) for base in (BASE, INVERSE))
    total = np.zeros(len(lemmas) + 1, np.uint64)
    np.cumsum(lemmas.view(np.uint64) * powers, out=total[1:])
    keys = (total[last + 1] - total[first]) * inverses[first]
    keys += (document[first] * 64 + last - first).view(np.uint64)
    keys *= np.uint64(INVERSE)
    return keys.view(np.int64)


def echoes(keys: Ints, logits: Floats) -> tuple[Ints, Ints, Floats]:
    """Give the spans and types that are worth a second look, and what is to be weighed of each (× MEASURES).

    It is the logit itself, the best and the mean logit of the type among the span's like elsewhere, their best logit of another type,
    of each what is above nought once more, and a one.
    """
    thinkable = np.flatnonzero((logits >= FLOOR).any(1))
    order = thinkable[np.argsort(keys[thinkable], kind="stable")]
    sorted_keys = keys[order]
    begins = np.flatnonzero(np.concatenate([np.ones(len(order[:1]), np.bool_), sorted_keys[1:] != sorted_keys[:-1]]))
    sizes = np.diff(begins, append=len(order))
    group = np.repeat(np.arange(len(sizes)), sizes)
    own = np.maximum(logits[order], FLOOR)
    best, mean, other = (np.full_like(own, FLOOR) for _ in range(3))
    again = sizes[group] > 1
    if again.any():
        sizes = sizes[sizes > 1]
        best[again], mean[again], other[again] = _of_the_like(own[again], sizes)
    row, kind = (logits[order] >= FLOOR).nonzero()
    told = [measure for values in (own, best, mean, other) for measure in (values[row, kind], np.maximum(values[row, kind], 0))]
    return order[row], kind, np.stack([*told, np.ones(len(row), np.float32)], 1)


def _of_the_like(own: Floats, sizes: Ints) -> tuple[Floats, Floats, Floats]:
    """Give, for groups of rows, the best and the mean of the rest of the group, and the best of the rest's other columns."""
    begins, group = np.cumsum(sizes) - sizes, np.repeat(np.arange(len(sizes)), sizes)
    best = best_of_rest(own, sizes)
    total: Floats = np.add.reduceat(own, begins)
    mean = total[group] - own
    mean /= (sizes[group] - 1)[:, None].astype(np.float32)
    ranked: Floats = np.partition(best, -2, axis=1)
    other: Floats = np.where(best == ranked[:, -1:], ranked[:, -2:-1], ranked[:, -1:])
    return best, mean, other


def best_of_rest(own: Floats, sizes: Ints) -> Floats:
    """Give, for groups of rows, the best of the rest of the group in each column; ``FLOOR`` for those that are alone."""
    begins, group = np.cumsum(sizes) - sizes, np.repeat(np.arange(len(sizes)), sizes)
    top = np.maximum.reduceat(own, begins)[group]
    is_top = own == top
    alone = is_top & (np.add.reduceat(is_top, begins, dtype=np.int64)[group] == 1)
    best: Floats = np.where(alone, np.maximum.reduceat(np.where(is_top, FLOOR, own), begins)[group], top)
    return best


def look_again(weights: Floats, keys: Ints, logits: Floats) -> Floats:
    """Give the logits weighed anew; those that are hopeless stay."""
    span, kind, measures = echoes(keys, logits)
    anew = logits.copy()
    anew[span, kind] = measures @ weights
    return anew
