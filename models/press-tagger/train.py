"""Train the tagger: ``python models/press-tagger/train.py NEREL_FOLDER OUT [--raw NEWS.jsonl.gz]``.

Wide networks are trained on NEREL, one a seed; what they think on average teaches the light ones, on the raw texts too if there are any.
``fast`` is a light network, ``accurate`` the mean of a wide and a light one. Weights, logs and ``metrics.json`` go to OUT.
Dev chooses epochs, thresholds and gates; test is scored once for each network.
"""

from __future__ import annotations

import argparse
import json
import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from shutil import copy

import numpy as np
import torch
from distil import taught
from export import export
from fit import GRID, Batch, Batches, Recipe, fit, in_documents, load, predict, score_on
from network import Shape, Tagger
from prepare import Corpus, Item, prepare
from relations import (
    Head,
    all_pairs,
    allowed_pairs,
    best_thresholds,
    exported,
    fit_head,
    found_spans,
    gold_spans,
    load_head,
    logits_of,
    rows_of,
    score_relations,
)
from thresholds import gates, thresholds

WIDE = Shape()
LIGHT = Shape(width=192, hidden=(96,), span=96, rank=0, light=True, characters=64, dropout=0.2, span_dropout=0.1, forget_word=0.05)
LIGHT_RUN = {"epochs": 11, "batch": 1000, "rate": 3e-3}
WIDE_SHARE = 0.5  # of what «accurate» thinks
GOLD_SHARE = 0.5  # of what a light network is taught on NEREL's training texts; the rest is the wide ones'


def main() -> None:
    """Run the whole recipe; the first seed's weights are those to ship. What is finished in OUT is not done again."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("nerel", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--raw", type=Path, help="raw texts to learn from the wide networks on, a .jsonl.gz with a key «text»")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    corpus = prepare(options.nerel, options.raw)
    outs = {seed: options.out / f"seed-{seed}" for seed in options.seeds}
    for out in outs.values():
        out.mkdir(parents=True, exist_ok=True)
    training = [item for document in corpus.items["train"] for item in document]
    wide = {seed: trained(Recipe(WIDE, seed=seed, epochs=11), corpus, training, out / "wide.pt") for seed, out in outs.items()}
    batches = Batches(corpus.tables, light=False)
    lessons = taught(list(wide.values()), training, batches, GOLD_SHARE) + taught(list(wide.values()), corpus.raw, batches, 0)
    light = {seed: trained(Recipe(LIGHT, seed=seed, **LIGHT_RUN), corpus, lessons, out / "light.pt") for seed, out in outs.items()}
    finisher = Finisher(corpus)
    wides = {seed: finisher.voice(network, outs[seed] / "wide-relations.pt") for seed, network in wide.items()}
    lights = {seed: finisher.voice(network, outs[seed] / "light-relations.pt") for seed, network in light.items()}
    metrics: dict[str, object] = {f"seed {seed}": finisher.both(wides[seed], lights[seed], out) for seed, out in outs.items()}
    shipped = outs[options.seeds[0]]
    names = sorted(path.name for path in shipped.glob("*.npz"))
    for name in names:
        copy(shipped / name, options.out / name)
    sums = {name: sha256((options.out / name).read_bytes()).hexdigest() for name in names}
    (options.out / "metrics.json").write_text(json.dumps({"sha256": sums, **metrics}, ensure_ascii=False, indent=1) + "\n", "utf-8")


def trained(recipe: Recipe, corpus: Corpus, items: list[Item], kept: Path) -> Tagger:
    """Give the network that lies there, or train it."""
    if not kept.exists():
        batches = Batches(corpus.tables, recipe.shape.light)
        unfinished = kept.with_suffix(".part")
        fit(recipe, items, corpus.documents["dev"], corpus.items["dev"], batches, unfinished, logger(kept))
        unfinished.rename(kept)
    return load(kept)


def logger(kept: Path):
    """Give a function that writes lines beside the weights and prints them."""

    def log(line: str) -> None:
        print(line, flush=True)
        with kept.with_suffix(".log").open("a", encoding="utf-8") as file:
            file.write(line + "\n")

    return log


@dataclass
class Voice:
    """A network with what it reads and makes, its head for relations, and its share of what is thought."""

    network: Tagger
    batches: Batches
    rows: dict[str, torch.Tensor]
    head: Head
    share: float = 1


class Finisher:
    """Finishes networks: heads for relations, thresholds and gates that dev chooses, export, figures."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus, self.documents = corpus, corpus.documents
        self.items = {part: [item for document in corpus.items[part] for item in document] for part in corpus.documents}
        self.allowed = allowed_pairs(self.documents["train"])

    def voice(self, network: Tagger, head: Path) -> Voice:
        """Give a network a voice; its head is read or, if it is not there, trained on gold entities."""
        batches = Batches(self.corpus.tables, network.sizes.light)
        if not head.exists():
            told = all_pairs(self.documents["train"], gold_spans(self.documents["train"]), self.allowed)
            torch.save(fit_head(rows_of(network, self.items["train"], batches), told, seed=0).state_dict(), head)
        rows = {part: rows_of(network, self.items[part], batches) for part in ("dev", "test")}
        return Voice(network, batches, rows, load_head(head, rows["dev"].shape[1]))

    def both(self, wide: Voice, light: Voice, out: Path) -> dict[str, object]:
        """Export ``fast``, the light network, and ``accurate``, the mean of both."""
        light.share = 1
        figures = {"fast": self.setting([light], out / "fast.npz", [])}
        wide.share, light.share = WIDE_SHARE, 1 - WIDE_SHARE
        return {**figures, "accurate": self.setting([wide, light], out / "accurate.npz", ["fast.npz"])}

    def setting(self, voices: list[Voice], path: Path, partners: list[str]) -> dict[str, object]:
        """Export the first voice with what the voices find together; give the figures on dev and test."""
        parts, documents, first = ("dev", "test"), self.documents, voices[0]
        found = {
            part: in_documents(documents[part], predict(lambda b: opinion(voices, b), self.items[part], first.batches, float(GRID[0])))
            for part in parts
        }
        chosen = thresholds(documents["dev"], found["dev"])
        told = {part: all_pairs(documents[part], found_spans(found[part], chosen), self.allowed) for part in parts}
        logits = {part: np.mean([logits_of(voice.head, voice.rows[part], told[part]) for voice in voices], 0) for part in parts}
        limits = best_thresholds(documents["dev"], told["dev"], logits["dev"])
        ends = gates(first.network, self.items["dev"], first.batches, chosen)
        relations = exported(first.head, limits, self.allowed)
        export(first.network, path, chosen, ends, relations, {"partners": partners, "shares": [voice.share for voice in voices]})
        return {
            **{part: score_on(documents[part], found[part], chosen) for part in parts},
            **{f"relations_{part}": score_relations(documents[part], told[part], logits[part], limits) for part in parts},
            "parameters": sum(weight.numel() for voice in voices for weight in voice.network.parameters()),
        }


def opinion(voices: list[Voice], batch: Batch) -> torch.Tensor:
    """Give the logits of the networks' mean probability."""
    chances = [voice.share * torch.sigmoid(voice.network(*voice.batches.batch(batch.items).inputs)[0]) for voice in voices]
    return torch.logit(sum(chances).clamp(1e-6, 1 - 1e-6))


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
