"""Train the tagger: ``python models/press-tagger/train.py NEREL_FOLDER OUT [--raw NEWS.jsonl.gz]``.

Three wide networks are trained on NEREL; what they think on average teaches three light ones, on the raw texts too if there are any;
what all six think teaches another wide one. The mean of that and a light one, after a second look, teaches the last light one, which
is ``fast`` (those of all seeds learn from the first seed's); ``accurate`` is the mean of both. Weights, logs and ``metrics.json`` go to
OUT. Dev chooses epochs, thresholds, gates and the second look at spans, ``rescore`` fits the one at relations; the last light network
learns from dev too and has what it chose from the one before. Test is scored once for each network.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from shutil import copy

import numpy as np
import torch
from again import OfDocuments, Spans, weighed, weights_of
from context import ContextHead, Marked, context_arrays, context_logits, fit_context, load_context
from data import Annotated
from distil import Teachers, taught
from evaluate import scored
from export import Relations, export
from fit import Batch, Batches, Recipe, fit, in_documents, load, predict, score_on
from last import GOLD_SHARE, finish_last, last_lessons
from network import Shape, Tagger
from prepare import Corpus, Item, prepare
from relations import (
    Head,
    Pairs,
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
from rescore import rescore
from thresholds import gates, thresholds

from extract.lang.tagger.echoes import FLOOR
from extract.lang.tagger.network import load_network

WIDE = Shape()
LIGHT = Shape(width=192, hidden=(96,), span=96, rank=0, light=True, characters=64, dropout=0.2, span_dropout=0.1, forget_word=0.05)
LIGHT_RUN = {"epochs": 11, "batch": 1000, "rate": 3e-3}
WIDE_AGAIN = Shape(dropout=0.3, span_dropout=0.15)
WIDE_RUN = {"epochs": 12, "batch": 1000, "rate": 2.5e-3}
SEEDS = (1, 2, 3)  # of the teachers
WIDE_SHARE = 0.6  # of what «accurate» thinks


def main() -> None:
    """Run the whole recipe; the first seed's weights are those to ship. What is finished in OUT is not done again."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("nerel", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--raw", type=Path, help="raw texts to learn from the wide networks on, a .jsonl.gz with a key «text»")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1], help="of those to finish; 1 is shipped, 1 2 3 show the noise")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    corpus = prepare(options.nerel, options.raw)
    outs = {seed: options.out / f"seed-{seed}" for seed in SEEDS}
    for out in outs.values():
        out.mkdir(parents=True, exist_ok=True)
    training = [item for document in corpus.items["train"] for item in document]
    wide_batches, light_batches = Batches(corpus.tables, light=False), Batches(corpus.tables, light=True)

    def lessons(teachers: Teachers) -> list[Item]:
        return taught(teachers, training, GOLD_SHARE) + taught(teachers, [item for text in corpus.raw_items for item in text], 0)

    first = {seed: trained(Recipe(WIDE, seed=seed, epochs=11), corpus, lambda: training, out / "first.pt") for seed, out in outs.items()}
    teachers = [(network, wide_batches) for network in first.values()]
    told = cache(lambda: lessons(teachers))
    light = {seed: trained(Recipe(LIGHT, seed=seed, **LIGHT_RUN), corpus, told, out / "light.pt") for seed, out in outs.items()}
    both = teachers + [(network, light_batches) for network in light.values()]
    told_anew = cache(lambda: lessons(both))
    finisher, metrics = Finisher(corpus), {}
    for seed in options.seeds:
        out = outs[seed]
        wide = trained(Recipe(WIDE_AGAIN, seed=seed, **WIDE_RUN), corpus, told_anew, out / "wide.pt")
        voices = finisher.voice(wide, out / "wide.pt"), finisher.voice(light[seed], out / "light.pt")
        before = out / "before"
        before.mkdir(exist_ok=True)
        figures = finisher.both(*voices, before)
        again = rescore(before / "accurate.npz", corpus.documents["train"], corpus.documents["dev"], before)
        figures["accurate"] |= {f"relations_{part}": scored(again, corpus.documents[part])["relations"] for part in ("dev", "test")}
        metrics[f"seed {seed}, before"] = figures
    teacher = load_network(outs[options.seeds[0]] / "before" / "accurate.npz")
    told_last = cache(lambda: last_lessons(corpus, teacher))
    for seed in options.seeds:
        out = outs[seed]
        last = trained(Recipe(LIGHT, seed=seed, **LIGHT_RUN), corpus, told_last, out / "last.pt")
        finish_last(last, out / "last.pt", out / "before" / "fast.npz", corpus, out)
        copy(out / "before" / "accurate.npz", out / "accurate.npz")
        metrics[f"seed {seed}"] = {
            name: scored(load_network(out / f"{name}.npz"), corpus.documents["test"]) for name in ("fast", "accurate")
        }
    shipped = outs[options.seeds[0]]
    names = sorted(path.name for path in shipped.glob("*.npz"))
    for name in names:
        copy(shipped / name, options.out / name)
    sums = {name: sha256((options.out / name).read_bytes()).hexdigest() for name in names}
    (options.out / "metrics.json").write_text(json.dumps({"sha256": sums, **metrics}, ensure_ascii=False, indent=1) + "\n", "utf-8")


