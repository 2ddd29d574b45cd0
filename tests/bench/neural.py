"""Time the whole neural part on one core, batches of 32 documents: morphology with each tagger, and natasha's in the same run.

``python -m tests.bench.neural [FILES…] [--taggers fast accurate]``: the first half of the texts warms the tables of
words, the second half is measured («new», words and all; then «seen», the same again). Texts by default are the project's
samples. The stages run as they do for records, from tokens to objects; relations, which only a ``Doc`` has, are what reading
with them takes beyond that. Lemmas are no network, natasha's figure has none: they stand apart, with pymorphy3's readings of
new words, which the tagger reads too. The peak is the process's so far.
"""

from __future__ import annotations

import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import argparse
import gc
import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import spacy

from extract.lang.entities import Entities
from extract.lang.grammar.morphology import Morphology
from extract.lang.layout import Layout
from extract.lang.slovnet.packs import ENTITIES, MORPHOLOGY, NAVEC, pack_path
from extract.lang.tagger.component import TaggedEntities
from extract.lang.tokenization.tokens import lay_out

SAMPLES = Path(__file__).parents[2] / "samples"
BATCH = 32


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    began = time.process_time()
    return work(), 1e6 * (time.process_time() - began)


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def ours(setting: str, warm: list[str], new: list[str]) -> None:
    morphology = Morphology(spacy.blank("ru").vocab, keep_states=setting != "slovnet")
    entities = Entities() if setting == "slovnet" else TaggedEntities(setting)
    for texts in batches(warm):
        layouts = list(map(lay_out, texts))
        lemmas_of(morphology, layouts, morphology.tags(layouts))
        entities.names(layouts)
    gc.collect()
    gc.freeze()
    for round_ in ("new", "seen", "seen"):
        tokens, tags, lemmas, found, related = 0, 0.0, 0.0, 0.0, 0.0
        for texts in batches(new):
            layouts = list(map(lay_out, texts))
            tokens += sum(len(layout.words) for layout in layouts)
            told, took = timed(lambda layouts=layouts: morphology.tags(layouts))
            tags += took
            lemmas += timed(lambda layouts=layouts, told=told: lemmas_of(morphology, layouts, told))[1]
            found += timed(lambda layouts=layouts: entities.names(layouts))[1]
            if isinstance(entities, TaggedEntities):
                related += timed(lambda layouts=layouts: list(entities.read(layouts)))[1]
                related -= timed(lambda layouts=layouts: entities.names(layouts))[1]
        print(
            f"{setting:9} {round_:5} morphology {tags / tokens:5.1f}  entities {found / tokens:5.1f}  relations {related / tokens:4.1f}  "
            f"neural part {(tags + found + related) / tokens:6.1f} µs a token, without relations {(tags + found) / tokens:6.1f}; "
            f"lemmas {lemmas / tokens:.1f}; peak {peak():.0f} MB"
        )


def batches(texts: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(texts), BATCH):
        yield texts[start : start + BATCH]


def lemmas_of(morphology: Morphology, layouts: list[Layout], tags: list[list[int]]) -> None:
    for layout, own in zip(layouts, tags, strict=True):
        list(map(morphology.lemmas.__getitem__, zip(layout.inside_words, own, strict=True)))


def natasha(new: list[str]) -> None:
    import razdel
    from navec import Navec
    from slovnet import NER, Morph

    navec = Navec.load(pack_path(NAVEC))
    tagger, finder = Morph.load(pack_path(MORPHOLOGY)).navec(navec), NER.load(pack_path(ENTITIES)).navec(navec)
    sentences = [[[t.text for t in razdel.tokenize(s.text)] for s in razdel.sentenize(text)] for text in new]
    tokens = sum(len(sentence) for text in sentences for sentence in text)
    morphology = timed(lambda: [list(tagger.map(text)) for text in sentences])[1] / tokens
    entities = timed(lambda: [finder(text) for text in new])[1] / tokens
    print(f"natasha         morphology {morphology:6.1f}  entities {entities:6.1f}  together {morphology + entities:6.1f} µs a token")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--taggers", nargs="+", default=["fast", "accurate"])
    options = parser.parse_args()
    texts = [path.read_bytes().decode("utf-8", "ignore") for path in options.files or sorted(SAMPLES.rglob("*.txt"))]
    texts = [text for text in texts if text.strip()]
    warm, new = texts[: len(texts) // 2], texts[len(texts) // 2 :]
    print(f"{len(warm)} texts to warm up, {len(new)} measured, {sum(map(len, new)):,} characters")
    gc.disable()  # as the pipeline does while a batch is read
    for setting in options.taggers:
        ours(setting, warm, new)
    natasha(new)


if __name__ == "__main__":
    main()
