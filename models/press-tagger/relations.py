"""A head for relations on a frozen network, trained on gold entities, scored on found ones."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from data import TYPES, Annotated, Entity, Relation
from evaluate import Figures, score_related
from fit import Batches, Found, above
from network import Tagger
from prepare import Item
from torch import Tensor, nn
from torch.nn import functional

from extract.lang.tagger.pairs import BUCKETS, MOST_BETWEEN, Spots, no_pairs, pairs

# Those that say who is what, where, when, and what belongs to what.
KINDS = tuple(
    (  # noqa: SIM905
        "WORKS_AS WORKPLACE PARTICIPANT_IN AGENT ORGANIZES POINT_IN_TIME TAKES_PLACE_IN HEADQUARTERED_IN LOCATED_IN PART_OF "
        "MEMBER_OF SUBEVENT_OF ABBREVIATION ALTERNATIVE_NAME ORIGINS_FROM"
    ).split()
)
OFTEN = 5  # times that a pair of types is related in training, to be looked at
WIDTH = 128
GRID = np.arange(-3.0, 2.01, 0.25)


@dataclass
class Pairs:
    """Pairs of entities of many sentences: pieces (into the rows of all), gaps, what is plain to see, which relations hold."""

    places: Tensor  # pairs × 4
    gaps: Tensor  # pairs × 2
    seen: Tensor  # pairs × 5
    holds: Tensor  # pairs × KINDS
    named: list[tuple[int, Entity, Entity]]  # document and both entities, in characters


class Head(nn.Module):
    """Scores pairs from rows of the network."""

    def __init__(self, inner: int, width: int = WIDTH) -> None:
        super().__init__()
        self.ends = nn.ModuleList([nn.Linear(inner, width, bias=False) for _ in range(4)])
        self.between = nn.Linear(inner, width, bias=False)
        sizes = (len(TYPES), len(TYPES), BUCKETS, MOST_BETWEEN + 1, MOST_BETWEEN + 1)
        self.tables = nn.ModuleList([nn.Embedding(size, width) for size in sizes])
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.3)
        self.bias = nn.Parameter(torch.zeros(width))
        self.out = nn.Linear(width, len(KINDS))
        nn.init.constant_(self.out.bias, -3)

    def forward(self, rows: Tensor, total: Tensor, places: Tensor, gaps: Tensor, seen: Tensor) -> Tensor:
        """Give logits; ``total`` sums rows up to each piece."""
        hidden = self.bias + sum(end(self.drop(rows[places[:, at]])) for at, end in enumerate(self.ends))
        wide = (gaps[:, 1] - gaps[:, 0]).clamp(min=1)[:, None]
        hidden = hidden + self.between(self.drop(((total[gaps[:, 1]] - total[gaps[:, 0]]) / wide).float()))
        hidden = hidden + sum(table(seen[:, at]) for at, table in enumerate(self.tables))
        return self.out(self.drop(functional.relu(hidden)))

    def drop(self, rows: Tensor) -> Tensor:
        """Drop some numbers in training."""
        return functional.dropout(rows, 0.3, self.training)


@torch.no_grad()
def rows_of(network: Tagger, items: list[Item], batches: Batches) -> Tensor:
    """Give the network's rows for all pieces, sentence after sentence."""
    found: dict[int, Tensor] = {}
    for batch in batches(items, 3000, None):
        encoded = network.encode(*batch.inputs)
        for at, item in enumerate(batch.items):
            found[id(item)] = encoded[at, : len(item.words)].clone()
    return torch.cat([found[id(item)] for item in items])


def allowed_pairs(documents: list[Annotated]) -> np.ndarray:
    """Tell which types are often enough related."""
    numbers = {kind: at for at, kind in enumerate(TYPES)}
    counts = Counter((one[2], two[2]) for document in documents for kind, one, two in document.relations if kind in KINDS)
    allowed = no_pairs()
    for (a, b), count in counts.items():
        if count >= OFTEN and a in numbers and b in numbers:
            allowed[numbers[a], numbers[b]] = True
    return allowed


def all_pairs(documents: list[Annotated], spans: list[list[list[tuple[int, int, int]]]], allowed: np.ndarray) -> Pairs:
    """Lay out the pairs of entities, gold or found, of each document's sentences."""
    flat, entities, at, number = [], [], 0, 0
    for document_number, (document, of_document) in enumerate(zip(documents, spans, strict=True)):
        for sentence, inside in zip(document.sentences, of_document, strict=True):
            for first, last, kind in sorted(set(inside), key=lambda s: (s[0], -s[1], s[2])):
                flat.append((first + at, last + at, kind, number))
                entities.append((document_number, (sentence.bounds[first][0], sentence.bounds[last][1], TYPES[kind])))
            at += len(sentence.words)
            number += 1
    spots = Spots(*np.array(flat).reshape(-1, 4).T)
    found = pairs(spots, allowed)
    related: dict[tuple[int, Entity, Entity], list[str]] = {}
    for document_number, document in enumerate(documents):
        for kind, one, two in document.relations:
            related.setdefault((document_number, one, two), []).append(kind)
    named = [
        (entities[one][0], entities[one][1], entities[two][1]) for one, two in zip(found.one.tolist(), found.two.tolist(), strict=True)
    ]
    holds = np.array([[kind in related.get(name, ()) for kind in KINDS] for name in named], np.float32)
    places = np.stack([spots.first[found.one], spots.last[found.one], spots.first[found.two], spots.last[found.two]], 1)
    gaps = np.stack([found.start, found.stop], 1)
    seen = np.stack([spots.type[found.one], spots.type[found.two], found.distance, found.rivals_of_one, found.rivals_of_two], 1)
    return Pairs(*map(torch.from_numpy, (places, gaps, seen, holds)), named)


