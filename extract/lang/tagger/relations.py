"""Relations between the entities of a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.lang.tagger.found import Found, Related
from extract.lang.tagger.lstm import Layout
from extract.lang.tagger.pairs import Pair, Spot, pairs

Floats = NDArray[np.float32]


class RelationScorer:
    """A small network over the ends of two entities, what lies between them, their types and their distance."""

    def __init__(self, weights: Mapping[str, Floats], config: dict[str, Any], types: list[str]) -> None:
        self.kinds: list[str] = config["kinds"]
        self.thresholds = np.array(config["thresholds"], np.float32)
        self.types = {kind: at for at, kind in enumerate(types)}
        self.allowed: dict[tuple[int, int], object] = dict.fromkeys((a, b) for a, b in config["pairs"])
        self.ends = [weights[name] for name in ("one_first", "one_last", "two_first", "two_last")]
        self.between = weights["between"]
        self.tables = [weights[name] for name in ("one_type", "two_type", "distance", "rivals_of_one", "rivals_of_two")]
        self.bias, self.out, self.out_bias = weights["bias"], weights["out"], weights["out_bias"]

    def __call__(self, rows: Floats, layout: Layout, found: list[list[Found]]) -> list[list[Related]]:
        """Give each sentence's relations above their kinds' thresholds, arguments by their places in ``found``."""
        chosen: list[Pair] = []
        spots: list[tuple[Spot, Spot, int]] = []  # with where the sentence starts
        sentences: list[int] = []
        start = 0
        for number, (inside, length) in enumerate(zip(found, layout.lengths, strict=True)):
            of_sentence = [Spot(span.first, span.last, self.types[span.type]) for span in inside]
            for pair in pairs(of_sentence, self.allowed) if len(inside) > 1 else ():
                chosen.append(pair)
                spots.append((of_sentence[pair.one], of_sentence[pair.two], start))
                sentences.append(number)
            start += length
        related: list[list[Related]] = [[] for _ in found]
        if not chosen:
            return related
        logits = self._logits(rows, chosen, spots)
        which, kinds = (logits >= self.thresholds).nonzero()
        for at, kind, logit in zip(which.tolist(), kinds.tolist(), logits[which, kinds].tolist(), strict=True):
            pair = chosen[at]
            related[sentences[at]].append(Related(self.kinds[kind], pair.one, pair.two, round(1 / (1 + float(np.exp(-logit))), 4)))
        return related

    def _logits(self, rows: Floats, chosen: list[Pair], spots: list[tuple[Spot, Spot, int]]) -> Floats:
        places = np.array([(a.first + at, a.last + at, b.first + at, b.last + at) for a, b, at in spots])
        gaps = np.array([(pair.gap[0] + at, pair.gap[1] + at) for pair, (_, _, at) in zip(chosen, spots, strict=True)])
        hidden = np.tile(self.bias, (len(chosen), 1))
        for column, weight in enumerate(self.ends):
            distinct, where = np.unique(places[:, column], return_inverse=True)
            hidden += (rows[distinct] @ weight)[where]
        total = np.zeros((len(rows) + 1, self.between.shape[1]))
        np.cumsum(rows @ self.between, axis=0, dtype=np.float64, out=total[1:])
        wide = np.maximum(gaps[:, 1] - gaps[:, 0], 1)[:, None]
        hidden += ((total[gaps[:, 1]] - total[gaps[:, 0]]) / wide).astype(np.float32)
        seen = [(a.type, b.type, p.distance, p.rivals_of_one, p.rivals_of_two) for p, (a, b, _) in zip(chosen, spots, strict=True)]
        for table, column in zip(self.tables, np.array(seen).T, strict=True):
            hidden += table[column]
        np.maximum(hidden, 0, out=hidden)
        logits: Floats = hidden @ self.out + self.out_bias
        return logits
