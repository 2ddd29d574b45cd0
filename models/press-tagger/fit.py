"""One training run: batches, optimiser, averaged weights, the epoch and the threshold chosen on dev."""

from __future__ import annotations

import copy
import json
import random
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from data import TYPES, WIDEST, Annotated, Entity
from evaluate import score
from network import Shape, Tagger
from prepare import NEAR_COLUMNS, Item, Table
from torch import Tensor
from torch.nn import functional

from extract.lang.tagger.nesting import nesting

GRID = np.arange(-2.5, 2.01, 0.25)


@dataclass(frozen=True)
class Recipe:
    """How a network is trained."""

    shape: Shape
    seed: int = 0
    epochs: int = 14
    rate: float = 2e-3
    batch: int = 700  # pieces
    decay: float = 0.01
    average: float = 0.998
    gate_weight: float = 0.1
    smoothing: float = 0.0  # share of a span's certainty given to its neighbours


@dataclass
class Batch:
    """Sentences as one block, padded to the longest."""

    inputs: tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]
    mask: Tensor  # sentence × piece × width: a span of the sentence
    items: list[Item]


def blocks(numbers: Iterable[int], length: Callable[[int], int], size: int) -> Iterator[list[int]]:
    """Cut a row of sentences, the longest last, into blocks that hold ``size`` pieces when padded; a longer sentence is a block alone."""
    block: list[int] = []
    for number in numbers:
        if block and length(number) * (len(block) + 1) > size:
            yield block
            block = []
        block.append(number)
    if block:
        yield block


class Batches:
    """Cuts sentences of like length into batches, with what a light network reads or a wide one."""

    def __init__(self, tables: dict[bool, Table], light: bool) -> None:
        self.table, self.columns = tables[light], NEAR_COLUMNS if light else slice(None)

    def __call__(self, items: list[Item], size: int, rng: random.Random | None) -> Iterator[Batch]:
        """Yield batches of ``size`` pieces, shuffled if there is a generator to shuffle with."""
        order = list(range(len(items)))
        if rng:
            rng.shuffle(order)
        order.sort(key=lambda at: len(items[at].words) + (rng.random() * 3 if rng else 0))
        groups = list(blocks(order, lambda at: len(items[at].words), size))
        if rng:
            rng.shuffle(groups)
        for group in groups:
            yield self.batch([items[at] for at in group])

    def batch(self, items: list[Item]) -> Batch:
        """Make one batch."""
        long = max(len(item.words) for item in items)
        words = np.full((len(items), long), -1)
        turned = np.tile(np.arange(long), (len(items), 1))
        mask = np.zeros((len(items), long, WIDEST), bool)
        for at, item in enumerate(items):
            size = len(item.words)
            words[at, :size] = item.words
            words[at, size:] = item.words[0]
            turned[at, :size] = np.arange(size)[::-1]
            for wide in range(min(WIDEST, size)):
                mask[at, : size - wide, wide] = True
        distinct, where = np.unique(words, return_inverse=True)
        states = torch.zeros(len(items), long, items[0].states[:, self.columns].shape[1])
        for at, item in enumerate(items):
            states[at, : len(item.words)] = torch.from_numpy(item.states[:, self.columns].astype(np.float32))
        dense, characters, shapes = self.table
        inputs = (
            torch.from_numpy(dense[distinct].astype(np.float32)),
            torch.from_numpy(characters[distinct]),
            torch.from_numpy(shapes[distinct]),
            torch.from_numpy(where.reshape(words.shape)),
            torch.from_numpy(turned),
            states,
        )
        return Batch(inputs, torch.from_numpy(mask), items)


