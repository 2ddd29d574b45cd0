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
Ints = NDArray[np.int64]


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

    def candidates(self, rows: Floats, layout: Layout) -> tuple[Ints, Ints]:
        """Give first and last pieces of the spans whose ends pass the gates."""
        gates = rows @ self.gate[0] + self.gate[1]
        begins = (gates[:, 0] >= self.gates[0]).nonzero()[0]
        ends = gates[:, 1] >= self.gates[1]
        reach = begins[:, None] + np.arange(len(self.wide))
        inside = reach < layout.stop[begins][:, None]
        which, wide = (inside & ends[np.minimum(reach, layout.size - 1)]).nonzero()
        return begins[which], begins[which] + wide

    def logits(self, rows: Floats, means: Means, first: Ints, last: Ints) -> Floats:
        """Score spans for every type."""
        one, two = rows.take(first, 0), rows.take(last, 0)
        hidden: Floats = one @ self.begin
        hidden += two @ self.end
        hidden += means(first, last + 1) @ self.mean
        hidden += (self.wide + self.begin_bias).take(last - first, 0)
        np.maximum(hidden, 0, out=hidden)
        logits: Floats = hidden @ self.out + self.out_bias
        if self.product:
            left, left_bias, right, right_bias, out = self.product
            product = one @ left + left_bias
            product *= two @ right + right_bias
            logits += product @ out
        return logits

    def found(self, first: Ints, last: Ints, logits: Floats, layout: Layout) -> list[list[Found]]:
        """Give each sentence's spans above their types' thresholds."""
        span, kind = (logits >= self.thresholds).nonzero()
        scores = 1 / (1 + np.exp(-logits[span, kind]))
        starts = np.concatenate([[0], np.cumsum(layout.lengths)])
        begins, ends = first[span], last[span]
        sentence_of = np.searchsorted(starts, begins, side="right") - 1
        order = np.lexsort((kind, -ends, begins))
        found: list[list[Found]] = [[] for _ in layout.lengths]
        for number, i, j, k, score in zip(*(c[order].tolist() for c in (sentence_of, begins, ends, kind, scores)), strict=True):
            found[number].append(Found(i - int(starts[number]), j - int(starts[number]), self.types[k], round(score, 4)))
        return found