def gold_spans(documents: list[Annotated]) -> list[list[list[tuple[int, int, int]]]]:
    """Give documents' gold spans, sentence by sentence."""
    return [document.spans for document in documents]


def found_spans(found: list[list[Found]], thresholds: np.ndarray) -> list[list[list[tuple[int, int, int]]]]:
    """Give documents' found spans, sentence by sentence."""
    return [[above(sentence, thresholds) for sentence in document] for document in found]


def summed(rows: Tensor) -> Tensor:
    """Give the sums of rows up to each piece."""
    return functional.pad(rows.double().cumsum(0), (0, 0, 1, 0))


def fit_head(rows: Tensor, training: Pairs, seed: int, epochs: int = 14) -> Head:
    """Train a head on gold entities; give the average of its weights over the last steps."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    head = Head(rows.shape[1])
    total = summed(rows)
    size = 1024
    optimiser = torch.optim.AdamW(head.parameters(), lr=1.5e-3, weight_decay=0.02)
    steps = epochs * (len(training.places) // size + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 1.5e-3, total_steps=steps + 1, pct_start=0.1)
    average = torch.optim.swa_utils.AveragedModel(head, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.99))
    for _ in range(epochs):
        order = list(range(len(training.places)))
        rng.shuffle(order)
        for at in range(0, len(order), size):
            some = torch.tensor(order[at : at + size])
            logits = head(rows, total, training.places[some], training.gaps[some], training.seen[some])
            loss = functional.binary_cross_entropy_with_logits(logits, training.holds[some], reduction="sum") / len(some)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            schedule.step()
            average.update_parameters(head)
    return average.module.eval()


def load_head(path: Path, inner: int) -> Head:
    """Load a head's weights."""
    head = Head(inner)
    head.load_state_dict(torch.load(path, weights_only=True))
    return head.eval()


@torch.no_grad()
def logits_of(head: Head, rows: Tensor, given: Pairs) -> np.ndarray:
    """Give all pairs' logits."""
    total = summed(rows)
    parts = [
        head(rows, total, given.places[at : at + 4096], given.gaps[at : at + 4096], given.seen[at : at + 4096])
        for at in range(0, len(given.places), 4096)
    ]
    return torch.cat(parts).numpy()


def score_relations(documents: list[Annotated], given: Pairs, logits: np.ndarray, thresholds: np.ndarray) -> dict[str, Figures]:
    """Score the pairs whose logits reach the thresholds."""
    told: list[set[Relation]] = [set() for _ in documents]
    for pair, kind in zip(*(logits >= thresholds).nonzero(), strict=True):
        number, one, two = given.named[pair]
        told[number].add((KINDS[kind], one, two))
    return score_related(documents, told, KINDS)


def best_thresholds(documents: list[Annotated], given: Pairs, logits: np.ndarray) -> np.ndarray:
    """Give each kind's best threshold on dev, half way to the common one."""
    scores = [score_relations(documents, given, logits, np.full(len(KINDS), threshold)) for threshold in GRID]
    common = GRID[int(np.argmax([score["all"]["f1"] for score in scores]))]
    own = np.array([GRID[int(np.argmax([score[kind]["f1"] for score in scores]))] for kind in KINDS])
    return (own + common) / 2


def exported(head: Head, thresholds: np.ndarray, allowed: np.ndarray) -> tuple[dict[str, object], dict[str, np.ndarray]]:
    """Give the head's settings and its arrays; the numpy LSTM's states are twice these."""
    names = ("one_first", "one_last", "two_first", "two_last")
    tables = ("one_type", "two_type", "distance", "rivals_of_one", "rivals_of_two")
    weights = {name: end.weight.detach().numpy().T * 0.5 for name, end in zip(names, head.ends, strict=True)}
    weights |= {name: table.weight.detach().numpy() for name, table in zip(tables, head.tables, strict=True)}
    weights |= {
        "between": head.between.weight.detach().numpy().T * 0.5,
        "bias": head.bias.detach().numpy(),
        "out": head.out.weight.detach().numpy().T,
        "out_bias": head.out.bias.detach().numpy(),
    }
    config = {"kinds": list(KINDS), "thresholds": [round(float(t), 3) for t in thresholds], "pairs": np.argwhere(allowed).tolist()}
    return config, weights
