"""Scores for spans: only for those whose ends look like ends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.lang.tagger.found import Found
from extract.lang.tagger.lstm import Layout
from extract.lang.tagger.means import Means
from extract.lang.tagger.nesting import nesting

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


class Ends:
    """Rows at the ends of spans, many of which share an end: what a row gives is computed once."""

    def __init__(self, rows: Floats, places: Ints) -> None:
        taken = np.zeros(len(rows), np.bool_)
        taken[places] = True
        self.rows: Floats = rows[taken]
        self.which: Ints = (np.cumsum(taken) - 1)[places]

    def times(self, weight: Floats) -> Floats:
        """Give each end's row times a weight."""
        told: Floats = (self.rows @ weight).take(self.which, 0)
        return told


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
        begins, ends = Ends(rows, first), Ends(rows, last)
        hidden = begins.times(self.begin)
        hidden += ends.times(self.end)
        hidden += means(first, last + 1) @ self.mean
        hidden += (self.wide + self.begin_bias).take(last - first, 0)
        np.maximum(hidden, 0, out=hidden)
        logits: Floats = hidden @ self.out + self.out_bias
        if self.product:
            left, left_bias, right, right_bias, out = self.product
            product = begins.times(left) + left_bias
            product *= ends.times(right) + right_bias
            logits += product @ out
        return logits

    def found(self, first: Ints, last: Ints, logits: Floats, layout: Layout) -> list[list[Found]]:
        """Give each sentence's spans above their types' thresholds that nest; the surest of those that do not."""
        span, kind = (logits >= self.thresholds).nonzero()
        stay = nesting(first[span], last[span], logits[span, kind])
        span, kind = span[stay], kind[stay]
        scores = 1 / (1 + np.exp(-logits[span, kind]))
        starts = np.concatenate([[0], np.cumsum(layout.lengths)])
        begins, ends = first[span], last[span]
        order = np.lexsort((kind, -ends, begins))
        sentence_of = np.searchsorted(starts, begins, side="right") - 1
        begins -= starts[sentence_of]
        ends -= starts[sentence_of]
        found: list[list[Found]] = [[] for _ in layout.lengths]
        for number, i, j, k, score in zip(*(c[order].tolist() for c in (sentence_of, begins, ends, kind, scores)), strict=True):
            found[number].append(Found(i, j, self.types[k], round(score, 4)))
        return found
