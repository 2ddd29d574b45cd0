"""Fit the second look at relations to given weights: ``python models/press-tagger/rescore.py NEREL_FOLDER WEIGHTS.npz OUT``.

What weighs scores anew must learn from scores of texts that the head has not seen: heads are trained on three quarters of NEREL's
training texts each, and score the spans that the network finds in the fourth. Dev chooses the thresholds; the weights' copy in OUT
is what is to be shipped.
"""

from __future__ import annotations

import argparse
import json
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from context import Marked, context_logits, fit_context, load_context
from data import TYPES, Annotated, read_split
from evaluate import scored
from relations import Pairs, all_pairs, best_thresholds, gold_spans
from torch import Tensor
from weigher import Candidates, rescorer_arrays

from extract.lang.tagger.found import Found
from extract.lang.tagger.lstm import Layout
from extract.lang.tagger.means import Means
from extract.lang.tagger.network import Network, load_network
from extract.lang.tagger.pair_features import candidates, features
from extract.lang.tagger.pairs import pairs
from extract.lang.tagger.rescoring import Rescorer

FOLDS = 4


@dataclass
class Read:
    """Documents, and what a network makes of their pieces and finds in them."""

    documents: list[Annotated]
    rows: list[np.ndarray]  # of each document, as numpy's networks give them
    found: list[list[list[Found]]]

    def some(self, numbers: list[int]) -> Read:
        """Give some of the documents."""
        return Read(*([column[number] for number in numbers] for column in (self.documents, self.rows, self.found)))

    @property
    def spans(self) -> list[list[list[tuple[int, int, int]]]]:
        """The spans that were found."""
        return [[[(f.first, f.last, TYPES.index(f.type)) for f in inside] for inside in of_document] for of_document in self.found]


def read(network: Network, documents: list[Annotated]) -> Read:
    """Let a network read documents."""
    told = [network.read(document.sentences, np.zeros(len(document.sentences), np.int64)) for document in documents]
    return Read(documents, [rows for rows, *_ in told], [found for *_, found in told])


def halved(rows: list[np.ndarray]) -> Tensor:
    """Give rows as torch's networks give them."""
    return torch.from_numpy(np.concatenate(rows)) * 0.5


def unseen_logits(training: Read, network: Network, out: Path) -> list[tuple[Read, np.ndarray]]:
    """Give each fold of the documents with the logits of a head that was trained on the others; heads that lie in OUT are kept."""
    allowed, told = network.relations.allowed, []
    for fold in range(FOLDS):
        own, kept = [number for number in range(len(training.documents)) if number % FOLDS == fold], out / f"fold-{fold}.pt"
        held, rest = training.some(own), training.some([n for n in range(len(training.documents)) if n % FOLDS != fold])
        if not kept.exists():
            gold = gold_spans(rest.documents)
            head = fit_context(Marked(rest.documents, gold, halved(rest.rows), all_pairs(rest.documents, gold, allowed)), fold)
            torch.save(head.state_dict(), kept)
        rows = halved(held.rows)
        given = all_pairs(held.documents, held.spans, allowed)
        told.append((held, context_logits(load_context(kept, rows.shape[1]), Marked(held.documents, held.spans, rows, given))))
    return told


class Laid:
    """Documents' pairs of found spans laid out as the scorer lays them out."""

    def __init__(self, network: Network, given: Read) -> None:
        scorer, self.given = network.relations, given
        sentences = [sentence for document in given.documents for sentence in document.sentences]
        found = [inside for of_document in given.found for inside in of_document]
        self.layout = Layout(np.array([len(sentence.words) for sentence in sentences]))
        of = np.repeat(np.arange(len(given.documents)), [len(document.sentences) for document in given.documents])
        self.spots, _ = scorer.spots(self.layout, found)
        self.chosen = pairs(self.spots, scorer.allowed)
        self.setting = scorer.setting(sentences, of, found)
        self.pairs: Pairs = all_pairs(given.documents, given.spans, scorer.allowed)

    def candidates(self, logits: np.ndarray) -> Candidates:
        """Give what is to be weighed anew."""
        pair, kind = candidates(logits)
        types = np.stack([self.spots.type[self.chosen.one], self.spots.type[self.chosen.two]], 1)[pair]
        told = features(self.setting, self.spots, self.chosen, logits)
        return Candidates(told, kind, types, self.pairs.holds.numpy()[pair, kind])

    def logits(self, network: Network) -> np.ndarray:
        """Give the pairs' logits as the shipped head gives them at first sight."""
        rows = np.concatenate(self.given.rows)
        return network.relations.logits(rows, Means(rows), self.layout, self.spots, self.chosen)


def rescore(path: Path, train: list[Annotated], dev: list[Annotated], out: Path) -> Network:
    """Fit the second look to weights, write them with it to OUT; give the network that they make."""
    network = load_network(path)
    folds = [Laid(network, held).candidates(logits) for held, logits in unseen_logits(read(network, train), network, out)]
    columns = ([getattr(fold, name) for fold in folds] for name in ("features", "kind", "types", "holds"))
    arrays = {name: array.astype(np.float16) for name, array in rescorer_arrays(Candidates(*map(np.concatenate, columns))).items()}
    laid = Laid(network, read(network, dev))
    again = Rescorer({name: array.astype(np.float32) for name, array in arrays.items()})
    logits = again(laid.setting, laid.spots, laid.chosen, laid.logits(network))
    limits = best_thresholds(dev, laid.pairs, logits)
    with np.load(path) as shipped:
        kept = {name: shipped[name] for name in shipped.files if not name.startswith("relations.again.")}
    config = json.loads(bytes(kept.pop("config")))
    config["relations"]["thresholds"] = [round(float(limit), 3) for limit in limits]
    kept |= {f"relations.again.{name}": array for name, array in arrays.items()}
    np.savez_compressed(out / path.name, config=np.frombuffer(json.dumps(config).encode(), np.uint8), **kept)
    return Network(config, {name: array.astype(np.float32) for name, array in kept.items()}, network.voices[1:])


def main() -> None:
    """Fit, and print the figures of dev and test."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("nerel", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    torch.set_num_threads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    train, dev, test = (read_split(options.nerel / part) for part in ("train", "dev", "test"))
    network = rescore(options.weights, train, dev, options.out)
    print(json.dumps({"dev": scored(network, dev), "test": scored(network, test)}, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
