"""Scores for spans: only for those whose ends look like ends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.lang.tagger.found import Found
from extract.lang.tagger.lstm import Layout
from extract.lang.tagger.means import Means

Floats = NDArray[np.float32]


class SpanScorer:
    """A small network over two ends, what lies between, and the width."""

    def __init__(self, weights: Mapping[str, Floats], config: dict[str, Any]) -> None:
        self.types: list[str] = config["types"]
        self.thresholds = np.array(config["thresholds"], np.float32)  # logits, type by type
        self.gate = weights["gate"], weights["gate_bias"]
        self.gates: list[float] = config["gates"]  # logits below which no span begins, ends
        self.begin, self.begin_bias = weights["begin"], weights["begin_bias"]
        self.end = weights["end"]
        self.mean = weights["mean"]
        self.wide = weights["wide"]
        self.out, self.out_bias = weights["out"], weights["out_bias"]
        names = ("left", "left_bias", "right", "right_bias", "product")
        self.product = tuple(weights[name] for name in names) if "product" in weights else None

    def __call__(self, rows: Floats, means: Means, layout: Layout) -> list[list[Found]]:
        """Give each sentence's spans above their types' thresholds."""
        first, last, logits = self.candidates(rows, means, layout)
        span, kind = (logits >= self.thresholds).nonzero()
        scores = 1 / (1 + np.exp(-logits[span, kind]))
        starts = np.concatenate([[0], np.cumsum(layout.lengths)])
        begins, ends = first[span], last[span]
        sentence_of = np.searchsorted(starts, begins, side="right") - 1
        order = np.lexsort((kind, -ends, begins))
        found: list[list[Found]] = [[] for _ in layout.lengths]
        for number, i, j, k, score in zip(*(column[order].tolist() for column in (sentence_of, begins, ends, kind, scores)), strict=True):
            found[number].append(Found(i - int(starts[number]), j - int(starts[number]), self.types[k], round(score, 4)))
        return found

    def candidates(self, rows: Floats, means: Means, layout: Layout) -> tuple[NDArray[np.int64], NDArray[np.int64], Floats]:
        """Give first pieces, last pieces and logits of the spans whose ends pass the gates."""
        gates = rows @ self.gate[0] + self.gate[1]
        begins = (gates[:, 0] >= self.gates[0]).nonzero()[0]
        ends = gates[:, 1] >= self.gates[1]
        reach = begins[:, None] + np.arange(len(self.wide))
        inside = reach < layout.stop[begins][:, None]
        which, wide = (inside & ends[np.minimum(reach, layout.size - 1)]).nonzero()
        first, last = begins[which], begins[which] + wide
        end_rows = ends.nonzero()[0]
        end_place = np.cumsum(ends) - 1
        hidden = (rows[begins] @ self.begin + self.begin_bias)[which]
        hidden += (rows[end_rows] @ self.end)[end_place[last]]
        hidden += means(first, last + 1) @ self.mean
        hidden += self.wide[wide]
        np.maximum(hidden, 0, out=hidden)
        logits: Floats = hidden @ self.out + self.out_bias
        if self.product:
            left, left_bias, right, right_bias, out = self.product
            product = (rows[begins] @ left + left_bias)[which]
            product *= (rows[end_rows] @ right + right_bias)[end_place[last]]
            logits += product @ out
        return first, last, logits
