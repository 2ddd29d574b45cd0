"""The network of roles in torch, for training; ``extract/rules/roles/network.py`` computes the same in numpy."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import relu

from extract.rules.roles.windows import DISTANCES, WIDTH

DIMS = 48  # of a word's vector
STATES = 48
HIDDEN = 48
EVENT = 8
ROLES = 3
MENTIONS = 4


class RoleNetwork(nn.Module):
    """Two convolutions over a window; the greatest states before and behind the mention and the mean of its own, with the features.

    Features have a straight way to the answer besides (wide and deep learning: Cheng et al., 2016).
    """

    def __init__(self, features: int, dropout: float = 0.4) -> None:
        super().__init__()
        self.first = nn.Conv1d(DIMS + WIDTH + DISTANCES, STATES, 3, padding=1)
        self.second = nn.Conv1d(STATES, STATES, 3, padding=1)
        self.event = nn.Linear(DIMS, EVENT)
        self.hidden = nn.Linear(3 * STATES + features + EVENT, HIDDEN)
        self.out = nn.Linear(HIDDEN, ROLES)
        self.direct = nn.Linear(features, ROLES, bias=False)
        self.drop, self.drop_words = nn.Dropout(dropout), nn.Dropout(0.2)

    def forward(
        self, vectors: Tensor, marks: Tensor, distances: Tensor, inside: Tensor, shown: Tensor, told: Tensor, event: Tensor
    ) -> Tensor:
        """Give the scores of the roles, people × roles."""
        people, mentions, length = shown.shape
        near = nn.functional.one_hot(distances, DISTANCES) * shown[..., None]
        seen = self.drop_words(torch.cat([vectors * ~inside[..., None], marks, near], -1))
        flat, own = shown.view(-1, length), inside.view(-1, length)
        states = relu(self.first(seen.view(people * mentions, length, -1).transpose(1, 2))) * flat[:, None]
        states = (states + relu(self.second(self.drop(states)))) * flat[:, None]
        states = states.transpose(1, 2)
        before = torch.arange(length)[None] < torch.where(own.any(1), own.int().argmax(1), length)[:, None]
        left = states.masked_fill(~before[..., None], 0).amax(1)
        right = states.masked_fill((before | own)[..., None], 0).amax(1)
        mean = (states * own[..., None]).sum(1) / own.sum(1, keepdim=True).clamp(min=1)
        read = torch.cat([left, right, mean], -1).view(people, mentions, -1)
        named = shown.any(-1)[..., None]
        read = self.drop((read * named).sum(1) / named.sum(1))
        return self.out(self.drop(relu(self.hidden(torch.cat([read, told, self.event(event)], -1))))) + self.direct(told)
