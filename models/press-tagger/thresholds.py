"""What a span must score to be told, type by type, and what its ends must to be scored at all; both chosen on dev."""

from __future__ import annotations

import numpy as np
import torch
from data import TYPES, Annotated
from fit import GRID, Batches, Found, best_threshold, entities
from network import Tagger
from prepare import Item

ENOUGH = 40  # gold entities of a type on dev: with fewer the common threshold stays


def thresholds(documents: list[Annotated], found: list[list[Found]]) -> np.ndarray:
    """Give each type's threshold (logits): half way from the common one to its own best, for dev is small."""
    common, _ = best_threshold(documents, found)
    chosen = np.full(len(TYPES), common)
    for at, kind in enumerate(TYPES):
        gold = [{e for e in d.entities if e[2] == kind} for d in documents]
        if sum(map(len, gold)) < ENOUGH:
            continue
        best, reached = common, -1.0
        for threshold in sorted(GRID, key=lambda t: abs(t - common)):
            limits = np.full(len(TYPES), np.inf)
            limits[at] = threshold
            got = [entities(d, f, limits) for d, f in zip(documents, found, strict=True)]
            right = sum(len(g & e) for g, e in zip(gold, got, strict=True))
            score = 2 * right / max(1, sum(map(len, gold)) + sum(map(len, got)))
            if score > reached + 1e-9:
                best, reached = float(threshold), score
        chosen[at] = (best + common) / 2
    return chosen


@torch.no_grad()
def gates(network: Tagger, items: list[Item], batches: Batches, chosen: np.ndarray, lost: float = 0.002) -> tuple[float, float]:
    """Give the gates (logits) that shut out this share of the beginnings and of the ends of what is found."""
    begins, ends = [], []
    limits = torch.from_numpy(chosen).float()
    for batch in batches(items, 3000, None):
        logits, gate = network(*batch.inputs)
        row, first, wide = ((logits >= limits) & batch.mask[..., None]).any(-1).nonzero().unbind(1)
        begins.append(gate[row, first, 0])
        ends.append(gate[row, first + wide, 1])
    return float(torch.cat(begins).quantile(lost)), float(torch.cat(ends).quantile(lost))
