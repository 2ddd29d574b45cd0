"""Two-way LSTMs in numpy over many sentences at once.

Sentences are laid out step by step, the longest first: all first pieces, all second pieces … so that a step is
one product of matrices, and no padding is computed.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


class Layout:
    """Where each piece lies when sentences are laid out step by step, read forwards and read backwards."""

    def __init__(self, lengths: Ints) -> None:
        self.lengths: list[int] = lengths.tolist()
        rank = np.empty(len(lengths), np.int64)
        rank[np.argsort(-lengths, kind="stable")] = np.arange(len(lengths))
        counts = np.bincount(lengths)
        self.alive: list[int] = (len(lengths) - counts.cumsum())[:-1].tolist()  # sentences that have an n-th piece
        offsets = np.concatenate([[0], np.cumsum(self.alive)]).astype(np.int64)
        self.offsets: list[int] = offsets.tolist()
        self.size = int(offsets[-1])
        starts = np.concatenate([[0], lengths.cumsum()[:-1]]).astype(np.int64)
        sentence = np.repeat(np.arange(len(lengths)), lengths)
        step = np.arange(self.size) - starts[sentence]
        self.stop = np.repeat(starts + lengths, lengths)  # where a piece's sentence ends
        self.forth = offsets[step] + rank[sentence]
        self.back = offsets[lengths[sentence] - 1 - step] + rank[sentence]
        self.from_forth = np.empty(self.size, np.int64)
        self.from_forth[self.forth] = np.arange(self.size)
        self.from_back = np.empty(self.size, np.int64)
        self.from_back[self.back] = np.arange(self.size)


class BothWays:
    """One layer; gates lie in the order in, forget, out, cell, and the first three are halved: σ(x) = (tanh(x/2) + 1) / 2.

    The states that are carried are twice the LSTM's, which ``recurrent`` makes up for, and ``outputs`` halves.
    """

    def __init__(self, recurrent: Floats) -> None:
        self.recurrent = np.ascontiguousarray(recurrent)  # 2 × cells × 4 cells
        self.cells = recurrent.shape[1]

    def __call__(self, gates: Floats, layout: Layout) -> Floats:
        """Run over the gates' inputs (2 × pieces × 4 cells, laid out; overwritten); give states, pieces × 2 cells, in order of the text."""
        cells = self.cells
        states = np.empty((2, layout.size, cells), np.float32)
        memory = np.zeros((2, layout.alive[0], cells), np.float32)
        buffer = np.empty((2, layout.alive[0], 4 * cells), np.float32)
        previous = memory
        for step, alive in enumerate(layout.alive):
            at = layout.offsets[step]
            gate = gates[:, at : at + alive]
            if step:
                carried = buffer[:, :alive]
                np.matmul(previous[:, :alive], self.recurrent, out=carried)
                gate += carried
            np.tanh(gate, out=gate)
            sigmoids = gate[:, :, : 3 * cells]
            sigmoids += 1
            cell = memory[:, :alive]
            cell *= sigmoids[:, :, cells : 2 * cells]
            fresh = sigmoids[:, :, :cells]
            fresh *= gate[:, :, 3 * cells :]
            cell += fresh
            cell *= 0.5
            previous = states[:, at : at + alive]
            np.tanh(cell, out=previous)
            previous *= sigmoids[:, :, 2 * cells :]
        found = np.empty((layout.size, 2 * cells), np.float32)
        found[:, :cells] = states[0][layout.forth]
        found[:, cells:] = states[1][layout.back]
        return found


def fold(inner: Floats, recurrent: Floats, bias: Floats) -> tuple[Floats, Floats, Floats]:
    """Turn one way's weights (in × 4 cells, gates in, forget, cell, out) into what ``BothWays`` computes with."""
    cells = recurrent.shape[0]
    order = np.concatenate([np.arange(2 * cells), np.arange(3 * cells, 4 * cells), np.arange(2 * cells, 3 * cells)])
    halves = np.concatenate([np.full(3 * cells, 0.5), np.ones(cells)]).astype(np.float32)
    return inner[:, order] * halves, recurrent[:, order] * halves * 0.5, bias[order] * halves
