"""Hidden states of slovnet's convolutional networks, which have read far more text than NEREL."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extract.lang.embedding import GAP
from extract.lang.network import Network
from extract.lang.packs import ENTITIES, MORPHOLOGY

Floats = NDArray[np.float32]
STATES = 2 * (256 + 128 + 64)  # numbers a token: three layers of the morphology's network, three of the names'


class States:
    """Both networks' states, side by side."""

    def __init__(self) -> None:
        self.networks = [Network.open(pack) for pack in (MORPHOLOGY, ENTITIES)]

    def __call__(self, sentences: list[list[str]]) -> Floats:
        """Give the states of all tokens (tokens × STATES), sentence after sentence."""
        texts: list[str | None] = []
        for sentence in sentences:
            texts.extend(sentence)
            texts.append(GAP)
        if not texts:
            return np.zeros((0, STATES), np.float32)
        kept = [at for at, text in enumerate(texts) if text is not GAP]
        return np.concatenate([np.concatenate(list(network.states(texts)))[kept] for network in self.networks], 1)
