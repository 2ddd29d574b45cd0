"""Sentences as arrays: features once for each distinct word, kept on disk between runs."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from data import Annotated, read_split

from extract.lang.tagger.features import WordFeatures
from extract.lang.tagger.light import LightFeatures
from extract.lang.tagger.sentences import Sentence, split
from extract.lang.tagger.states import LAYERS, NEAR, States

Table = tuple[np.ndarray, np.ndarray, np.ndarray]
NEAR_COLUMNS = slice(LAYERS - NEAR, LAYERS)  # of the states: what a light network reads


@dataclass
class Item:
    """A sentence: word numbers, slovnet's states of its pieces, what its spans are (first, last, type) and how surely."""

    words: np.ndarray
    states: np.ndarray  # float16
    spans: np.ndarray
    sure: np.ndarray


class Features:
    """Grows a table of distinct words, and slovnet's states beside it."""

    def __init__(self) -> None:
        self.ids: dict[tuple[str, str], int] = {}
        self.states = States()

    def items(self, sentences: list[Sentence], spans: list[list[tuple[int, int, int]]]) -> list[Item]:
        """Give a document's sentences as arrays."""
        states = self.states([sentence.tokens for sentence in sentences])
        found, at = [], 0
        for sentence, inside in zip(sentences, spans, strict=True):
            own = states[at : at + len(sentence.tokens)]
            at += len(sentence.tokens)
            words = np.array([self.ids.setdefault(word, len(self.ids)) for word in sentence.words])
            found.append(
                Item(
                    words,
                    own[sentence.token_of].astype(np.float16),
                    np.array(inside, np.int64).reshape(-1, 3),
                    np.ones(len(inside), np.float32),
                )
            )
        return found

    def tables(self) -> dict[bool, Table]:
        """Give all words' dense numbers (as float16), characters and shapes: what a light network reads, and a wide one."""
        made = {light: make(list(self.ids)) for light, make in ((True, LightFeatures()), (False, WordFeatures()))}
        return {light: (dense.astype(np.float16), *rest) for light, (dense, *rest) in made.items()}


@dataclass
class Corpus:
    """NEREL's three parts with their arrays, raw texts with theirs, and the words of all."""

    documents: dict[str, list[Annotated]]
    items: dict[str, list[list[Item]]]
    raw: list[list[Sentence]]
    raw_items: list[list[Item]]
    tables: dict[bool, Table]


def prepare(nerel: Path, raw: Path | None = None) -> Corpus:
    """Read NEREL and, for distillation, a ``.jsonl.gz`` of raw texts."""
    features = Features()
    documents = {part: read_split(nerel / part) for part in ("train", "dev", "test")}
    items = {part: [features.items(d.sentences, d.spans) for d in documents[part]] for part in documents}
    unlabelled = []
    if raw:
        with gzip.open(raw, "rt", encoding="utf-8") as lines:
            unlabelled = [split(json.loads(line)["text"]) for line in lines]
    raw_items = [features.items(sentences, [[] for _ in sentences]) for sentences in unlabelled]
    return Corpus(documents, items, unlabelled, raw_items, features.tables())
