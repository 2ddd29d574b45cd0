"""Relations between the entities of a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.lang.tagger.context import Context
from extract.lang.tagger.echoes import hashes
from extract.lang.tagger.encoders import under
from extract.lang.tagger.found import Found, Related
from extract.lang.tagger.grammar import Grammars
from extract.lang.tagger.lstm import Layout
from extract.lang.tagger.means import Means
from extract.lang.tagger.pair_features import Setting, traits_of
from extract.lang.tagger.pairs import MOST_BETWEEN, Pairs, Spots, no_pairs, pairs
from extract.lang.tagger.rescoring import Rescorer
from extract.lang.tagger.sentences import Sentence

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

SUREST = 0.98  # of an entity's score: those above are all one


class RelationScorer:
    """A small network over the ends of two entities, what lies between them, their types and their distance."""

    def __init__(self, weights: Mapping[str, Floats], config: dict[str, Any], types: list[str]) -> None:
        self.kinds: list[str] = config["kinds"]
        self.thresholds = np.array(config["thresholds"], np.float32)
        self.types = {kind: at for at, kind in enumerate(types)}
        self.allowed = no_pairs()
        for one, two in config["pairs"]:
            self.allowed[one, two] = True
        # Of both entities side by side.
        self.first, self.last = (np.concatenate([weights[f"one_{end}"], weights[f"two_{end}"]], 1) for end in ("first", "last"))
        self.type = np.concatenate([weights["one_type"] + weights["bias"], weights["two_type"]], 1)
        self.between = weights["between"]
        distance, of_one, of_two = weights["distance"], weights["rivals_of_one"], weights["rivals_of_two"]
        self.seen = (distance[:, None, None] + of_one[:, None] + of_two).reshape(-1, len(self.between[0]))
        self.out, self.out_bias = weights["out"], weights["out_bias"]
        context, again = under("context.", weights), under("again.", weights)
        self.context = Context(context) if context else None
        self.again = Rescorer(again) if again else None

    def __call__(
        self, rows: Floats, means: Means, layout: Layout, found: list[list[Found]], sentences: list[Sentence], documents: Ints
    ) -> list[list[Related]]:
        """Give each sentence's relations above their kinds' thresholds; arguments are told by their places in ``found``."""
        related: list[list[Related]] = [[] for _ in found]
        spots, begins = self.spots(layout, found)
        chosen = pairs(spots, self.allowed)
        if not len(chosen.one):
            return related
        logits = self.logits(rows, means, layout, spots, chosen)
        if self.again:
            logits = self.again(self.setting(sentences, documents, found), spots, chosen, logits)
        which, kinds = (logits >= self.thresholds).nonzero()
        scores = 1 / (1 + np.exp(-logits[which, kinds]))
        numbers = spots.sentence[chosen.one[which]]
        one, two = (spot[which] - begins[numbers] for spot in (chosen.one, chosen.two))
        for number, kind, a, b, score in zip(*(c.tolist() for c in (numbers, kinds, one, two, scores)), strict=True):
            related[number].append(Related(self.kinds[kind], a, b, round(score, 4)))
        return related

    @cached_property
    def grammars(self) -> Grammars:
        """Tells the pieces' grammar; who takes no second look does without."""
        return Grammars()

    def spots(self, layout: Layout, found: list[list[Found]]) -> tuple[Spots, Ints]:
        """Give all entities, and which is the first of each sentence."""
        sizes = np.array([len(inside) for inside in found], np.int64)
        flat = [(span.first, span.last, self.types[span.type]) for inside in found for span in inside]
        table: Ints = np.array(flat, np.int64).reshape(-1, 3)
        first, last, kind = table[:, 0], table[:, 1], table[:, 2]
        sentence: Ints = np.repeat(np.arange(len(found)), sizes)
        starts: Ints = np.cumsum(layout.lengths) - np.array(layout.lengths, np.int64)
        return Spots(first + starts[sentence], last + starts[sentence], kind, sentence), np.cumsum(sizes) - sizes

    def setting(self, sentences: list[Sentence], documents: Ints, found: list[list[Found]]) -> Setting:
        """Give what the entities stand among; ``documents`` are those of the sentences."""
        traits = np.array([*(traits_of(piece) for sentence in sentences for piece, _ in sentence.words), 0], np.int64)
        lengths = np.array(list(map(len, sentences)), np.int64)
        scores = np.clip([span.score for inside in found for span in inside], 1 - SUREST, SUREST)
        sure = np.log(scores / (1 - scores)).astype(np.float32)
        return Setting(traits, hashes(sentences), lengths, documents, sure, self.grammars(sentences), self.types["PERSON"])

    def logits(self, rows: Floats, means: Means, layout: Layout, spots: Spots, chosen: Pairs) -> Floats:
        """Score pairs for every kind, at first sight."""
        if self.context:
            rows = self.context(rows, layout, spots)
            means = Means(rows)
        ends: Floats = rows.take(spots.first, 0) @ self.first
        ends += rows.take(spots.last, 0) @ self.last
        ends += self.type.take(spots.type, 0)
        one, two = np.split(ends, 2, axis=1)
        hidden = one.take(chosen.one, 0)
        hidden += two.take(chosen.two, 0)
        between, which = _distinct(chosen.start, chosen.stop)
        hidden += (means(*between) @ self.between).take(which, 0)
        rivals = chosen.rivals_of_one * (MOST_BETWEEN + 1) + chosen.rivals_of_two
        hidden += self.seen.take(chosen.distance * (MOST_BETWEEN + 1) ** 2 + rivals, 0)
        np.maximum(hidden, 0, out=hidden)
        logits: Floats = hidden @ self.out + self.out_bias
        return logits


def _distinct(start: Ints, stop: Ints) -> tuple[tuple[Ints, Ints], Ints]:
    """Give the stretches that differ, two entities that may be related either way have the same between them, and which is whose."""
    size = int(stop.max(initial=0)) + 1
    keys, which = np.unique(start * size + stop, return_inverse=True)
    return (keys // size, keys % size), which
