"""Time the whole neural part on one core, batches of 32 documents: morphology with each tagger, and natasha's in the same run.

``python -m tests.bench.neural [FILES…] [--taggers fast accurate]``: the first half of the texts warms the tables of
words, the second half is measured («new», words and all; then «seen», the same again). Texts by default are the project's
samples. Lemmas are no network, natasha's figure has none: they stand apart, with pymorphy3's readings of new words, which
the tagger reads too. A tagger's time includes its spans and relations as objects. The peak is the process's so far.
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
from spacy.tokens import Doc

from extract.lang.embedding import GAP
from extract.lang.entities import Entities
from extract.lang.morphology import Morphology
from extract.lang.network import Network
from extract.lang.packs import ENTITIES, MORPHOLOGY, NAVEC, pack_path
from extract.lang.tagger.component import TaggedEntities
from extract.lang.tokens import RazdelTokenizer

SAMPLES = Path(__file__).parents[2] / "samples"
BATCH = 32


def timed(work: Callable[[], Any]) -> float:
    began = time.process_time()
    work()
    return 1e6 * (time.process_time() - began)


def drain(stream: Iterator[Doc]) -> None:
    for _ in stream:
        pass


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def ours(setting: str, warm: list[str], new: list[str]) -> None:
    tokenizer = RazdelTokenizer(vocab := spacy.blank("ru").vocab)
    morphology, network = Morphology(vocab, keep_states=setting != "slovnet"), Network.open(MORPHOLOGY)
    entities = Entities() if setting == "slovnet" else TaggedEntities(setting)
    run = tag_and_keep if morphology.keep_states else tag
    for start in range(0, len(warm), BATCH):
        docs = list(map(tokenizer, warm[start : start + BATCH]))
        drain(entities.pipe(morphology.pipe(docs)))
    gc.collect()
    gc.freeze()
    for round_ in ("new", "seen", "seen"):
        tokens, tags, lemmas, found = 0, 0.0, 0.0, 0.0
        for start in range(0, len(new), BATCH):
            docs = list(map(tokenizer, new[start : start + BATCH]))
            tokens += sum(map(len, docs))
            # The network alone first: it pays for the new words' rows. Lemmas are what the whole stage takes beyond it.
            texts = laid_out(docs)
            tags += timed(lambda texts=texts: run(network, texts))
            lemmas -= timed(lambda texts=texts: run(network, texts))
            lemmas += timed(lambda docs=docs: drain(morphology.pipe(docs, batch_size=BATCH)))
            found += timed(lambda docs=docs: drain(entities.pipe(docs, batch_size=BATCH)))
        print(
            f"{setting:9} {round_:5} morphology {tags / tokens:5.1f}  entities {found / tokens:5.1f}  "
            f"neural part {(tags + found) / tokens:6.1f} µs a token; lemmas {lemmas / tokens:.1f}; peak {peak():.0f} MB"
        )


def laid_out(docs: list[Doc]) -> list[str | None]:
    texts: list[str | None] = []
    for doc in docs:
        for token in doc:
            if token.is_sent_start:
                texts.append(GAP)
            if not token.is_space:
                texts.append(token.text)
    return texts


def tag(network: Network, texts: list[str | None]) -> None:
    for scores in network.scores(texts):
        scores.argmax(1)


def tag_and_keep(network: Network, texts: list[str | None]) -> None:
    for scores, _ in network.scores_and_states(texts, 1):
        scores.argmax(1)


def natasha(new: list[str]) -> None:
    import razdel
    from navec import Navec
    from slovnet import NER, Morph

    navec = Navec.load(pack_path(NAVEC))
    tagger, finder = Morph.load(pack_path(MORPHOLOGY)).navec(navec), NER.load(pack_path(ENTITIES)).navec(navec)
    sentences = [[[t.text for t in razdel.tokenize(s.text)] for s in razdel.sentenize(text)] for text in new]
    tokens = sum(len(sentence) for text in sentences for sentence in text)
    morphology = timed(lambda: [list(tagger.map(text)) for text in sentences]) / tokens
    entities = timed(lambda: [finder(text) for text in new]) / tokens
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
