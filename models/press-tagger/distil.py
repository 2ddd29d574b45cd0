"""Teachers' opinion of sentences, as training data for another network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import torch
from fit import Batches
from network import Tagger
from prepare import Item

Teachers = Sequence[tuple[Tagger, Batches]]

LEAST = 0.02  # a probability below this counts as none


@torch.no_grad()
def taught(teachers: Teachers, items: list[Item], gold: float) -> list[Item]:
    """Give the items with spans as sure as the teachers are on average; ``gold`` is the weight of what the items say already."""
    found = {}
    for batch in teachers[0][1](items, 2000, None):
        chances = sum(torch.sigmoid(network(*batches.batch(batch.items).inputs)[0]) for network, batches in teachers) / len(teachers)
        chances = chances * batch.mask[..., None]
        for at, item in enumerate(batch.items):
            grid = (1 - gold) * chances[at].numpy()
            if gold and len(item.spans):
                first, last, kind = item.spans.T
                grid[first, last - first, kind] += gold * item.sure
            first, wide, kind = (grid >= LEAST).nonzero()
            found[id(item)] = replace(item, spans=np.stack([first, first + wide, kind], 1), sure=grid[first, wide, kind].astype(np.float32))
    return [found[id(item)] for item in items]
