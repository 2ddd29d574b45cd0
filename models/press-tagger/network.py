"""The tagger for training: words, two-way LSTMs, and a score for each span and type."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import torch
from data import TYPES, WIDEST
from torch import Tensor, nn
from torch.nn import functional

from extract.lang.tagger import light
from extract.lang.tagger.features import CHARACTER_IDS, DENSE, SHAPE_IDS, VECTOR
from extract.lang.tagger.states import NEAR, STATES


@dataclass(frozen=True)
class Shape:
    """Sizes of a network and how much of it is dropped in training."""

    width: int = 320  # numbers a word
    hidden: tuple[int, ...] = (224, 224)  # LSTM cells each way, layer by layer
    span: int = 160  # numbers a span
    rank: int = 64  # of the product of its two ends; 0: none
    near: int = 128  # numbers of three words, in a light network
    light: bool = False  # what is quick to make of a word, few of slovnet's states, a convolution of three words before the LSTM
    characters: int = 96
    dropout: float = 0.4
    word_dropout: float = 0.1
    span_dropout: float = 0.2
    forget_word: float = 0.1  # chance that a word's vectors are unknown

    as_dict = asdict


class Words(nn.Module):
    """Numbers for distinct words from their features."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.forget = shape.forget_word
        self.vectors = (2 if shape.light else 3) * VECTOR
        self.known = [light.DENSE - 10, light.DENSE - 9] if shape.light else [DENSE - 10, DENSE - 9, DENSE - 8]
        self.dense = nn.Linear(light.DENSE if shape.light else DENSE, shape.width)
        self.character = nn.Embedding(len(CHARACTER_IDS) + 2, 24, padding_idx=0)
        self.convolution = nn.Conv1d(24, shape.characters, 3, padding=1)
        self.spelling = nn.Linear(shape.characters, shape.width, bias=False)
        self.shape = nn.Embedding(len(SHAPE_IDS), shape.width)
        self.token_shape = nn.Embedding(len(SHAPE_IDS), shape.width)
        self.length = nn.Embedding(16, shape.width)
        for table in (self.shape, self.token_shape, self.length):
            nn.init.normal_(table.weight, std=0.1)

    def forward(self, dense: Tensor, characters: Tensor, shapes: Tensor) -> Tensor:
        """Give words × width."""
        if self.training and self.forget:
            dense = dense.clone()
            forgotten = torch.rand(len(dense)) < self.forget
            dense[forgotten, : self.vectors] = 0
            dense[forgotten, self.known[0] : self.known[-1] + 1] = 0
        letters = self.convolution(self.character(characters).transpose(1, 2)).max(-1).values
        return (
            self.dense(dense)
            + self.spelling(functional.relu(letters))
            + self.shape(shapes[:, 0])
            + self.token_shape(shapes[:, 1])
            + self.length(shapes[:, 2])
        )


class BothWays(nn.Module):
    """An LSTM forwards and one backwards; padding is read by neither before the words."""

    def __init__(self, inner: int, hidden: int) -> None:
        super().__init__()
        self.forth = nn.LSTM(inner, hidden, batch_first=True)
        self.back = nn.LSTM(inner, hidden, batch_first=True)
        for way in (self.forth, self.back):
            for name, weight in way.named_parameters():
                if "weight_hh" in name:
                    for gate in weight.data.chunk(4):
                        nn.init.orthogonal_(gate)
                elif "bias_ih" in name:
                    weight.data.zero_()
                    weight.data[hidden : 2 * hidden] = 1
                elif "bias_hh" in name:
                    weight.data.zero_()
                    weight.requires_grad = False

    def forward(self, rows: Tensor, turned: Tensor) -> Tensor:
        """Give states both ways; ``turned`` reverses each sentence and leaves its padding."""
        index = turned[:, :, None]
        forth = self.forth(rows)[0]
        back = self.back(rows.gather(1, index.expand(-1, -1, rows.shape[2])))[0]
        return torch.cat([forth, back.gather(1, index.expand(-1, -1, back.shape[2]))], -1)


def locked(rows: Tensor, rate: float, training: bool) -> Tensor:
    """Drop the same numbers at every piece of a sentence."""
    if not training or not rate:
        return rows
    keep = torch.empty(rows.shape[0], 1, rows.shape[2]).bernoulli_(1 - rate).div_(1 - rate)
    return rows * keep


