"""Train the network of roles on gold records, and write ``roles.npz`` and ``metrics.json``.

    python models/roles/train_roles.py GOLD_DIR... [--out FOLDER] [--write]

Seeds are fixed. Five folds by document tell how it does on documents that it was not trained on; the curves that turn its answers into
confidences (``calibration.tsv``) are fitted on what it said of those; with ``--write`` they go there. Takes the ``[train]`` extra.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from people import MENTIONED, SPEAKS, TAKES_PART, Labelled, labelled
from role_export import export
from role_network import DIMS, MENTIONS, RoleNetwork
from torch import Tensor

import extract
from extract.lang.slovnet.embedding import open_embedding
from extract.rules.roles import people as rules
from extract.rules.roles.windows import LENGTH, WIDTH

CURVES = Path(__file__).parents[2] / "extract" / "lexicon" / "calibration.tsv"
FOLDS, SEEDS = 5, 1
EPOCHS, BATCH = 12, 32
RATE, DECAY, SMOOTHING = 2e-3, 0.05, 0.05
LEANING = 1.0  # what the rules' logits weigh at first
SOFTENED = 0.3  # added to a feature's deviation, so that rare ones do not grow
ROLES = {"speaks": SPEAKS, "takes_part": TAKES_PART, "mentioned": MENTIONED}


class Examples(NamedTuple):
    """People as the network reads them; ``inputs`` are those of ``RoleNetwork.forward``."""

    inputs: tuple[Tensor, ...]
    labels: Tensor
    documents: list[str]
    features: list[str]


def basis_of(documents: list[Labelled]) -> np.ndarray:
    """Give the directions in which the vectors of the documents' words differ most, dimensions of navec × DIMS."""
    vectors = open_embedding().vectors
    rows = sorted({row for document in documents for row in document.asked.windows.rows.tolist()} - {vectors.unknown})
    seen = vectors.take(rows)
    _, scale, directions = np.linalg.svd(seen, full_matrices=False)
    return directions[:DIMS].T * (np.sqrt(len(seen)) / scale[:DIMS].mean())


def examples(documents: list[Labelled], names: list[str], basis: np.ndarray) -> Examples:
    """Give everybody whose role gold tells."""
    vectors = open_embedding().vectors
    inputs, labels, whence = [], [], []
    for document in documents:
        asked, seen = document.asked, document.asked.windows
        known = (vectors.take(seen.rows.tolist()) @ basis) * (seen.rows != vectors.unknown)[:, None]
        event = vectors.take([asked.kind])[0] @ basis * (asked.kind != vectors.unknown)
        for person, label in enumerate(document.labels):
            if label is None:
                continue
            mine = [n for n, who in enumerate(asked.whose) if who == person]
            told = np.array([asked.features[person].get(name, 0.0) for name in names])
            rows = (
                _padded(known[seen.places[mine]], (LENGTH, DIMS)),
                _padded(seen.marks[seen.places[mine]], (LENGTH, WIDTH)),
                _padded(seen.distances[mine], (LENGTH,)),
                _padded(seen.inside[mine], (LENGTH,)),
                _padded(seen.shown[mine], (LENGTH,)),
                told.astype(np.float32),
                event.astype(np.float32),
            )
            inputs.append(rows)
            labels.append(label)
            whence.append(document.document)
    stacked = tuple(torch.from_numpy(np.stack(column)) for column in zip(*inputs, strict=True))
    return Examples(stacked, torch.tensor(labels), whence, names)


def _padded(rows: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    whole = np.zeros((MENTIONS, *shape), rows.dtype if rows.dtype != np.float64 else np.float32)
    whole[: len(rows)] = rows
    return whole


def normalised(told: Tensor) -> tuple[Tensor, Tensor]:
    """Give the mean of each feature and what it is divided by."""
    return told.mean(0), told.std(0) + SOFTENED


def fit(of: Examples, chosen: np.ndarray, seed: int) -> RoleNetwork:
    """Train one network on the chosen people, features normalised by them and folded in."""
    torch.manual_seed(seed)
    order = np.random.default_rng(seed)
    told = of.inputs[5][chosen]
    mean, scale = normalised(told)
    network = RoleNetwork(told.shape[1])
    _lean_on_rules(network, of.features, scale)
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(chosen) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps)
    for _ in range(EPOCHS):
        network.train()
        shuffled = order.permutation(chosen)
        for start in range(0, len(shuffled), BATCH):
            some = shuffled[start : start + BATCH]
            inputs = [column[some] for column in of.inputs]
            inputs[5] = (inputs[5] - mean) / scale
            loss = torch.nn.functional.cross_entropy(network(*inputs), of.labels[some], label_smoothing=SMOOTHING)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    _fold(network, mean, scale)
    return network.eval()


