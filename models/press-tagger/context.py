"""A head for relations that reads the pieces once more, with the entities marked on them; the network stays as it is."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from data import TYPES, Annotated
from export import lstm_arrays
from fit import blocks
from network import BothWays, locked
from relations import KINDS, Head, Pairs
from torch import Tensor, nn
from torch.nn import functional

TOLD = 128  # numbers that the LSTM reads of a piece
HIDDEN = 64  # its cells each way
LOST = 0.1  # of the marks in training, for entities are missed
POOL = 400  # sentences that are sorted by length
Spans = list[list[list[tuple[int, int, int]]]]  # of documents' sentences
Inputs = tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]


class ContextHead(nn.Module):
    """Scores pairs from rows of the network and from what an LSTM makes of them and of the entities' types."""

    def __init__(self, inner: int) -> None:
        super().__init__()
        self.told = nn.Linear(inner, TOLD)
        self.marks = nn.ModuleList([nn.Linear(len(TYPES), TOLD, bias=False) for _ in range(3)])  # a type begins, ends, goes on
        for mark in self.marks:
            nn.init.normal_(mark.weight, std=0.3)
        self.lstm = BothWays(TOLD, HIDDEN)
        self.head = Head(inner + 2 * HIDDEN)

    def forward(self, rows: Tensor, turned: Tensor, marks: Tensor, places: Tensor, gaps: Tensor, seen: Tensor) -> Tensor:
        """Give logits; ``marks`` are three × sentence × piece × type, ``places`` and ``gaps`` point into the sentences laid end to end."""
        told = self.told(self.head.drop(rows)) + sum(mark(own) for mark, own in zip(self.marks, marks, strict=True))
        read = self.lstm(locked(functional.relu(told), 0.2, self.training), turned)
        both = torch.cat([rows, read], -1)
        total = functional.pad(both.cumsum(1), (0, 0, 1, 0))
        return self.head(both.flatten(0, 1), total.flatten(0, 1), places, gaps, seen)


class Marked:
    """Sentences with their rows, the entities marked on them and the pairs of these."""

    def __init__(self, documents: list[Annotated], spans: Spans, rows: Tensor, given: Pairs) -> None:
        self.rows, self.given = rows, given
        self.spans = [sorted(set(inside)) for of_document in spans for inside in of_document]
        self.lengths = [len(sentence.words) for document in documents for sentence in document.sentences]
        self.starts = (np.cumsum(self.lengths) - self.lengths).tolist()
        sentence = np.searchsorted(self.starts, given.places[:, 0].numpy(), side="right") - 1
        bounds = np.searchsorted(sentence, np.arange(len(self.lengths) + 1))
        self.pairs = [np.arange(i, j) for i, j in pairwise(bounds)]

    def batches(self, size: int, rng: random.Random | None = None) -> Iterator[tuple[np.ndarray, Inputs]]:
        """Yield the numbers of some pairs and what the head reads of them; with ``rng`` in random order, some marks lost."""
        numbers = [number for number, pairs in enumerate(self.pairs) if len(pairs)]
        if rng:
            rng.shuffle(numbers)
        groups: list[list[int]] = []
        for at in range(0, len(numbers), POOL):
            groups += blocks(sorted(numbers[at : at + POOL], key=self.lengths.__getitem__), self.lengths.__getitem__, size)
        if rng:
            rng.shuffle(groups)
        for group in groups:
            yield np.concatenate([self.pairs[number] for number in group]), self._inputs(group, rng)

    def _inputs(self, group: list[int], rng: random.Random | None) -> Inputs:
        longest = max(self.lengths[number] for number in group)
        rows = torch.zeros(len(group), longest, self.rows.shape[1])
        turned = torch.arange(longest).repeat(len(group), 1)
        marks = torch.zeros(3, len(group), longest, len(TYPES))
        places, gaps = [], []
        for row, number in enumerate(group):
            length, start, own = self.lengths[number], self.starts[number], self.pairs[number]
            rows[row, :length] = self.rows[start : start + length]
            turned[row, :length] = torch.arange(length - 1, -1, -1)
            for first, last, kind in self.spans[number]:
                if rng is None or rng.random() >= LOST:
                    marks[0, row, first, kind] += 1
                    marks[1, row, last, kind] += 1
                    marks[2, row, first : last + 1, kind] += 1
            places.append(self.given.places[own] - start + row * longest)
            gap = self.given.gaps[own]
            gaps.append(torch.where(gap[:, 1:] > gap[:, :1], gap - start, 0) + row * (longest + 1))
        return rows, turned, marks, torch.cat(places), torch.cat(gaps), self.given.seen[np.concatenate([self.pairs[n] for n in group])]


def fit_context(training: Marked, seed: int, epochs: int = 14) -> ContextHead:
    """Train a head on gold entities; give the average of its weights over the last steps."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    head = ContextHead(training.rows.shape[1])
    optimiser = torch.optim.AdamW(head.parameters(), lr=2e-3, weight_decay=0.02)
    size = 3000
    steps = epochs * (sum(1 for _ in training.batches(size)) + 10)  # of random groups there are a few more or less
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 2e-3, total_steps=steps, pct_start=0.1)
    average = torch.optim.swa_utils.AveragedModel(head, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.99))
    for _ in range(epochs):
        for pairs, inputs in training.batches(size, rng):
            loss = functional.binary_cross_entropy_with_logits(head(*inputs), training.given.holds[pairs], reduction="sum") / len(pairs)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(head.parameters(), 5)
            optimiser.step()
            schedule.step()
            average.update_parameters(head)
    return average.module.eval()


@torch.no_grad()
def context_logits(head: ContextHead, marked: Marked) -> np.ndarray:
    """Give all pairs' logits."""
    logits = np.zeros((len(marked.given.places), len(KINDS)), np.float32)
    for pairs, inputs in marked.batches(6000):
        logits[pairs] = head(*inputs).numpy()
    return logits


def load_context(path: Path, inner: int) -> ContextHead:
    """Load a head's weights."""
    head = ContextHead(inner)
    head.load_state_dict(torch.load(path, weights_only=True))
    return head.eval()


def context_arrays(head: ContextHead) -> dict[str, np.ndarray]:
    """Give the arrays of what reads the pieces once more; the network's rows are twice these in numpy."""
    marks = {name: mark.weight.detach().numpy().T for name, mark in zip(("begins", "ends", "inside"), head.marks, strict=True)}
    inner = {"inner": head.told.weight.detach().numpy().T * 0.5, "inner_bias": head.told.bias.detach().numpy()}
    return {f"context.{name}": array for name, array in (inner | marks).items()} | {
        f"context.lstm.{name}": array for name, array in lstm_arrays(head.lstm, 1).items()
    }