class Tagger(nn.Module):
    """Scores every span of up to WIDEST pieces for every type."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.sizes = shape
        self.words = Words(shape)
        states = NEAR if shape.light else STATES
        self.states = nn.Linear(states, shape.near if shape.light else shape.width, bias=False)
        self.register_buffer("states_mean", torch.zeros(states))
        self.register_buffer("states_scale", torch.ones(states))
        if shape.light:
            self.near = nn.Linear(shape.width, 3 * shape.near, bias=False)
            self.near_bias = nn.Parameter(torch.zeros(shape.near))
        self.norm = nn.LayerNorm(shape.width)
        inner, layers = shape.near if shape.light else shape.width, []
        for hidden in shape.hidden:
            layers.append(BothWays(inner, hidden))
            inner = 2 * hidden
        self.layers = nn.ModuleList(layers)
        self.ends = nn.Linear(inner, 3 * shape.span)
        self.wide = nn.Embedding(WIDEST, shape.span)
        nn.init.normal_(self.wide.weight, std=0.1)
        self.types = nn.Linear(shape.span, len(TYPES))
        nn.init.constant_(self.types.bias, -4)
        if shape.rank:
            self.product = nn.Linear(inner, 2 * shape.rank)
            self.product_types = nn.Linear(shape.rank, len(TYPES), bias=False)
            nn.init.normal_(self.product_types.weight, std=0.02)
        self.gate = nn.Linear(inner, 2)
        nn.init.constant_(self.gate.bias, -1)

    def forward(self, dense: Tensor, characters: Tensor, shapes: Tensor, where: Tensor, turned: Tensor, states: Tensor):
        """Give logits (sentence × piece × width × type) and how likely a piece begins or ends anything (sentence × piece × 2)."""
        encoded = self.encode(dense, characters, shapes, where, turned, states)
        return self.spans(encoded), self.gate(encoded)

    def encode(self, dense: Tensor, characters: Tensor, shapes: Tensor, where: Tensor, turned: Tensor, states: Tensor) -> Tensor:
        """Give the last layer's states (sentence × piece × numbers)."""
        told = self.states((states - self.states_mean) * self.states_scale)
        words = self.words(dense, characters, shapes)
        if self.sizes.light:
            rows = functional.relu(self.near_words(self.norm(functional.gelu(words.float(), approximate="tanh")), where, turned) + told)
        else:
            rows = functional.embedding(where, words) + told
            rows = self.norm(functional.gelu(rows.float(), approximate="tanh"))
        for layer in self.layers:
            rows = layer(locked(rows, self.sizes.dropout, self.training), turned)
        return locked(rows, self.sizes.dropout, self.training)

    def near_words(self, words: Tensor, where: Tensor, turned: Tensor) -> Tensor:
        """Give what a word, its left and its right neighbour add up to."""
        rows = locked(functional.embedding(where, words), self.sizes.word_dropout, self.training)
        inside = torch.arange(rows.shape[1]) <= turned[:, :1]  # a sentence's first piece is the last of it turned
        before, here, after = self.near(rows * inside[:, :, None]).float().chunk(3, -1)
        return here + functional.pad(before[:, :-1], (0, 0, 1, 0)) + functional.pad(after[:, 1:], (0, 0, 0, 1)) + self.near_bias

    def spans(self, rows: Tensor) -> Tensor:
        """Give logits of all spans from the last layer's states."""
        one, two, mean = self.ends(rows).float().chunk(3, -1)
        total = functional.pad(mean.cumsum(1), (0, 0, 1, 0))
        long = rows.shape[1]
        if self.sizes.rank:
            left, right = self.product(rows).float().chunk(2, -1)
        if self.training:
            rate = self.sizes.span_dropout
            keep = torch.empty(rows.shape[0], 1, self.sizes.span).bernoulli_(1 - rate).div_(1 - rate)
        scores = []
        for wide in range(WIDEST):
            if wide >= long:
                scores.append(one.new_full((rows.shape[0], long, len(TYPES)), -20.0))
                continue
            kept = long - wide
            span = one[:, :kept] + two[:, wide:] + (total[:, wide + 1 :] - total[:, :kept]) / (wide + 1) + self.wide.weight[wide]
            score = self.types(functional.relu(span) * keep if self.training else functional.relu(span))
            if self.sizes.rank:
                score = score + self.product_types(left[:, :kept] * right[:, wide:])
            scores.append(functional.pad(score.float(), (0, 0, 0, wide), value=-20.0))
        return torch.stack(scores, 2)
