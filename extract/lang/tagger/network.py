"""The network from words to scored spans, in numpy."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.errors import ModelError
from extract.lang.tagger.echoes import hashes, keys_of, look_again
from extract.lang.tagger.encoders import Encoder, LightEncoder, WideEncoder, under
from extract.lang.tagger.found import Found, Related
from extract.lang.tagger.lstm import Layout
from extract.lang.tagger.means import Means
from extract.lang.tagger.relations import RelationScorer
from extract.lang.tagger.sentences import Sentence
from extract.lang.tagger.spans import SpanScorer

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Tagged = tuple[list[Found], list[Related]]  # of a sentence
FORMAT = 4


class Weighed(NamedTuple):
    """What a network makes of the pieces of some sentences, and the spans that it looked at, with the logits of every type."""

    rows: Floats
    means: Means
    layout: Layout
    first: Ints
    last: Ints
    logits: Floats


class Network:
    """Finds typed spans, nested too, in many sentences at once."""

    def __init__(self, config: dict[str, Any], weights: dict[str, Floats], partners: Sequence[Network] = ()) -> None:
        self.config, self.voices = config, [self, *partners]
        self.encoder: Encoder = (LightEncoder if config["light"] else WideEncoder)(weights, config["layers"])
        self.spans = SpanScorer(under("spans.", weights), config)
        self.again = np.array(config["again"], np.float32) if "again" in config else None
        self.relations = None
        if "relations" in config:
            self.relations = RelationScorer(under("relations.", weights), config["relations"], config["types"])

    def __call__(self, documents: list[list[Sentence]], related: bool = True) -> list[list[Tagged]]:
        """Give each document's sentences' spans in order of the text, outer before inner, and, if asked for, the relations between them."""
        found: list[list[Tagged]] = [[] for _ in documents]
        for stretch in _stretches(documents, self.encoder.at_once):
            numbers = [number for number, inside in stretch for _ in inside]
            tagged = self._some([sentence for _, inside in stretch for sentence in inside], np.array(numbers), related)
            for number, of_sentence in zip(numbers, tagged, strict=True):
                found[number].append(of_sentence)
        return found

    def _some(self, sentences: list[Sentence], documents: Ints, related: bool) -> list[Tagged]:
        rows, means, layout, found = self.read(sentences, documents)
        if not self.relations or not related:
            return [(inside, []) for inside in found]
        return list(zip(found, self.relations(rows, means, layout, found, sentences, documents), strict=True))

    def read(self, sentences: list[Sentence], documents: Ints) -> tuple[Floats, Means, Layout, list[list[Found]]]:
        """Give what the network makes of the pieces, and each sentence's spans; ``documents`` are those of the sentences."""
        rows, means, layout, first, last, logits = self.weigh(sentences, documents)
        return rows, means, layout, self.spans.found(first, last, logits, layout)

    def weigh(self, sentences: list[Sentence], documents: Ints) -> Weighed:
        """Weigh the spans whose ends look like ends."""
        layout = Layout(np.array(list(map(len, sentences))))
        rows = [network.encoder(sentences, layout) for network in self.voices]
        means = list(map(Means, rows))
        first, last = self.spans.candidates(rows[0], layout)
        opinions = [voice.spans.logits(own, mean, first, last) for voice, own, mean in zip(self.voices, rows, means, strict=True)]
        logits = _mean_opinion(opinions, self.config["shares"]) if len(opinions) > 1 else opinions[0]
        if self.again is not None:
            keys = keys_of(hashes(sentences), np.repeat(documents, layout.lengths), first, last)
            logits = look_again(self.again, keys, logits)
        return Weighed(rows[0], means[0], layout, first, last, logits)


def _stretches(documents: list[list[Sentence]], most: int) -> Iterator[list[tuple[int, list[Sentence]]]]:
    """Yield documents, by their numbers, that go through at once; one of more pieces than that is cut, alike in any company."""
    stretch: list[tuple[int, list[Sentence]]] = []
    size = 0
    for number, document in enumerate(documents):
        for part, long in _parts(document, most):
            if size + long > most and stretch:
                yield stretch
                stretch, size = [], 0
            stretch.append((number, part))
            size += long
    if stretch:
        yield stretch


def _parts(document: list[Sentence], most: int) -> Iterator[tuple[list[Sentence], int]]:
    """Cut a document into parts of at most so many pieces; gives their sizes too."""
    part: list[Sentence] = []
    size = 0
    for sentence in document:
        if part and size + len(sentence) > most:
            yield part, size
            part, size = [], 0
        part.append(sentence)
        size += len(sentence)
    if part:
        yield part, size


def _mean_opinion(opinions: list[Floats], shares: list[float]) -> Floats:
    """Give the logits of the opinions' mean probability."""
    chance = sum(share / (1 + np.exp(-np.clip(logits, -20, 20))) for logits, share in zip(opinions, shares, strict=True))
    chance = np.clip(chance, 1e-6, 1 - 1e-6)
    mean: Floats = np.log(chance / (1 - chance)).astype(np.float32)
    return mean


def load_network(path: Path) -> Network:
    """Load shipped weights; raises ``ModelError`` that names the file."""
    config = read_config(path)
    if config.get("format") != FORMAT:
        raise ModelError(
            f"{path}: weights of format {config.get('format')}, this version reads {FORMAT}; train them anew, or take those of this version"
        )
    with np.load(path) as kept:
        weights = {name: kept[name].astype(np.float32) for name in kept.files if name != "config"}
    return Network(config, weights, [load_network(path.with_name(partner)) for partner in config["partners"]])


def read_config(path: Path) -> dict[str, Any]:
    """Read what weights say of themselves; raises ``ModelError`` that names the file."""
    try:
        with np.load(path) as kept:
            config: dict[str, Any] = json.loads(bytes(kept["config"]))
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"{path}: cannot be read as tagger weights ({error})") from None
    return config
