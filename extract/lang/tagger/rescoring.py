"""A second look at relations: the head's scores weighed anew by what it cannot see of a pair."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from extract.lang.tagger.pair_features import Setting, candidates, features
from extract.lang.tagger.pairs import Pairs, Spots

Floats = NDArray[np.float32]


class Rescorer:
    """A small network over the features of a pair, its types and the kind of relation; it tells what to add to the head's logit."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self.features = weights["features"]
        self.kind, self.one_type, self.two_type = weights["kind"], weights["one_type"], weights["two_type"]
        self.out, self.out_bias = weights["out"], weights["out_bias"]

    def __call__(self, setting: Setting, spots: Spots, chosen: Pairs, logits: Floats) -> Floats:
        """Give the logits weighed anew; those that are out of the question stay."""
        pair, kind = candidates(logits)
        hidden: Floats = features(setting, spots, chosen, logits) @ self.features
        hidden += self.kind.take(kind, 0)
        hidden += self.one_type.take(spots.type[chosen.one[pair]], 0)
        hidden += self.two_type.take(spots.type[chosen.two[pair]], 0)
        np.maximum(hidden, 0, out=hidden)
        anew = logits.copy()
        anew[pair, kind] += hidden @ self.out + self.out_bias[kind]
        return anew
