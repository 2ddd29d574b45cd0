"""Hidden states of slovnet's convolutional networks, which have read far more text than NEREL."""

from __future__ import annotations

import numpy as np
from navec import Navec
from numpy.typing import NDArray
from slovnet import NER, Morph
from slovnet.shape import word_shape

from extract.lang.packs import ENTITIES, MORPHOLOGY, NAVEC, pack_path

Floats = NDArray[np.float32]
STATES = 2 * (256 + 128 + 64)  # numbers a token: three layers of the morphology's network, three of the names'


class Network:
    """The convolutions of one of slovnet's taggers over sentences laid end to end."""

    def __init__(self, model: NER | Morph) -> None:
        self.encoder = model.infer.encoder
        self.embedding = model.infer.model.emb
        self.layers = []
        for layer in model.infer.model.encoder.layers:
            weight = layer.conv.weight.array  # filters × in × 3
            taps = np.ascontiguousarray(weight.transpose(2, 1, 0).reshape(-1, weight.shape[0]), dtype=np.float32)
            scale = layer.norm.weight.array / layer.norm.std.array
            shift = layer.norm.bias.array - layer.norm.mean.array * scale
            self.layers.append((taps, layer.conv.bias.array, scale, shift))

    def __call__(self, words: list[str], gaps: NDArray[np.int64], kept: NDArray[np.int64]) -> list[Floats]:
        """Give each layer's states of the words; ``kept`` are their rows when every sentence has a blank row on either side."""
        ids = np.array([self.encoder.words_vocab.encode(word.lower()) for word in words])
        shapes = np.array([self.encoder.shapes_vocab.encode(word_shape(word)) for word in words])
        distinct, where = np.unique(ids * 1000 + shapes, return_inverse=True)
        rows = self.embedding(distinct // 1000, distinct % 1000)[where]
        found = []
        height = int(kept[-1]) + 2
        state = np.zeros((height, rows.shape[1]), np.float32)
        state[kept] = rows
        for taps, bias, scale, shift in self.layers:
            windows = np.lib.stride_tricks.sliding_window_view(state, 3, axis=0).transpose(0, 2, 1).reshape(height - 2, -1)
            inner = np.maximum(windows @ taps + bias, 0) * scale + shift
            state = np.zeros((height, inner.shape[1]), np.float32)
            state[1:-1] = inner
            state[gaps] = 0
            found.append(state[kept])
        return found


class States:
    """Both networks' states, side by side."""

    def __init__(self) -> None:
        navec = Navec.load(pack_path(NAVEC))
        self.networks = [Network(kind.load(pack_path(pack)).navec(navec)) for kind, pack in ((Morph, MORPHOLOGY), (NER, ENTITIES))]

    def __call__(self, sentences: list[list[str]]) -> Floats:
        """Give the states of all tokens (tokens × STATES), sentence after sentence."""
        words = [word for sentence in sentences for word in sentence]
        if not words:
            return np.zeros((0, STATES), np.float32)
        kept: list[int] = []
        gaps, at = [0], 1
        for sentence in sentences:
            kept.extend(range(at, at + len(sentence)))
            at += len(sentence) + 1
            gaps.append(at - 1)
        rows, blanks = np.array(kept), np.array(gaps)
        return np.concatenate([layer for network in self.networks for layer in network(words, blanks, rows)], axis=1)
