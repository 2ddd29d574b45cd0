"""Networks that weigh relations anew, trained on candidates, shipped side by side as one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from data import TYPES
from relations import KINDS
from torch import Tensor, nn
from torch.nn import functional

SEEDS = (0, 1, 2)  # of the networks whose mean is shipped
HIDDEN = 64
EPOCHS = 20
LEAST = 0.25  # of a feature's deviation: a rare one weighs no more for being rare


@dataclass
class Candidates:
    """Relations to weigh anew: features, kinds, both types, whether they hold."""

    features: np.ndarray
    kind: np.ndarray
    types: np.ndarray
    holds: np.ndarray


class Weigher(nn.Module):
    """What ``Rescorer`` runs, on features of about the same scale."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.features = nn.Linear(size, HIDDEN)
        self.tables = nn.ModuleList([nn.Embedding(count, HIDDEN) for count in (len(KINDS), len(TYPES), len(TYPES))])
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.1)
        self.out = nn.Linear(HIDDEN, 1, bias=False)
        self.bias = nn.Embedding(len(KINDS), 1)
        nn.init.zeros_(self.bias.weight)

    def forward(self, told: Tensor, kind: Tensor, types: Tensor) -> Tensor:
        """Tell what to add to the logits."""
        columns = (kind, types[:, 0], types[:, 1])
        hidden = self.features(self.drop(told)) + sum(table(column) for table, column in zip(self.tables, columns, strict=True))
        return (self.out(self.drop(functional.relu(hidden))) + self.bias(kind))[:, 0]

    def drop(self, numbers: Tensor) -> Tensor:
        """Drop some numbers in training."""
        return functional.dropout(numbers, 0.1, self.training)


def fit_weigher(training: Candidates, scaled: np.ndarray, seed: int) -> Weigher:
    """Train a network on candidates."""
    torch.manual_seed(seed)
    told, kind, types, holds = map(torch.from_numpy, (scaled, training.kind, training.types, training.holds))
    first = torch.from_numpy(training.features[:, 0].copy())
    weigher, size = Weigher(told.shape[1]), 256
    optimiser = torch.optim.AdamW(weigher.parameters(), lr=3e-3, weight_decay=0.1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 3e-3, total_steps=EPOCHS * -(-len(told) // size), pct_start=0.1)
    for _ in range(EPOCHS):
        for some in torch.randperm(len(told)).split(size):
            logits = first[some] + weigher(told[some], kind[some], types[some])
            loss = functional.binary_cross_entropy_with_logits(logits, holds[some])
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            schedule.step()
    return weigher.eval()


def rescorer_arrays(training: Candidates) -> dict[str, np.ndarray]:
    """Train networks and give them side by side as the arrays of one, which gives their mean."""
    middle, wide = training.features.mean(0), np.maximum(training.features.std(0), LEAST)
    weighers = [fit_weigher(training, (training.features - middle) / wide, seed) for seed in SEEDS]
    parts: dict[str, list[np.ndarray]] = {name: [] for name in ("features", "kind", "one_type", "two_type", "out", "out_bias")}
    for weigher in weighers:
        weights = weigher.features.weight.detach().numpy().T / wide[:, None]
        kind, one, two = (table.weight.detach().numpy() for table in weigher.tables)
        kind = kind + weigher.features.bias.detach().numpy() - middle @ weights
        out, bias = (layer.weight.detach().numpy() / len(weighers) for layer in (weigher.out, weigher.bias))
        for name, array in zip(parts, (weights, kind, one, two, out[0], bias[:, 0]), strict=True):
            parts[name].append(array)
    joined = {name: np.concatenate(arrays, -1) for name, arrays in parts.items() if name != "out_bias"}
    return joined | {"out_bias": np.sum(parts["out_bias"], 0)}
