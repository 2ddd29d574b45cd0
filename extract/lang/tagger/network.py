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
from extract.lang.tagger.relations import RelationScorer
from extract.lang.tagger.sentences import Sentence
from extract.lang.tagger.spans import SpanScorer
from extract.lang.tagger.states import States
from extract.lang.tagger.words import WordLayer, WordTable, gelu, normalise

Floats = NDArray[np.float32]
Tagged = tuple[list[Found], list[Related]]  # of a sentence
FORMAT = 1
AT_ONCE = 8192, 3072  # pieces, without and with slovnet's states: more are hardly faster and take more memory


class Network:
    """Finds typed spans, nested too, in many sentences at once."""

    def __init__(self, config: dict[str, Any], weights: dict[str, Floats]) -> None:
        if config.get("format") != FORMAT:
            raise ModelError(f"weights of format {config.get('format')}, this version reads format {FORMAT}; train or fetch them anew")
        self.config = config
        self.word_layer = WordLayer({name.removeprefix("words."): a for name, a in weights.items() if name.startswith("words.")})
        self.norm = weights["norm.weight"], weights["norm.bias"]
        self.inner = [weights[f"lstm.{n}.inner"] for n in range(config["layers"])]  # in × 8 cells
        self.bias = [weights[f"lstm.{n}.bias"] for n in range(config["layers"])]
        self.lstms = [BothWays(weights[f"lstm.{n}.recurrent"]) for n in range(config["layers"])]
        self.at_once = AT_ONCE["states.weight" in weights]
        self.states = States() if "states.weight" in weights else None
        self.state_weights = (weights["states.weight"], weights["states.bias"]) if self.states else None
        width = len(self.norm[0]) if self.states else self.inner[0].shape[1]
        self.table = WordTable(WordFeatures(), self._word_rows, width)
        self.spans = SpanScorer({name.removeprefix("spans."): a for name, a in weights.items() if name.startswith("spans.")}, config)
        self.relations = None
        if "relations" in config:
            own = {name.removeprefix("relations."): a for name, a in weights.items() if name.startswith("relations.")}
            self.relations = RelationScorer(own, config["relations"], config["types"])

    def _word_rows(self, dense: Floats, characters: NDArray[np.int64], shapes: NDArray[np.int64]) -> Floats:
        rows = self.word_layer(dense, characters, shapes)
        return rows if self.states else self._gates(rows)

    def _gates(self, rows: Floats) -> Floats:
        gates: Floats = normalise(gelu(rows), *self.norm) @ self.inner[0]
        gates += self.bias[0]
        return gates

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
        found = self.spans(rows, layout)
        related: list[list[Related]] = self.relations(rows, layout, found) if self.relations else [[] for _ in found]
        return list(zip(found, related, strict=True))

    def encode(self, sentences: list[Sentence], layout: Layout) -> Floats:
        """Give the last layer's states (pieces × numbers)."""
        places = self.table([word for sentence in sentences for word in sentence.words])
        rows, forth, back = self.table.rows, places[layout.from_forth], places[layout.from_back]
        if self.state_weights:
            rows = self._gates(rows[places] + self._of_pieces(sentences, self.state_weights))
            forth, back = layout.from_forth, layout.from_back
        for number, lstm in enumerate(self.lstms):
            if number:
                rows = rows @ self.inner[number]
                rows += self.bias[number]
                forth, back = layout.from_forth, layout.from_back
            half = 4 * lstm.cells
            gates = np.empty((2, layout.size, half), np.float32)
            np.take(rows[:, :half], forth, axis=0, out=gates[0], mode="clip")
            np.take(rows[:, half:], back, axis=0, out=gates[1], mode="clip")
            rows = lstm(gates, layout)
        return rows

    def _of_pieces(self, sentences: list[Sentence], weights: tuple[Floats, Floats]) -> Floats:
        """Give what slovnet's states of its token add to each piece."""
        assert self.states
        rows: Floats = self.states([sentence.tokens for sentence in sentences]) @ weights[0]
        rows += weights[1]
        offsets = np.cumsum([0, *(len(sentence.tokens) for sentence in sentences)])
        own: Floats = rows[np.concatenate([np.array(s.token_of) + at for s, at in zip(sentences, offsets[:-1], strict=True)])]
        return own


def load_network(path: Path) -> Network:
    """Load shipped weights; raises ``ModelError`` that names the file."""
    try:
        with np.load(path) as kept:
            weights = {name: kept[name].astype(np.float32) for name in kept.files if name != "config"}
            config = json.loads(bytes(kept["config"]))
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"{path}: cannot be read as tagger weights ({error})") from None
    return Network(config, weights)
