"""Hidden states of slovnet's convolutional networks, which have read far more text than NEREL."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extract.lang.slovnet.embedding import GAP
from extract.lang.slovnet.network import Network
from extract.lang.slovnet.packs import ENTITIES, MORPHOLOGY
from extract.lang.tagger.sentences import Sentence

Floats = NDArray[np.float32]
NEAR = 64  # of the last layer
LAYERS = 256 + 128 + 64
STATES = 2 * LAYERS  # numbers a token: three layers of the morphology's network, three of the names'


class States:
    """Both networks' states, side by side."""

    def __init__(self) -> None:
        self.networks = [Network.open(pack) for pack in (MORPHOLOGY, ENTITIES)]

    def __call__(self, sentences: list[list[str]]) -> Floats:
        """Give the states of all tokens (tokens × STATES), sentence after sentence."""
        texts = _laid_out(sentences)
        if not texts:
            return np.zeros((0, STATES), np.float32)
        kept = [at for at, text in enumerate(texts) if text is not GAP]
        return np.concatenate([_all(network, texts, 0)[kept] for network in self.networks], 1)


class NearStates:
    """The morphology's last layer, which the stage before has left with the sentences, or else computed here."""

    def __init__(self) -> None:
        self.network = Network.open(MORPHOLOGY)

    def __call__(self, sentences: list[Sentence]) -> Floats:
        """Give the states of all tokens (tokens × NEAR), sentence after sentence."""
        if all(sentence.states is not None for sentence in sentences):
            return np.concatenate([sentence.states for sentence in sentences if sentence.states is not None])
        texts = _laid_out([sentence.tokens for sentence in sentences])
        kept = [at for at, text in enumerate(texts) if text is not GAP]
        return _all(self.network, texts, 1)[kept]


def _all(network: Network, texts: list[str | None], layers: int) -> Floats:
    return np.concatenate([states for _, states in network.scores_and_states(texts, layers)])


def _laid_out(sentences: list[list[str]]) -> list[str | None]:
    texts: list[str | None] = []
    for sentence in sentences:
        texts.extend(sentence)
        texts.append(GAP)
    return texts
