"""The network of roles, in numpy: two convolutions over the words around a mention, then what the rules found of its person."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.errors import ModelError
from extract.lang.shipped import ROLES, shipped
from extract.lang.slovnet.embedding import open_embedding
from extract.lang.slovnet.pack import Floats
from extract.rules.roles.windows import Windows

FORMAT = 1
AT_ONCE = 128  # mentions: a list of thousands of names would take hundreds of megabytes


@cache
def open_network() -> Network:
    """Read the shipped weights once a process."""
    with np.load(shipped(*ROLES)) as arrays:
        config = json.loads(str(arrays["config"]))
        return Network(config, {name: arrays[name].astype(np.float32) for name in arrays.files if name != "config"})


class Network:
    """Tells how likely each role is; several networks that differ by their seeds are asked, and their answers' mean is given.

    ``features`` are the names of what the rules tell, in the order in which they are to come.
    """

    def __init__(self, config: dict[str, Any], arrays: dict[str, Floats]) -> None:
        if config.get("format") != FORMAT:
            raise ModelError(f"roles.npz of format {config.get('format')}, this version reads format {FORMAT}; train or fetch it anew")
        self.features: list[str] = config["features"]
        self.basis = arrays["basis"]
        self.readers = [
            _Reader({name.partition(".")[2]: array for name, array in arrays.items() if name.startswith(f"{seed}.")})
            for seed in range(config["seeds"])
        ]

    def vectors(self, rows: NDArray[np.int64]) -> Floats:
        """Give the words' vectors in the network's few dimensions, nought for unknown words; ``rows`` are navec's."""
        vectors = open_embedding().vectors
        known = rows != vectors.unknown
        return np.asarray(vectors.take(list(rows)) @ self.basis * known[:, None])

    def __call__(self, seen: Windows, whose: list[int], told: Floats, kind: int) -> Floats:
        """Give the likelihood of each role, people × roles.

        ``whose`` is each mention's person, in order; ``told`` what stands of each person, people × features; ``kind`` the row
        of the event's noun in navec.
        """
        vectors, event = self.vectors(seen.rows), self.vectors(np.array([kind]))
        starts = np.flatnonzero(np.diff(whose, prepend=-1))
        counts = np.diff([*starts, len(whose)]).astype(np.float32)[:, None]
        answers = []
        for reader in self.readers:
            states = np.add.reduceat(reader.read(seen, vectors), starts) / counts
            answers.append(reader.answer(states.astype(np.float32), told, event))
        return np.asarray(sum(answers) / len(answers))


class _Reader:
    def __init__(self, arrays: dict[str, Floats]) -> None:
        self.of = arrays

    def read(self, seen: Windows, vectors: Floats) -> Floats:
        """Give what the words before a mention, behind it and in it say: mentions × 3 states."""
        marks = seen.marks @ self.of["marks"]
        table = np.concatenate((vectors @ self.of["vectors"] + marks, marks))
        starts = range(0, len(seen.places), AT_ONCE)
        return np.concatenate([self._some(seen.some(slice(start, start + AT_ONCE)), table) for start in starts])

    def _some(self, seen: Windows, table: Floats) -> Floats:
        of = self.of
        # A mention's own words are not looked at, only their marks, the second half of the table: names tell nothing.
        states = table[seen.places + seen.inside * (len(table) // 2)] + of["distances"][seen.distances]
        states = _convolved(states * seen.shown[..., None], of["bias"]) * seen.shown[..., None]
        size = states.shape[-1]
        again = _convolved((states.reshape(-1, size) @ of["second"]).reshape(*states.shape[:2], -1), of["second_bias"])
        states = (states + again) * seen.shown[..., None]
        first = seen.inside.argmax(1)[:, None]
        before = np.arange(states.shape[1])[None] < first
        left = (states * before[..., None]).max(1)
        right = (states * ~(before | seen.inside)[..., None]).max(1)
        own = (states * seen.inside[..., None]).sum(1) / seen.inside.sum(1, keepdims=True)
        return np.concatenate((left, right, own), 1)

    def answer(self, states: Floats, told: Floats, event: Floats) -> Floats:
        of = self.of
        hidden = np.maximum(states @ of["states"] + told @ of["told"] + event @ of["event"] + of["hidden_bias"], 0)
        scores = hidden @ of["out"] + told @ of["direct"] + of["out_bias"]
        powers = np.exp(scores - scores.max(1, keepdims=True))
        return np.asarray(powers / powers.sum(1, keepdims=True))


def _convolved(taps: Floats, bias: Floats) -> Floats:
    """Sum each word's own tap and those of its neighbours, and rectify: ``taps`` are mentions × words × (before, own, behind)."""
    before, own, behind = np.split(taps, 3, axis=2)
    summed: Floats = own + bias
    summed[:, 1:] += before[:, :-1]
    summed[:, :-1] += behind[:, 1:]
    return np.maximum(summed, 0, out=summed)
