"""slovnet's convolutional networks: the same numbers from fewer of them.

Sequences lie end to end with a gap row between them instead of padding. Each layer is a product and a shifted sum; the
bias, the rectifier and the batch norm are folded into one ``maximum`` and the next layer's weights, and a gap row
holds what these weights turn into nought.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.lang.slovnet.convolution import looked_up, shifted_sum, with_one
from extract.lang.slovnet.embedding import GAP, MOST, Embedding, Rows, open_embedding
from extract.lang.slovnet.pack import Floats, Pack
from extract.lang.slovnet.packs import pack_path

BLOCK = 1024  # words that go through the layers at once: what the processor's cache holds
HALO = 3  # words that three layers of width three see to either side
STRETCH = (MOST - 2 * HALO) // BLOCK * BLOCK  # words that are encoded at once


class Block(NamedTuple):
    """Words, ``HALO`` of their neighbours to either side, and the rows of all."""

    texts: Sequence[str | None]
    rows: Rows
    era: int


class Network:
    """The layers of one pack, reading from the shared embedding."""

    def __init__(self, pack: Pack, embedding: Embedding) -> None:
        self.tags = pack.lines("vocabs/tag.gz")
        model = pack.json("model.json")
        layers = model["encoder"]["layers"]
        self.embedding = embedding
        weight = _taps(pack.array(layers[0]["conv"]["weight"]))
        dims = embedding.vectors.dims
        self.number = embedding.add(np.ascontiguousarray(weight[:dims]), pack.array(model["emb"]["shape"]["weight"]) @ weight[dims:])
        self.weights: list[Floats] = []
        self.floors: list[Floats] = []
        self.gaps: list[Floats] = []
        self.scales: list[Floats] = []
        below = np.zeros(weight.shape[1] // 3, np.float32)
        for layer, above in zip(layers, [*layers[1:], None], strict=True):
            floor = -(pack.array(layer["conv"]["bias"]) + below)
            scale, shift = _norm(pack, layer["norm"])
            shift = shift - floor * scale
            self.floors.append(floor)
            self.gaps.append(-shift / scale)
            self.scales.append(scale)
            if above is not None:
                taps = _taps(pack.array(above["conv"]["weight"]))
                self.weights.append(np.ascontiguousarray(scale[:, None] * taps))
                below = (shift @ taps).reshape(3, -1).sum(0)
        head = pack.array(model["head"]["proj"]["weight"])
        bias = pack.array(model["head"]["proj"]["bias"]) + shift @ head
        self.head = np.concatenate([scale[:, None] * head, bias[None]])
        chain = model["head"].get("crf")
        self.transitions = pack.array(chain["transitions"]) if chain else np.zeros((0, 0), np.float32)

    @classmethod
    @cache
    def open(cls, name: str) -> Network:
        """Read one of natasha's packs once a process."""
        return cls(Pack(pack_path(name)), open_embedding())

    def scores(self, texts: Sequence[str | None]) -> Iterator[Floats]:
        """Give the scores of every tag for blocks of words; sequences stand with ``GAP`` between them."""
        for block in self._blocks(texts):
            yield self._through(block)

    def scores_and_states(self, texts: Sequence[str | None], layers: int = 0) -> Iterator[tuple[Floats, Floats]]:
        """Give the scores, and the states of the last layers (of all of them by default) side by side, for blocks of words."""
        for block in self._blocks(texts):
            kept: list[Floats] = []
            scores = self._through(block, kept)
            told = list(zip(kept, range(len(kept) - 1, -1, -1), self.gaps, self.scales, strict=True))[-layers:]
            yield scores, np.concatenate([(values[edge : len(values) - edge] - gap) * scale for values, edge, gap, scale in told], 1)

    def best(self, states: Floats) -> NDArray[np.int64]:
        """Give the numbers of the likeliest tags of words, from their states of the last layer."""
        numbers: NDArray[np.int64] = (with_one(states / self.scales[-1] + self.gaps[-1]) @ self.head).argmax(1)
        return numbers

    def _blocks(self, texts: Sequence[str | None]) -> Iterator[Block]:
        """Cut the words into blocks with their neighbours, and encode them: many blocks at once, for so new words are cheaper."""
        margin = (GAP,) * HALO
        padded = (*margin, *texts, *margin)
        for start in range(0, len(texts), STRETCH):
            stretch = padded[start : start + STRETCH + 2 * HALO]
            with self.embedding.lock:
                rows, era = self.embedding.encode(stretch), self.embedding.era
            for first in range(0, len(stretch) - 2 * HALO, BLOCK):
                inside = slice(first, first + BLOCK + 2 * HALO)
                yield Block(stretch[inside], rows[inside], era)

    def _through(self, block: Block, kept: list[Floats] | None = None) -> Floats:
        """Take a block through all layers."""
        rows = block.rows
        with self.embedding.lock:
            if block.era != self.embedding.era:  # another thread's words, or another network's
                rows = self.embedding.encode(block.texts)
            values = looked_up(self.embedding.tables[self.number], rows[:-2], rows[1:-1], rows[2:])
        gaps = np.flatnonzero(rows == 0)
        for number, (floor, gap) in enumerate(zip(self.floors, self.gaps, strict=True)):
            if number:
                values = shifted_sum(values @ self.weights[number - 1])
            np.maximum(values, floor, out=values)
            gaps = gaps[(gaps > 0) & (gaps <= len(values))] - 1
            values[gaps] = gap
            if kept is not None:
                kept.append(values)
        scores: Floats = with_one(values) @ self.head
        return scores


def _taps(weight: Floats) -> Floats:
    """Lay a convolution's weight (outputs × inputs × 3) out as inputs × (3 × outputs)."""
    return np.concatenate([weight[:, :, tap].T for tap in range(3)], 1)


def _norm(pack: Pack, norm: dict[str, dict[str, object]]) -> tuple[Floats, Floats]:
    scale = pack.array(norm["weight"]) / pack.array(norm["std"])
    return scale, pack.array(norm["bias"]) - pack.array(norm["mean"]) * scale
