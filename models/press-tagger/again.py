"""The second look: how much what was thought of the same words elsewhere in the document weighs, fitted on dev."""

from __future__ import annotations

import numpy as np
import torch
from data import TYPES, Annotated
from fit import Found
from torch.nn import functional

from extract.lang.tagger.echoes import FLOOR, MEASURES, echoes, hashes, keys_of, look_again

FOLDS = 6
HOPELESS = -20.0
OfDocuments = list[list[Found]]


class Spans:
    """All spans of documents' sentences with their logits of every type, and what tells which are alike."""

    def __init__(self, documents: list[Annotated], found: OfDocuments) -> None:
        self.sizes = [len(document.sentences) for document in documents]
        sentences = [sentence for document in documents for sentence in document.sentences]
        lengths = np.array([len(sentence.words) for sentence in sentences])
        self.starts = np.cumsum(lengths) - lengths
        rows: dict[tuple[int, int, int], dict[int, float]] = {}
        flat = [inside for of_document in found for inside in of_document]
        for number, inside in enumerate(flat):
            for first, last, kind, logit in inside:
                rows.setdefault((number, first, last), {})[kind] = logit
        table = np.array(list(rows)).reshape(-1, 3)
        self.sentence, self.first, self.last = table.T
        self.logits = np.full((len(rows), len(TYPES)), HOPELESS, np.float32)
        for at, own in enumerate(rows.values()):
            self.logits[at, list(own)] = list(own.values())
        document_of = np.repeat(np.arange(len(documents)), self.sizes)
        begin = self.starts[self.sentence]
        self.keys = keys_of(hashes(sentences), np.repeat(document_of, lengths), begin + self.first, begin + self.last)
        self.document = document_of[self.sentence]
        gold = [set(inside) for document in documents for inside in document.spans]
        self.holds = np.zeros(self.logits.shape, np.float32)
        for at, (number, first, last) in enumerate(table.tolist()):
            self.holds[at] = [(first, last, kind) in gold[number] for kind in range(len(TYPES))]

    def found(self, logits: np.ndarray) -> OfDocuments:
        """Deal the spans out to sentences of documents, with other logits."""
        flat: list[Found] = [[] for _ in self.starts]
        for at, kind in zip(*(logits >= FLOOR).nonzero(), strict=True):
            flat[self.sentence[at]].append((int(self.first[at]), int(self.last[at]), int(kind), float(logits[at, kind])))
        dealt = iter(flat)
        return [[next(dealt) for _ in range(size)] for size in self.sizes]


def weighed(spans: Spans, weights: np.ndarray) -> OfDocuments:
    """Give what is found at a second look."""
    return spans.found(look_again(weights, spans.keys, spans.logits))


def weights_of(spans: Spans) -> tuple[np.ndarray, OfDocuments]:
    """Fit the weights; give them, and what is found where each sixth of the documents is weighed by the weights of the rest."""
    span, kind, measures = echoes(spans.keys, spans.logits)
    holds, fold = spans.holds[span, kind], spans.document[span] % FOLDS
    logits = spans.logits.copy()
    for number in range(FOLDS):
        own = fold == number
        logits[span[own], kind[own]] = measures[own] @ _regression(measures[~own], holds[~own])
    return _regression(measures, holds), spans.found(logits)


def _regression(measures: np.ndarray, holds: np.ndarray) -> np.ndarray:
    told, wanted = torch.from_numpy(measures).double(), torch.from_numpy(holds).double()
    weights = torch.zeros(MEASURES, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=60, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        value = functional.binary_cross_entropy_with_logits(told @ weights, wanted) + 1e-5 * (weights**2).sum()
        value.backward()
        return value

    optimiser.step(loss)
    return weights.detach().numpy().astype(np.float32)
