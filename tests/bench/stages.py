"""Time the stages of ``extract.lang`` on one core, beside razdel, slovnet and pymorphy3 doing the same work.

``python -m tests.bench.stages [--peers] [FILES…]``: µs a token of new text, and of text whose words have been seen.
Texts by default are the samples of the project.
"""

from __future__ import annotations

import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import argparse
import resource
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import spacy

from extract.lang.entities import Entities
from extract.lang.grammar.morphology import Morphology
from extract.lang.slovnet.packs import ENTITIES, MORPHOLOGY, NAVEC, pack_path
from extract.lang.tokenization.tokens import RazdelTokenizer
from extract.lang.words import Words

SAMPLES = Path(__file__).parents[2] / "samples"


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    began = time.process_time()
    result = work()
    return result, time.process_time() - began


def ours(texts: list[str]) -> Iterable[tuple[str, float, float]]:
    """Yield stage, µs a token at first, µs a token the second time."""
    (tokenizer, tagger, finder), load = timed(lambda: (RazdelTokenizer(vocab := spacy.blank("ru").vocab), Morphology(vocab), Entities()))
    yield "load, ms (spaCy's import aside)", 1e3 * load, 1e3 * load
    rounds = []
    for _ in range(2):
        docs, tokenize = timed(lambda: list(map(tokenizer, texts)))
        docs, tag = timed(lambda docs=docs: list(tagger.pipe(docs)))  # type: ignore[misc]
        docs, find = timed(lambda docs=docs: list(finder.pipe(docs)))  # type: ignore[misc]
        _, read = timed(lambda docs=docs: [Words.of(doc) for doc in docs])  # type: ignore[misc]
        size = sum(map(len, docs))
        rounds.append([1e6 * seconds / size for seconds in (tokenize, tag, find, read)])
    yield from zip(("tokens, sentences, Doc", "morphology and lemmas", "entities", "words in columns"), *rounds, strict=True)


def peers(texts: list[str]) -> Iterable[tuple[str, float, float]]:
    """Yield the same for razdel, slovnet and pymorphy3."""
    import pymorphy3
    import razdel
    from navec import Navec
    from slovnet import NER, Morph

    (tagger, finder, analyzer), load = timed(
        lambda: (
            Morph.load(pack_path(MORPHOLOGY)).navec(navec := Navec.load(pack_path(NAVEC))),
            NER.load(pack_path(ENTITIES)).navec(navec),
            pymorphy3.MorphAnalyzer(lang="ru"),
        )
    )
    yield "load, ms", 1e3 * load, 1e3 * load
    rounds = []
    for _ in range(2):
        sentences, segment = timed(lambda: [[[t.text for t in razdel.tokenize(s.text)] for s in razdel.sentenize(text)] for text in texts])
        tokens = [token for text in sentences for sentence in text for token in sentence]
        _, tag = timed(lambda sentences=sentences: [list(tagger.map(text)) for text in sentences])  # type: ignore[misc]
        _, find = timed(lambda: list(map(finder, texts)))
        _, parse = timed(lambda tokens=tokens: [analyzer.parse(token)[0].normal_form for token in tokens])  # type: ignore[misc]
        rounds.append([1e6 * seconds / len(tokens) for seconds in (segment, tag, find, parse)])
    yield from zip(("razdel", "slovnet morphology", "slovnet entities", "pymorphy3 lemmas"), *rounds, strict=True)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args()
    texts = [path.read_text("utf-8") for path in options.files or sorted(SAMPLES.rglob("*.txt"))]
    texts = [text for text in texts if text.strip()]
    if not texts:
        sys.exit("no texts: name some files")
    print(f"{len(texts)} texts, {sum(map(len, texts)):,} characters\n\n{'':32}{'new':>8}{'seen':>8}")
    for run in (ours, peers) if options.peers else (ours,):
        for stage, new, seen in run(texts):
            print(f"{stage:32}{new:8.1f}{seen:8.1f}")
        print(f"{'memory at its highest, MB':32}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f}\n")


if __name__ == "__main__":
    main()
