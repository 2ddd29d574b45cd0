"""Compare slovnet's networks through our path with slovnet itself: ``python -m tests.bench.identical FILES…``.

Prints how many tags and entities differ, and what both took, in CPU time on one core, batches of 32 documents. slovnet gets
our tokens and sentences for the morphology and the whole text for the names, as natasha gives it. Lemmas are no network's: untimed.
"""

from __future__ import annotations

import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import spacy
from navec import Navec
from slovnet import NER, Morph
from spacy.tokens import Doc

from extract.lang.embedding import GAP
from extract.lang.entities import Entities
from extract.lang.morphology import Morphology
from extract.lang.packs import ENTITIES, MORPHOLOGY, NAVEC, pack_path
from extract.lang.tokens import RazdelTokenizer
from tests.bench.neural import BATCH, laid_out, tag


def clocked(work: Callable[[], Any]) -> tuple[Any, float]:
    began = time.process_time()
    return work(), time.process_time() - began


def sentences(docs: list[Doc]) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for text in laid_out(docs):
        if text is GAP:
            found.append([])
        else:
            found[-1].append(text)
    return [sentence for sentence in found if sentence]


def main() -> None:
    """Print the counts and times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    paths = parser.parse_args().files
    tokenizer = RazdelTokenizer(vocab := spacy.blank("ru").vocab)
    morphology, entities = Morphology(vocab), Entities()
    navec = Navec.load(pack_path(NAVEC))
    tagger, finder = Morph.load(pack_path(MORPHOLOGY)).navec(navec), NER.load(pack_path(ENTITIES)).navec(navec)
    tokens = spans = other_tags = other_spans = 0
    took = dict.fromkeys(("our morphology", "slovnet's morphology", "our names", "slovnet's names"), 0.0)
    for start in range(0, len(paths), BATCH):
        texts = [path.read_bytes().decode("utf-8", "ignore") for path in paths[start : start + BATCH]]
        docs = list(map(tokenizer, texts))
        lines = sentences(docs)
        markups, seconds = clocked(lambda lines=lines: list(tagger.map(lines)))
        took["slovnet's morphology"] += seconds
        words = laid_out(docs)
        took["our morphology"] += clocked(lambda words=words: tag(morphology.network, words))[1]
        list(morphology.pipe(docs))
        theirs, seconds = clocked(lambda texts=texts: [finder(text).spans for text in texts])
        took["slovnet's names"] += seconds
        took["our names"] += clocked(lambda docs=docs: list(entities.pipe(docs)))[1]
        given = [(token.pos, "|".join(f"{k}={v}" for k, v in sorted(token.feats.items()))) for m in markups for token in m.tokens]
        own = [(token.pos_, str(token.morph)) for doc in docs for token in doc if not token.is_space]
        other_tags += sum(one != two for one, two in zip(given, own, strict=True))
        tokens += len(own)
        for doc, found in zip(docs, theirs, strict=True):
            expected = {(span.start, span.stop, span.type) for span in found}
            other_spans += len(expected ^ {(span.start_char, span.end_char, span.label_) for span in doc.spans["entities"]})
            spans += len(expected)
    print(f"{len(paths)} texts, {tokens:,} tokens: {other_tags} other tags; {spans:,} names: {other_spans} other")
    print("; ".join(f"{name} {1e6 * seconds / tokens:.1f}" for name, seconds in took.items()), "µs a token")
    ours, slovnets = ((took[f"{who} morphology"], took[f"{who} names"]) for who in ("our", "slovnet's"))
    ratios = slovnets[0] / ours[0], slovnets[1] / ours[1], sum(slovnets) / sum(ours)
    print("slovnet's time is {:.1f} and {:.1f} times ours, together {:.1f}".format(*ratios))


if __name__ == "__main__":
    main()
