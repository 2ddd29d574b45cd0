"""Compare slovnet's networks through our path with slovnet itself: ``python -m tests.bench.identical FILES…``.

Prints how many tags and names differ, and what both took, in CPU time on one core, batches of 32 documents. slovnet gets
our tokens and sentences for the morphology and the whole text for the names, as natasha gives it. Lemmas are no network's: untimed.
Texts with characters that we read otherwise on purpose (``''`` is one quotation mark, stress marks are none, lines in capitals
are read small) are counted apart; for the tags of these slovnet gets the words once more as we read them. Our networks read all
batches before slovnet does, as they do in use. The first network pays for new words' rows in both tables.
"""

from __future__ import annotations

import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import argparse
from collections import Counter
from itertools import chain, pairwise
from pathlib import Path

import numpy as np
import spacy
from navec import Navec
from slovnet import NER, Morph

from extract.lang.entities import Entities
from extract.lang.grammar.morphology import Morphology
from extract.lang.layout import Layout
from extract.lang.names import Name
from extract.lang.slovnet.packs import ENTITIES, MORPHOLOGY, NAVEC, pack_path
from extract.lang.tokenization.tokens import lay_out, plain_letters
from tests.bench.neural import batches, timed

Tags = list[tuple[str, str]]
Bounds = set[tuple[int, int, str]]


def sentences(layout: Layout) -> list[list[str]]:
    begins = np.searchsorted(layout.inside, np.flatnonzero(layout.begins)).tolist()
    return [layout.read_words[i:j] for i, j in pairwise([*begins, len(layout.read_words)]) if i < j]


def slovnet_tags(tagger: Morph, lines: list[list[str]]) -> Tags:
    tokens = [token for line in tagger.map(lines) for token in line.tokens]
    return [(token.pos, "|".join(f"{k}={v}" for k, v in sorted(token.feats.items()))) for token in tokens]


def bounds(layout: Layout, names: list[Name]) -> Bounds:
    starts, words = layout.starts.tolist(), layout.words
    return {(starts[name.start], starts[name.stop - 1] + len(words[name.stop - 1]), name.label) for name in names}


def differing(one: Tags, two: Tags) -> int:
    return sum(a != b for a, b in zip(one, two, strict=True))


def main() -> None:
    """Print the counts and times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    texts = [path.read_bytes().decode("utf-8", "ignore") for path in parser.parse_args().files]
    morphology, entities = Morphology(spacy.blank("ru").vocab), Entities()
    navec = Navec.load(pack_path(NAVEC))
    tagger, finder = Morph.load(pack_path(MORPHOLOGY)).navec(navec), NER.load(pack_path(ENTITIES)).navec(navec)
    counts: Counter[tuple[str, bool]] = Counter()
    took: Counter[str] = Counter()
    read: list[tuple[list[Layout], list[list[int]], list[list[Name]]]] = []
    for some in batches(texts):  # all of ours first: slovnet in between would push our tables out of the processor's cache
        layouts = list(map(lay_out, some))
        tags, seconds = timed(lambda layouts=layouts: morphology.tags(layouts))
        took["our morphology"] += seconds
        names, seconds = timed(lambda layouts=layouts: entities.names(layouts))
        took["our names"] += seconds
        read.append((layouts, tags, names))
    for some, (layouts, tags, names) in zip(batches(texts), read, strict=True):
        lines = list(map(sentences, layouts))
        took["slovnet's morphology"] += timed(lambda lines=lines: list(tagger.map(chain(*lines))))[1]
        theirs, seconds = timed(lambda some=some: [finder(text).spans for text in some])
        took["slovnet's names"] += seconds
        for layout, own, numbers, found, expected in zip(layouts, lines, tags, names, theirs, strict=True):
            words = layout.inside_words
            odd = not words == layout.read_words == list(map(plain_letters, words))
            ours = [morphology.names[number] for number in numbers]
            counts["texts", odd] += 1
            counts["tokens", odd] += len(words)
            counts["tags", odd] += differing(ours, slovnet_tags(tagger, own))
            counts["plain tags", odd] += differing(ours, slovnet_tags(tagger, [list(map(plain_letters, line)) for line in own]))
            counts["names", odd] += len({(span.start, span.stop, span.type) for span in expected} ^ bounds(layout, found))
    plain, odd = ({what: counts[what, kind] for what, kind in counts if kind is own} for own in (False, True))
    print("{texts} texts, {tokens:,} tokens: {tags} other tags, {names} other names".format(**plain))
    if odd:
        print("{texts} texts with characters read otherwise, {tokens:,} tokens: {tags} other tags,".format(**odd), end=" ")
        print("{plain tags} once slovnet gets the words as we read them; {names} other names".format(**odd))
    tokens = plain.get("tokens", 0) + odd.get("tokens", 0)
    print("; ".join(f"{name} {took[name] / tokens:.1f}" for name in sorted(took)), "µs a token")
    ours, slovnets = ((took[f"{who} morphology"], took[f"{who} names"]) for who in ("our", "slovnet's"))
    ratios = slovnets[0] / ours[0], slovnets[1] / ours[1], sum(slovnets) / sum(ours)
    print("slovnet's time is {:.1f} and {:.1f} times ours, together {:.1f}".format(*ratios))


if __name__ == "__main__":
    main()
