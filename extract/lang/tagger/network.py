"""The network from words to scored spans, in numpy."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.errors import ModelError
from extract.lang.tagger.features import WordFeatures
from extract.lang.tagger.found import Found, Related
from extract.lang.tagger.lstm import BothWays, Layout
from extract.lang.tagger.means import Means
from extract.lang.tagger.relations import RelationScorer
from extract.lang.tagger.sentences import Sentence
from extract.lang.tagger.spans import SpanScorer
from extract.lang.tagger.states import States
from extract.lang.tagger.words import WordLayer, WordTable, gelu, normalise

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Tagged = tuple[list[Found], list[Related]]  # of a sentence
FORMAT = 1
AT_ONCE = 8192, 3072  # pieces, without and with slovnet's states: more are hardly faster and take more memory


class Network:
    """Finds typed spans, nested too, in many sentences at once."""

    def __init__(self, config: dict[str, Any], weights: dict[str, Floats], partner: Network | None = None) -> None:
        if config.get("format") != FORMAT:
            raise ModelError(f"weights of format {config.get('format')}, this version reads format {FORMAT}; train or fetch them anew")
        self.config, self.partner = config, partner
        self.word_layer = WordLayer({name.removeprefix("words."): a for name, a in weights.items() if name.startswith("words.")})
        self.norm = weights["norm.weight"], weights["norm.bias"]
        self.inner = [_ways(weights[f"lstm.{n}.inner"]) for n in range(config["layers"])]  # 2 × in × 4 cells
        self.bias = [_ways(weights[f"lstm.{n}.bias"][None])[:, 0] for n in range(config["layers"])]
        self.lstms = [BothWays(weights[f"lstm.{n}.recurrent"]) for n in range(config["layers"])]
        self.at_once = AT_ONCE["states.weight" in weights]
        self.states = States() if "states.weight" in weights else None
        self.state_weights = (weights["states.weight"], weights["states.bias"]) if self.states else None
        if self.states:
            self.table = WordTable(WordFeatures(), self.word_layer, len(self.norm[0]))
        else:
            self.table = WordTable(WordFeatures(), self._first_gates, 8 * self.lstms[0].cells, parts=2)
        self.spans = SpanScorer({name.removeprefix("spans."): a for name, a in weights.items() if name.startswith("spans.")}, config)
        self.relations = None
        if "relations" in config:
            own = {name.removeprefix("relations."): a for name, a in weights.items() if name.startswith("relations.")}
            self.relations = RelationScorer(own, config["relations"], config["types"])

    def _first_gates(self, dense: Floats, characters: Ints, shapes: Ints) -> Floats:
        rows = normalise(gelu(self.word_layer(dense, characters, shapes)), *self.norm)
        return np.concatenate([rows @ inner + bias for inner, bias in zip(self.inner[0], self.bias[0], strict=True)], axis=1)

    def __call__(self, sentences: list[Sentence]) -> list[Tagged]:
        """Give each sentence's spans in order of the text, outer before inner, and the relations between them."""
        found: list[Tagged] = []
        some: list[Sentence] = []
        size = 0
        for sentence in sentences:
            if some and size + len(sentence.words) > self.at_once:
                found.extend(self._some(some))
                some, size = [], 0
            some.append(sentence)
            size += len(sentence.words)
        return found + (self._some(some) if some else [])

    def _some(self, sentences: list[Sentence]) -> list[Tagged]:
        layout = Layout(np.array([len(sentence.words) for sentence in sentences]))
        rows = self.encode(sentences, layout)
        means = Means(rows)
        first, last = self.spans.candidates(rows, layout)
        logits = self.spans.logits(rows, means, first, last)
        if self.partner:
            others = self.partner.encode(sentences, layout)
            logits = _mean_opinion(logits, self.partner.spans.logits(others, Means(others), first, last))
        found = self.spans.found(first, last, logits, layout)
        related: list[list[Related]] = self.relations(rows, means, layout, found) if self.relations else [[] for _ in found]
        return list(zip(found, related, strict=True))

    def encode(self, sentences: list[Sentence], layout: Layout) -> Floats:
        """Give the last layer's states (pieces × numbers)."""
        places = self.table([word for sentence in sentences for word in sentence.words])
        orders = layout.from_forth, layout.from_back
        gates = np.empty((2, layout.size, 4 * self.lstms[0].cells), np.float32)
        if self.state_weights:
            rows = self.table.rows[0][places]
            rows += self._of_pieces(sentences, self.state_weights)
            rows = normalise(gelu(rows), *self.norm)
            self._feed(0, rows, orders, gates)
        else:
            for way, order in enumerate(orders):
                np.take(self.table.rows[way], places[order], axis=0, out=gates[way], mode="clip")
        rows = self.lstms[0](gates, layout)
        for number, lstm in enumerate(self.lstms[1:], 1):
            gates = np.empty((2, layout.size, 4 * lstm.cells), np.float32)
            self._feed(number, rows, orders, gates)
            rows = lstm(gates, layout)
        return rows

    def _feed(self, number: int, rows: Floats, orders: tuple[Ints, Ints], gates: Floats) -> None:
        """Compute what a layer's gates get from the layer below, laid out."""
        for way, order in enumerate(orders):
            np.matmul(rows[order], self.inner[number][way], out=gates[way])
            gates[way] += self.bias[number][way]

    def _of_pieces(self, sentences: list[Sentence], weights: tuple[Floats, Floats]) -> Floats:
        """Give what slovnet's states of its token add to each piece."""
        assert self.states
        rows: Floats = self.states([sentence.tokens for sentence in sentences]) @ weights[0]
        rows += weights[1]
        offsets = np.cumsum([0, *(len(sentence.tokens) for sentence in sentences)])
        own: Floats = rows[np.concatenate([np.array(s.token_of) + at for s, at in zip(sentences, offsets[:-1], strict=True)])]
        return own


def _mean_opinion(one: Floats, two: Floats) -> Floats:
    """Give the logits of two logits' mean probability."""
    chance = sum(1 / (1 + np.exp(-np.clip(logits, -20, 20))) for logits in (one, two)) / 2
    chance = np.clip(chance, 1e-6, 1 - 1e-6)
    mean: Floats = np.log(chance / (1 - chance))
    return mean


def _ways(weights: Floats) -> Floats:
    """Split weights for both ways, side by side, into one on top of the other."""
    return np.ascontiguousarray(np.stack(np.split(weights, 2, axis=1)))


def load_network(path: Path) -> Network:
    """Load shipped weights; raises ``ModelError`` that names the file."""
    try:
        with np.load(path) as kept:
            weights = {name: kept[name].astype(np.float32) for name in kept.files if name != "config"}
            config = json.loads(bytes(kept["config"]))
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"{path}: cannot be read as tagger weights ({error})") from None
    return Network(config, weights, load_network(path.with_name(config["partner"])) if "partner" in config else None)
