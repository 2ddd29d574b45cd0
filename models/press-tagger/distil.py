"""A teacher's opinion of sentences, as training data for a smaller network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import torch
from fit import Batches
from network import Tagger
from prepare import Item

LEAST = 0.02  # a probability below this counts as none


@torch.no_grad()
def taught(teachers: Sequence[Tagger], items: list[Item], batches: Batches, gold: float) -> list[Item]:
    """Give the items with spans as sure as the teachers are on average; ``gold`` is the weight of what the items say already."""
    found = {}
    for batch in batches(items, 2000, None):
        *words, states = batch.inputs
        chances = sum(torch.sigmoid(teacher(*words, states if teacher.sizes.states else None)[0]) for teacher in teachers)
        chances = chances / len(teachers)
        chances = chances * batch.mask[..., None]
        for at, item in enumerate(batch.items):
            grid = (1 - gold) * chances[at].numpy()
            if gold and len(item.spans):
                first, last, kind = item.spans.T
                grid[first, last - first, kind] += gold * item.sure
            first, wide, kind = (grid >= LEAST).nonzero()
            found[id(item)] = replace(item, spans=np.stack([first, first + wide, kind], 1), sure=grid[first, wide, kind].astype(np.float32))
    return [found[id(item)] for item in items]


def inherit(student: Tagger, teacher: Tagger) -> None:
    """Start a student from what its teacher makes of words; one of the teacher's own sizes from all that the teacher is."""
    own = student.state_dict()
    parts = ("",) if student.sizes == teacher.sizes else ("words.", "norm.")
    same = {name: weight for name, weight in teacher.state_dict().items() if name.startswith(parts) and own[name].shape == weight.shape}
    student.load_state_dict({**own, **same})