def trained(recipe: Recipe, corpus: Corpus, items: Callable[[], list[Item]], kept: Path) -> Tagger:
    """Give the network that lies there, or train it; the items are asked for only then."""
    if not kept.exists():
        batches = Batches(corpus.tables, recipe.shape.light)
        unfinished = kept.with_suffix(".part")
        fit(recipe, items(), corpus.documents["dev"], corpus.items["dev"], batches, unfinished, logger(kept))
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
    """A network with what it reads and makes, its head for relations, and its share of what is thought of spans."""

    network: Tagger
    batches: Batches
    rows: dict[str, torch.Tensor]
    head: Head | ContextHead
    share: float = 1

    def logits(self, documents: list[Annotated], spans: OfDocuments, part: str, given: Pairs) -> np.ndarray:
        """Give what it thinks of the pairs of a part's spans."""
        if isinstance(self.head, ContextHead):
            return context_logits(self.head, Marked(documents, spans, self.rows[part], given))
        return logits_of(self.head, self.rows[part], given)

    def exported(self, limits: np.ndarray, allowed: np.ndarray) -> Relations:
        """Give the head's settings and arrays."""
        if not isinstance(self.head, ContextHead):
            return exported(self.head, limits, allowed)
        config, arrays = exported(self.head.head, limits, allowed)
        return config, arrays | context_arrays(self.head)


class Finisher:
    """Finishes networks: heads for relations, thresholds and gates that dev chooses, export, figures."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus, self.documents = corpus, corpus.documents
        self.items = {part: [item for document in corpus.items[part] for item in document] for part in corpus.documents}
        self.allowed = allowed_pairs(self.documents["train"])

    def voice(self, network: Tagger, kept: Path) -> Voice:
        """Give a network a voice; the head beside it is read or, if there is none, trained on gold entities.

        A wide network's reads the pieces once more, a light one's has no time for that.
        """
        batches, light = Batches(self.corpus.tables, network.sizes.light), network.sizes.light
        head = kept.with_name(f"{kept.stem}-{'head' if light else 'context'}.pt")
        if not head.exists():
            training, spans = self.documents["train"], gold_spans(self.documents["train"])
            told, rows_of_train = all_pairs(training, spans, self.allowed), rows_of(network, self.items["train"], batches)
            made = fit_head(rows_of_train, told, 0) if light else fit_context(Marked(training, spans, rows_of_train, told), 0)
            torch.save(made.state_dict(), head)
        rows = {part: rows_of(network, self.items[part], batches) for part in ("dev", "test")}
        return Voice(network, batches, rows, (load_head if light else load_context)(head, rows["dev"].shape[1]))

    def both(self, wide: Voice, light: Voice, out: Path) -> dict[str, dict[str, object]]:
        """Export ``fast``, the light network, and ``accurate``, the mean of both."""
        light.share = 1
        figures = {"fast": self.setting([light], out / "fast.npz", [])}
        wide.share, light.share = WIDE_SHARE, 1 - WIDE_SHARE
        return {**figures, "accurate": self.setting([wide, light], out / "accurate.npz", ["fast.npz"])}

    def setting(self, voices: list[Voice], path: Path, partners: list[str]) -> dict[str, object]:
        """Export the first voice with what the voices find together; give the figures on dev and test."""
        parts, documents, first = ("dev", "test"), self.documents, voices[0]
        spans = {
            part: Spans(
                documents[part],
                in_documents(documents[part], predict(lambda b: opinion(voices, b), self.items[part], first.batches, float(FLOOR))),
            )
            for part in parts
        }
        again = None  # «fast» takes no second look: it would cost a fifth of its time
        found = {part: spans[part].found(spans[part].logits) for part in parts}
        if len(voices) > 1:
            again, found["dev"] = weights_of(spans["dev"])
            found["test"] = weighed(spans["test"], again)
        chosen = thresholds(documents["dev"], found["dev"])
        kept = {part: found_spans(found[part], chosen) for part in parts}
        told = {part: all_pairs(documents[part], kept[part], self.allowed) for part in parts}
        logits = {part: first.logits(documents[part], kept[part], part, told[part]) for part in parts}
        limits = best_thresholds(documents["dev"], told["dev"], logits["dev"])
        ends = gates(first.network, self.items["dev"], first.batches, chosen)
        relations = first.exported(limits, self.allowed)
        export(first.network, path, chosen, ends, relations, {"partners": partners, "shares": [voice.share for voice in voices]}, again)
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
