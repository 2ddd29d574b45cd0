"""Score the shipped weights: ``python models/press-tagger/evaluate.py NEREL_FOLDER/test [fast|accurate|WEIGHTS.npz]``.

Exact match of nested spans, micro F1 over all 29 types; relations strictly, both arguments with their types right, within a
sentence. Needs no torch.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from data import Annotated, Entity, Relation, read_split

from extract.lang.tagger.network import Network
from extract.lang.tagger.weights import open_network

Figures = dict[str, float]


def score(gold: Iterable[set[Entity]], found: Iterable[set[Entity]]) -> dict[str, object]:
    """Compare sets of (start, stop, type), document by document; precision, recall, F1 in 0..1."""
    right, wanted, given = Counter[str](), Counter[str](), Counter[str]()
    for expected, got in zip(gold, found, strict=True):
        # A discontinuous entity («TYPE in pieces») belongs to its type and is never found.
        wanted.update(kind.removesuffix(" in pieces") for *_, kind in expected)
        given.update(kind for *_, kind in got)
        right.update(kind for *_, kind in expected & got)
    types = {kind: figures(right[kind], wanted[kind], given[kind]) for kind in sorted(wanted | given)}
    total = figures(right.total(), wanted.total(), given.total())
    return {**total, "macro_f1": round(sum(t["f1"] for t in types.values()) / max(1, len(types)), 4), "types": types}


def score_related(documents: list[Annotated], found: Iterable[set[Relation]], kinds: Iterable[str]) -> dict[str, Figures]:
    """Compare relations of these kinds whose gold arguments share a sentence."""
    kinds = tuple(kinds)
    right, wanted, given = Counter[str](), Counter[str](), Counter[str]()
    for document, got in zip(documents, found, strict=True):
        expected = {relation for relation in in_sentence(document) if relation[0] in kinds}
        wanted.update(kind for kind, *_ in expected)
        given.update(kind for kind, *_ in got)
        right.update(kind for kind, *_ in expected & got)
    own = {kind: figures(right[kind], wanted[kind], given[kind]) for kind in kinds}
    return {"all": figures(right.total(), wanted.total(), given.total()), **own}


def in_sentence(document: Annotated) -> set[Relation]:
    """Give the gold relations whose arguments share a sentence."""
    bounds = [(s.bounds[0][0], s.bounds[-1][1]) for s in document.sentences]
    return {
        (kind, one, two)
        for kind, one, two in document.relations
        if any(a <= min(one[0], two[0]) and max(one[1], two[1]) <= b for a, b in bounds)
    }


def figures(right: int, wanted: int, given: int) -> Figures:
    """Give precision, recall and F1 with the counts that they come from."""
    precision, recall = right / given if given else 0.0, right / wanted if wanted else 0.0
    f1 = 2 * right / (wanted + given) if wanted + given else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4), "gold": wanted, "found": given}


def scored(network: Network, documents: list[Annotated]) -> dict[str, object]:
    """Score what a network finds in documents."""
    spans, relations = [], []
    for document in documents:
        entities: set[Entity] = set()
        related: set[Relation] = set()
        for sentence, (found, pairs) in zip(document.sentences, network([document.sentences])[0], strict=True):
            own = [(sentence.bounds[f.first][0], sentence.bounds[f.last][1], f.type) for f in found]
            entities.update(own)
            related.update((r.kind, own[r.one], own[r.two]) for r in pairs)
        spans.append(entities)
        relations.append(related)
    told: dict[str, object] = {"entities": score([d.entities for d in documents], spans)}
    if network.relations:
        told["relations"] = score_related(documents, relations, network.relations.kinds)
    return told


def main() -> None:
    """Print the figures of a setting as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a part of NEREL: .txt and .ann files")
    parser.add_argument("setting", nargs="?", default="fast")
    options = parser.parse_args()
    print(json.dumps(scored(open_network(options.setting), read_split(options.folder)), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
