"""Train the tagger: ``python models/press-tagger/train.py NEREL_FOLDER OUT [--raw NEWS.jsonl.gz]``.

A wide network (``accurate``) is trained on NEREL and teaches the narrow one (``fast``), on the raw texts too if there are any.
Weights, logs and ``metrics.json`` go to OUT. Dev chooses epochs, thresholds and gates; test is scored once for each network.
"""

from __future__ import annotations

import argparse
import json
import os
from hashlib import sha256
from pathlib import Path

import numpy as np
import torch
from distil import inherit, taught
from export import export
from fit import GRID, Batch, Batches, Recipe, fit, in_documents, load, predict, score_on
from network import Shape, Tagger
from prepare import Corpus, Item, prepare
from relations import (
    KINDS,
    Head,
    all_pairs,
    allowed_pairs,
    best_thresholds,
    exported,
    fit_head,
    found_spans,
    gold_spans,
    logits_of,
    rows_of,
    score_relations,
)
from thresholds import gates, thresholds

ACCURATE = Shape()
FAST = Shape(hidden=(112, 96), span=128, rank=0, states=False, dropout=0.3, span_dropout=0.1, forget_word=0.05)
GOLD_SHARE = 0.5  # of what the student is taught on NEREL's training texts; the rest is the teacher's


def main() -> None:
    """Run the whole recipe, once for each seed; the first seed's weights are those to ship."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("nerel", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--raw", type=Path, help="raw texts to learn from the teacher on, a .jsonl.gz with a key «text»")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    corpus = prepare(options.nerel, options.raw)
    metrics: dict[str, object] = {}
    for seed in options.seeds:
        out = options.out if seed == options.seeds[0] else options.out / f"seed-{seed}"
        out.mkdir(parents=True, exist_ok=True)
        metrics[f"seed {seed}"] = one_seed(corpus, seed, out)
    sums = {name: sha256((options.out / name).read_bytes()).hexdigest() for name in ("fast.npz", "accurate.npz")}
    (options.out / "metrics.json").write_text(json.dumps({"sha256": sums, **metrics}, ensure_ascii=False, indent=1) + "\n", "utf-8")


def one_seed(corpus: Corpus, seed: int, out: Path) -> dict[str, object]:
    """Train the wide network and its student; keep what is done, so that a broken run goes on where it stopped."""
    training = [item for document in corpus.items["train"] for item in document]
    batches = Batches(corpus.table, states=True)

    def lessons(teachers: list[Tagger]) -> list[Item]:
        return taught(teachers, training, batches, GOLD_SHARE) + taught(teachers, corpus.raw, batches, 0)

    def trained(name: str, recipe: Recipe, teachers: list[Tagger]) -> Tagger:
        kept = out / f"{name}.pt"
        if not kept.exists():
            torch.manual_seed(recipe.seed)
            start = Tagger(recipe.shape) if teachers else None
            if start:
                inherit(start, teachers[0])
            items = lessons(teachers) if teachers else training
            fit(recipe, items, corpus.documents["dev"], corpus.items["dev"], corpus.table, kept, logger(kept), start)
        return load(kept)

    accurate = trained("accurate", Recipe(ACCURATE, seed=seed, epochs=14), [])
    fast = trained("fast", Recipe(FAST, seed=seed, epochs=12, batch=1000, rate=2.5e-3), [accurate])
    return {"fast": finish(fast, corpus, out / "fast.npz"), "accurate": finish(accurate, corpus, out / "accurate.npz", fast)}


def logger(kept: Path):
    """Give a function that writes lines beside the weights and prints them."""

    def log(line: str) -> None:
        print(line, flush=True)
        with kept.with_suffix(".log").open("a", encoding="utf-8") as file:
            file.write(line + "\n")

    return log


def finish(network: Tagger, corpus: Corpus, path: Path, partner: Tagger | None = None) -> dict[str, object]:
    """Choose thresholds and gates on dev, train the relations, export, score dev and test; with a partner, by their mean."""
    batches = Batches(corpus.table, network.sizes.states)
    documents = corpus.documents
    items = {part: [item for document in corpus.items[part] for item in document] for part in documents}
    found = {
        part: in_documents(documents[part], predict(lambda batch: opinion(network, partner, batch), items[part], batches, float(GRID[0])))
        for part in ("dev", "test")
    }
    chosen = thresholds(documents["dev"], found["dev"])
    allowed = allowed_pairs(documents["train"])
    rows = {part: rows_of(network, items[part], batches) for part in documents}
    told = {part: all_pairs(documents[part], found_spans(found[part], chosen), allowed) for part in found}

    def check(head: Head) -> float:
        return max(
            score_relations(documents["dev"], told["dev"], logits_of(head, rows["dev"], told["dev"]), np.full(len(KINDS), limit))["all"][
                "f1"
            ]
            for limit in (-1.0, -0.5, 0.0, 0.5)
        )

    head = fit_head(rows["train"], all_pairs(documents["train"], gold_spans(documents["train"]), allowed), check, seed=0)
    logits = {part: logits_of(head, rows[part], told[part]) for part in found}
    limits = best_thresholds(documents["dev"], told["dev"], logits["dev"])
    export(
        network,
        chosen,
        gates(network, items["dev"], batches, chosen),
        path,
        exported(head, limits, allowed),
        "fast.npz" if partner else None,
    )
    return {
        **{part: score_on(documents[part], found[part], chosen) for part in found},
        **{f"relations_{part}": score_relations(documents[part], told[part], logits[part], limits) for part in found},
        "parameters": sum(weight.numel() for weight in network.parameters()),
    }


def opinion(network: Tagger, partner: Tagger | None, batch: Batch) -> torch.Tensor:
    """Give the logits of a network, or of its and its partner's mean probability."""
    own = network(*batch.inputs)[0]
    if partner is None:
        return own
    *words, states = batch.inputs
    other = partner(*words, states if partner.sizes.states else None)[0]
    return torch.logit(((torch.sigmoid(own) + torch.sigmoid(other)) / 2).clamp(1e-6, 1 - 1e-6))


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
