"""The last light network, ``fast``: taught by a finished ``accurate`` it learns from dev too; what dev chose it has from the one before."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from distil import taught_by
from export import export
from fit import Batches
from network import Tagger
from prepare import Corpus, Item
from relations import all_pairs, exported, fit_head, gold_spans, load_head, rows_of
from thresholds import gates

from extract.lang.tagger.network import Network, read_config
from extract.lang.tagger.pairs import no_pairs

PARTS = ("train", "dev")
GOLD_SHARE = 0.5  # of what is taught on annotated texts; the rest is the teacher's


def last_lessons(corpus: Corpus, teacher: Network) -> list[Item]:
    """Give NEREL's train and dev, half as annotated and half as the teacher thinks, and the raw texts as it thinks."""
    documents = [document.sentences for part in PARTS for document in corpus.documents[part]]
    items = [document for part in PARTS for document in corpus.items[part]]
    return taught_by(teacher, documents, items, GOLD_SHARE) + taught_by(teacher, corpus.raw, corpus.raw_items, 0)


def finish_last(network: Tagger, kept: Path, before: Path, corpus: Corpus, out: Path) -> None:
    """Export a light network to OUT under the name of the weights before it, with their thresholds; its head for relations is its own."""
    config, batches = read_config(before), Batches(corpus.tables, network.sizes.light)
    items = {part: [item for document in corpus.items[part] for item in document] for part in PARTS}
    documents = [document for part in PARTS for document in corpus.documents[part]]
    allowed, head = no_pairs(), kept.with_name(f"{kept.stem}-head.pt")
    allowed[tuple(np.array(config["relations"]["pairs"]).T)] = True
    rows = rows_of(network, items["train"] + items["dev"], batches)
    if not head.exists():
        torch.save(fit_head(rows, all_pairs(documents, gold_spans(documents), allowed), 0).state_dict(), head)
    limits = np.array(config["thresholds"])
    relations = exported(load_head(head, rows.shape[1]), np.array(config["relations"]["thresholds"]), allowed)
    export(network, out / before.name, limits, gates(network, items["dev"], batches, limits), relations)
