"""From sentences to rows of numbers: the wide encoder and the light one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from extract.lang.slovnet.convolution import looked_up, with_one
from extract.lang.tagger.features import WordFeatures
from extract.lang.tagger.light import LightFeatures
from extract.lang.tagger.lstm import BothWays, Layout
from extract.lang.tagger.sentences import Sentence, tokens_of
from extract.lang.tagger.states import NearStates, States
from extract.lang.tagger.words import WordLayer, WordTable, gelu, normalise

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Arrays = dict[str, Floats]


class Encoder(Protocol):
    """Gives pieces × numbers, twice what the network's last layer gives."""

    at_once: int  # pieces: more are hardly faster and take more memory

    def __call__(self, sentences: list[Sentence], layout: Layout) -> Floats:
        """Encode sentences."""
        ...


class Layer:
    """An LSTM both ways with what feeds it."""

    def __init__(self, weights: Arrays, number: int) -> None:
        self.inner = np.concatenate([weights[f"layer.{number}.inner"], weights[f"layer.{number}.bias"][:, None]], 1)
        self.lstm = BothWays(weights[f"layer.{number}.recurrent"])

    def __call__(self, rows: Floats, layout: Layout) -> Floats:
        """Give the states of all pieces."""
        gates = np.empty((2, layout.size, self.inner.shape[2]), np.float32)
        rows = with_one(rows)
        for way, order in enumerate((layout.from_forth, layout.from_back)):
            np.matmul(rows.take(order, 0), self.inner[way], out=gates[way])
        return self.lstm(gates, layout)


class WideEncoder:
    """Words and the states of slovnet's networks, then LSTMs both ways."""

    at_once = 3072

    def __init__(self, weights: Arrays, layers: int) -> None:
        self.norm = weights["norm.weight"], weights["norm.bias"]
        self.table = WordTable(WordFeatures(), WordLayer(under("words.", weights)), len(self.norm[0]))
        self.states = States()
        self.state_weights = weights["states.weight"], weights["states.bias"]
        self.layers = [Layer(weights, number) for number in range(layers)]

    def __call__(self, sentences: list[Sentence], layout: Layout) -> Floats:
        """Encode sentences."""
        places = self.table(_words(sentences))
        rows = self.table.rows[places]
        rows += self._of_pieces(sentences)
        rows = normalise(gelu(rows), *self.norm)
        for layer in self.layers:
            rows = layer(rows, layout)
        return rows

    def _of_pieces(self, sentences: list[Sentence]) -> Floats:
        """Give what slovnet's states of its token add to each piece."""
        rows: Floats = self.states([sentence.tokens for sentence in sentences]) @ self.state_weights[0]
        rows += self.state_weights[1]
        own: Floats = rows[tokens_of(sentences)]
        return own


class LightEncoder:
    """A convolution of three words, of which each word's part is known beforehand, then an LSTM both ways."""

    at_once = 4096

    def __init__(self, weights: Arrays, layers: int) -> None:
        self.norm = weights["norm.weight"], weights["norm.bias"]
        self.word_layer = WordLayer(under("words.", weights))
        self.near, self.near_bias = weights["near.weight"], weights["near.bias"]
        self.table = WordTable(LightFeatures(), self._parts, self.near.shape[1], first=1)  # the first row is a gap's
        self.states = NearStates()
        self.state_weights = weights["states.weight"]
        self.layers = [Layer(weights, number) for number in range(layers)]

    def _parts(self, dense: Floats, characters: Ints, shapes: Ints) -> Floats:
        """Give what a word gives its right neighbour, itself, and its left neighbour."""
        parts: Floats = normalise(gelu(self.word_layer(dense, characters, shapes)), *self.norm) @ self.near
        return parts

    def __call__(self, sentences: list[Sentence], layout: Layout) -> Floats:
        """Encode sentences."""
        rows = self._first(sentences, layout)
        for layer in self.layers:
            rows = layer(rows, layout)
        return rows

    def _first(self, sentences: list[Sentence], layout: Layout) -> Floats:
        lengths = np.array(layout.lengths)
        inside = np.arange(layout.size) + np.repeat(np.arange(1, len(lengths) + 1), lengths)  # a gap before each sentence
        places = np.zeros(layout.size + len(lengths) + 1, np.int64)
        places[inside] = self.table(_words(sentences))
        rows = looked_up(self.table.rows, *(places.take(inside + way) for way in (-1, 0, 1)))
        rows += self.near_bias
        rows += (self.states(sentences) @ self.state_weights)[tokens_of(sentences)]
        np.maximum(rows, 0, out=rows)
        return rows


def _words(sentences: list[Sentence]) -> list[tuple[str, str]]:
    return [word for sentence in sentences for word in sentence.words]


def under(prefix: str, weights: Mapping[str, Floats]) -> Arrays:
    """Give the arrays whose names begin so, without that beginning."""
    return {name.removeprefix(prefix): array for name, array in weights.items() if name.startswith(prefix)}
