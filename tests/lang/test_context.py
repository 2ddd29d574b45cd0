"""Pieces read once more with the entities marked on them."""

from __future__ import annotations

import numpy as np

from extract.lang.tagger.context import Context
from extract.lang.tagger.lstm import Layout
from extract.lang.tagger.pairs import Spots

TYPES, INNER, TOLD, CELLS = 3, 5, 4, 2


def weights() -> dict[str, np.ndarray]:
    chance = np.random.default_rng(4)
    shapes: dict[str, tuple[int, ...]] = dict.fromkeys(("begins", "ends", "inside"), (TYPES, TOLD))
    shapes |= {"inner": (INNER, TOLD), "inner_bias": (TOLD,)}
    shapes |= {"lstm.inner": (2, TOLD, 4 * CELLS), "lstm.recurrent": (2, CELLS, 4 * CELLS), "lstm.bias": (2, 4 * CELLS)}
    return {name: chance.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}


def spots(*entities: tuple[int, int, int, int]) -> Spots:
    return Spots(*np.array(entities, np.int64).reshape(-1, 4).T)


def test_the_lstm_reads_which_types_begin_end_and_go_on() -> None:
    made, layout = weights(), Layout(np.array([3, 2]))
    rows = np.random.default_rng(5).normal(size=(5, INNER)).astype(np.float32)
    told = rows @ made["inner"] + made["inner_bias"]
    for first, last, kind in ((0, 2, 1), (1, 1, 0), (3, 4, 1), (3, 3, 2)):
        told[first] += made["begins"][kind]
        told[last] += made["ends"][kind]
        told[first : last + 1] += made["inside"][kind]
    context = Context(made)
    wanted = context.layer(np.maximum(told, 0), layout)
    found = context(rows, layout, spots((0, 2, 1, 0), (1, 1, 0, 0), (3, 4, 1, 1), (3, 3, 2, 1)))
    assert np.array_equal(found[:, :INNER], rows)
    assert np.allclose(found[:, INNER:], wanted, atol=1e-5)


def test_sentences_are_read_apart() -> None:
    context, chance = Context(weights()), np.random.default_rng(6)
    one, two = (chance.normal(size=(size, INNER)).astype(np.float32) for size in (3, 2))
    together = context(np.concatenate([one, two]), Layout(np.array([3, 2])), spots((0, 1, 0, 0), (3, 4, 2, 1)))
    assert np.allclose(together[:3], context(one, Layout(np.array([3])), spots((0, 1, 0, 0))), atol=1e-5)
    assert np.allclose(together[3:], context(two, Layout(np.array([2])), spots((0, 1, 2, 0))), atol=1e-5)