def targets(batch: Batch, smoothing: float) -> tuple[Tensor, Tensor]:
    """Give the wanted probability of each span and type, and of each piece to begin or end one."""
    rows, long, _ = batch.mask.shape
    wanted = torch.zeros(rows, long, WIDEST, len(TYPES))
    gates = torch.zeros(rows, long, 2)
    for at, item in enumerate(batch.items):
        if not len(item.spans):
            continue
        first, last, kind = torch.from_numpy(item.spans).unbind(1)
        sure = torch.from_numpy(item.sure)
        if smoothing:
            wanted[at, first, last - first, kind] += sure * (1 - smoothing)
            for begin, end in ((-1, 0), (1, 0), (0, -1), (0, 1)):
                i, j = first + begin, last + end
                fits = (i >= 0) & (j < len(item.words)) & (j >= i) & (j - i < WIDEST)
                wanted[at].index_put_((i[fits], (j - i)[fits], kind[fits]), sure[fits] * smoothing / 4, accumulate=True)
        else:
            wanted[at, first, last - first, kind] = sure
        gates[at, :, 0].scatter_reduce_(0, first, sure, "amax")
        gates[at, :, 1].scatter_reduce_(0, last, sure, "amax")
    return wanted.clamp_(0, 1), gates


class Average:
    """Keeps a slow average of a network's weights."""

    def __init__(self, network: Tagger, decay: float) -> None:
        self.network, self.decay, self.steps = copy.deepcopy(network).eval(), decay, 0

    @torch.no_grad()
    def update(self, network: Tagger) -> None:
        """Move a step towards the network's weights."""
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        for slow, quick in zip(self.network.parameters(), network.parameters(), strict=True):
            slow.lerp_(quick, 1 - decay)


Found = list[tuple[int, int, int, float]]  # first piece, last piece, type, logit


@torch.no_grad()
def predict(score_spans: Callable[[Batch], Tensor], items: list[Item], batches: Batches, floor: float) -> list[Found]:
    """Give each sentence's spans whose logit reaches the floor."""
    found: list[Found] = [[] for _ in items]
    numbers = {id(item): at for at, item in enumerate(items)}
    for batch in batches(items, 3000, None):
        logits = score_spans(batch).masked_fill(~batch.mask[..., None], -20)
        for row, first, wide, kind in (logits >= floor).nonzero().tolist():
            found[numbers[id(batch.items[row])]].append((first, first + wide, kind, float(logits[row, first, wide, kind])))
    return found


def above(found: Found, thresholds: np.ndarray) -> list[tuple[int, int, int]]:
    """Give those of a sentence's spans that reach their types' thresholds and nest, as the network tells them."""
    table = np.array([span for span in found if span[3] >= thresholds[span[2]]]).reshape(-1, 4)
    first, last, kind = table[:, :3].astype(int).T
    return [tuple(span) for span in np.stack([first, last, kind], 1)[nesting(first, last, table[:, 3])].tolist()]


def entities(document: Annotated, found: list[Found], thresholds: np.ndarray) -> set[Entity]:
    """Turn found spans into entities in characters."""
    return {
        (sentence.bounds[i][0], sentence.bounds[j][1], TYPES[kind])
        for sentence, spans in zip(document.sentences, found, strict=True)
        for i, j, kind in above(spans, thresholds)
    }


def in_documents(documents: list[Annotated], flat: list[Found]) -> list[list[Found]]:
    """Deal sentences' spans out to their documents."""
    at, found = 0, []
    for document in documents:
        found.append(flat[at : at + len(document.sentences)])
        at += len(document.sentences)
    return found


def f1(documents: list[Annotated], found: list[list[Found]], thresholds: np.ndarray) -> float:
    """Give micro F1 (unrounded)."""
    right = wanted = given = 0
    for document, spans in zip(documents, found, strict=True):
        got = entities(document, spans, thresholds)
        right, wanted, given = right + len(got & document.entities), wanted + len(document.entities), given + len(got)
    return 2 * right / max(1, wanted + given)


def best_threshold(documents: list[Annotated], found: list[list[Found]]) -> tuple[float, float]:
    """Give the threshold with the best F1, and that F1."""
    scores = [f1(documents, found, np.full(len(TYPES), threshold)) for threshold in GRID]
    at = int(np.argmax(scores))
    return float(GRID[at]), scores[at]


