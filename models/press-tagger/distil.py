"""Teachers' opinion of sentences, as training data for another network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import torch
from data import TYPES, WIDEST
from fit import Batches
from network import Tagger
from prepare import Item

from extract.lang.tagger.network import Network
from extract.lang.tagger.sentences import Sentence

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
            found[id(item)] = _told(item, chances[at].numpy(), gold)
    return [found[id(item)] for item in items]


def taught_by(teacher: Network, documents: list[list[Sentence]], items: list[list[Item]], gold: float) -> list[Item]:
    """Give the items of all documents with spans as sure as a finished network is, after its second look."""
    found = []
    for sentences, of_document in zip(documents, items, strict=True):
        told = teacher.weigh(sentences, np.zeros(len(sentences), np.int64))
        every = np.zeros((told.layout.size, WIDEST, len(TYPES)), np.float32)
        every[told.first, told.last - told.first] = 1 / (1 + np.exp(-np.clip(told.logits, -20, 20)))
        stops = np.cumsum(told.layout.lengths)
        found += [_told(item, every[stop - len(item.words) : stop], gold) for item, stop in zip(of_document, stops, strict=True)]
    return found


def _told(item: Item, chances: np.ndarray, gold: float) -> Item:
    grid = (1 - gold) * chances
    if gold and len(item.spans):
        first, last, kind = item.spans.T
        grid[first, last - first, kind] += gold * item.sure
    first, wide, kind = (grid >= LEAST).nonzero()
    return replace(item, spans=np.stack([first, first + wide, kind], 1), sure=grid[first, wide, kind].astype(np.float32))
