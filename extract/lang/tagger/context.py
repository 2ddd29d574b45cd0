"""What stands around two entities: pieces read once more, with the entities that were found marked on them."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from extract.lang.tagger.encoders import Layer
from extract.lang.tagger.lstm import Layout
from extract.lang.tagger.pairs import Spots

Floats = NDArray[np.float32]


class Context:
    """An LSTM both ways over what the network made of the pieces and over which types begin, end and go on there."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self.inner, self.bias = weights["inner"], weights["inner_bias"]
        self.begins, self.ends, self.inside = weights["begins"], weights["ends"], weights["inside"]
        self.layer = Layer({f"layer.0.{name}": weights[f"lstm.{name}"] for name in ("inner", "recurrent", "bias")}, 0)

    def __call__(self, rows: Floats, layout: Layout, spots: Spots) -> Floats:
        """Give the rows with the LSTM's states beside them."""
        told: Floats = rows @ self.inner
        told += self.bias
        sizes = spots.last - spots.first + 1
        of = np.repeat(np.arange(len(sizes)), sizes)
        within = spots.first[of] + np.arange(len(of)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        for places, kinds, table in (
            (spots.first, spots.type, self.begins),
            (spots.last, spots.type, self.ends),
            (within, spots.type[of], self.inside),
        ):
            marks = np.bincount(places * len(table) + kinds, minlength=len(rows) * len(table))
            told += marks.reshape(len(rows), len(table)).astype(np.float32) @ table
        np.maximum(told, 0, out=told)
        return np.concatenate([rows, self.layer(told, layout)], 1)