def fit(
    recipe: Recipe,
    training: list[Item],
    dev: list[Annotated],
    dev_items: list[list[Item]],
    batches: Batches,
    out: Path,
    log: Callable[[str], None] = print,
    start: Tagger | None = None,
) -> Tagger:
    """Train; give the averaged network of the epoch that is best on dev, and keep it in ``out``."""
    torch.manual_seed(recipe.seed)
    rng = random.Random(recipe.seed)
    network = start or Tagger(recipe.shape)
    if start is None:
        some = np.concatenate([item.states[:, batches.columns] for item in training[:4000]]).astype(np.float32)
        network.states_mean.copy_(torch.from_numpy(some.mean(0)))
        network.states_scale.copy_(torch.from_numpy(1 / (some.std(0) + 1e-3)))
    average = Average(network, recipe.average)
    free = [weight for weight in network.parameters() if weight.requires_grad]
    optimiser = torch.optim.AdamW(
        [
            {"params": [w for w in free if w.dim() > 1], "weight_decay": recipe.decay},
            {"params": [w for w in free if w.dim() < 2], "weight_decay": 0.0},
        ],
        lr=recipe.rate,
        betas=(0.9, 0.98),
    )
    steps = recipe.epochs * sum(1 for _ in _groups(training, recipe.batch))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, recipe.rate, total_steps=int(steps * 1.02) + 10, pct_start=0.08)
    flat = [item for document in dev_items for item in document]
    best, begun = -1.0, time.process_time()
    for epoch in range(1, recipe.epochs + 1):
        network.train()
        total = pieces = 0.0
        for batch in batches(training, recipe.batch, rng):
            wanted, gates = targets(batch, recipe.smoothing)
            with torch.autocast("cpu", torch.bfloat16):
                logits, gate = network(*batch.inputs)
            size = float(batch.mask[:, :, 0].sum())
            losses = functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none").sum(-1)
            at_gates = functional.binary_cross_entropy_with_logits(gate.float(), gates, reduction="none").sum(-1)
            loss = ((losses * batch.mask).sum() + recipe.gate_weight * (at_gates * batch.mask[:, :, 0]).sum()) / size
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(free, 1.0)
            optimiser.step()
            if schedule.last_epoch < schedule.total_steps - 1:
                schedule.step()
            average.update(network)
            total += float(loss.detach()) * size
            pieces += size
        line: dict[str, object] = {"epoch": epoch, "loss": round(total / pieces, 4), "cpu_s": round(time.process_time() - begun)}
        if epoch >= min(5, recipe.epochs):
            found = in_documents(dev, predict(lambda b: average.network(*b.inputs)[0], flat, batches, float(GRID[0])))
            threshold, reached = best_threshold(dev, found)
            line |= {"dev_f1": round(reached, 4), "threshold": threshold}
            if reached > best:
                best = reached
                torch.save({"shape": recipe.shape.as_dict(), "weights": average.network.state_dict(), **line}, out)
        log(json.dumps(line))
    kept = torch.load(out, weights_only=True)
    average.network.load_state_dict(kept["weights"])
    return average.network


def _groups(items: list[Item], size: int) -> Iterable[int]:
    longest = count = 0
    for long in sorted(len(item.words) for item in items):
        longest = long
        if count and longest * (count + 1) > size:
            yield count
            count = 0
        count += 1
    yield count


def load(path: Path) -> Tagger:
    """Load a network that ``fit`` kept."""
    kept = torch.load(path, weights_only=True)
    shape = kept["shape"]
    network = Tagger(Shape(**{**shape, "hidden": tuple(shape["hidden"])}))
    network.load_state_dict(kept["weights"])
    return network.eval()


def score_on(documents: list[Annotated], found: list[list[Found]], thresholds: np.ndarray) -> dict[str, object]:
    """Score found spans at thresholds."""
    return score([d.entities for d in documents], [entities(d, f, thresholds) for d, f in zip(documents, found, strict=True)])