def _lean_on_rules(network: RoleNetwork, names: list[str], scale: Tensor) -> None:
    """Begin with what the rules' own weights say."""
    with torch.no_grad():
        network.direct.weight.zero_()
        for name, role in ((rules.SPEAKS, SPEAKS), (rules.TAKES_PART, TAKES_PART)):
            at = names.index(name)
            network.direct.weight[role, at] = LEANING * scale[at]


def _fold(network: RoleNetwork, mean: Tensor, scale: Tensor) -> None:
    """Let the hidden layer read features as they are."""
    first = network.hidden.in_features - network.event.out_features - len(mean)
    with torch.no_grad():
        weights = network.hidden.weight[:, first : first + len(mean)]
        weights /= scale
        network.hidden.bias -= weights @ mean
        network.direct.weight /= scale
        network.out.bias -= network.direct.weight @ mean


def answers(networks: list[RoleNetwork], of: Examples, chosen: np.ndarray) -> np.ndarray:
    """Give the mean of the networks' answers."""
    with torch.no_grad():
        said = [torch.softmax(network(*(column[chosen] for column in of.inputs)), 1) for network in networks]
    return torch.stack(said).mean(0).numpy()


def folded(of: Examples) -> np.ndarray:
    """Give what networks say that were trained without a person's document."""
    documents = sorted(set(of.documents))
    random.Random(1).shuffle(documents)
    fold_of = {document: n % FOLDS for n, document in enumerate(documents)}
    fold = np.array([fold_of[document] for document in of.documents])
    said = np.zeros((len(fold), len(ROLES)), np.float32)
    for n in range(FOLDS):
        rest, mine = np.flatnonzero(fold != n), np.flatnonzero(fold == n)
        said[mine] = answers([fit(of, rest, seed) for seed in range(SEEDS)], of, mine)
    return said


def figures(said: np.ndarray, labels: np.ndarray) -> dict[str, float]:
    """Give precision, recall and F1 of each role, and the share that is right."""
    best = said.argmax(1)
    found: dict[str, float] = {"people": len(labels), "right": float((best == labels).mean())}
    for name, role in ROLES.items():
        hits, claimed, wanted = (int(some.sum()) for some in ((best == role) & (labels == role), best == role, labels == role))
        precision, recall, f1 = hits / max(1, claimed), hits / max(1, wanted), 2 * hits / max(1, claimed + wanted)
        found |= {f"{name}.P": precision, f"{name}.R": recall, f"{name}.F1": f1}
    return {name: round(value, 4) for name, value in found.items()}


def curve(sure: np.ndarray, right: np.ndarray) -> tuple[float, float]:
    """Fit slope and intercept of the logistic curve from what the network says to the share that is right (Platt, 1999)."""
    logit = np.log(sure.clip(0.02, 0.99) / (1 - sure.clip(0.02, 0.99)))
    x, at = np.stack([logit, np.ones_like(logit)], 1), np.array([1.0, 0.0])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ at))
        gradient = x.T @ (p - right) + 0.01 * (at - [1, 0])
        at -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + 0.01 * np.eye(2), gradient)
    return float(at[0]), float(at[1])


def main(given: Iterable[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    parser.add_argument("--write", action="store_true", help="replace the curves of speakers and participants in calibration.tsv")
    args = parser.parse_args(given)
    torch.set_num_threads(1)
    documents = list(labelled(args.gold, extract.load()))
    names = sorted({name for document in documents for features in document.asked.features for name in features})
    basis = basis_of(documents).astype(np.float32)
    of = examples(documents, names, basis)
    said, labels = folded(of), of.labels.numpy()
    told: dict[str, Any] = {"documents": len(set(of.documents)), "folds": FOLDS, "seeds": SEEDS, **figures(said, labels)}
    for name, role in (("speakers", SPEAKS), ("participants", TAKES_PART)):
        mine = said.argmax(1) == role
        told[f"{name}.curve"] = [round(value, 3) for value in curve(said[mine, role], labels[mine] == role)]
    print(json.dumps(told, indent=1))
    everybody = np.arange(len(labels))
    export([fit(of, everybody, seed) for seed in range(SEEDS)], names, basis, args.out / "roles.npz")
    (args.out / "metrics.json").write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    if args.write:
        _write_curves({field: told[f"{field}.curve"] for field in ("speakers", "participants")})


def _write_curves(curves: dict[str, list[float]]) -> None:
    lines = []
    for line in CURVES.read_text("utf-8").splitlines():
        curve = curves.get(line.partition("\t")[0])
        lines.append("\t".join([line.partition("\t")[0], *(f"{value:.3f}" for value in curve)]) if curve else line)
    CURVES.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
