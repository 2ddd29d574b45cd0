"""The network from words to scored spans, in numpy."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.errors import ModelError
from extract.lang.tagger.encoders import Encoder, LightEncoder, WideEncoder
from extract.lang.tagger.found import Found, Related
from extract.lang.tagger.lstm import Layout
from extract.lang.tagger.means import Means
from extract.lang.tagger.relations import RelationScorer
from extract.lang.tagger.sentences import Sentence
from extract.lang.tagger.spans import SpanScorer

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Tagged = tuple[list[Found], list[Related]]  # of a sentence
FORMAT = 2


class Network:
    """Finds typed spans, nested too, in many sentences at once."""

    def __init__(self, config: dict[str, Any], weights: dict[str, Floats], partners: Sequence[Network] = ()) -> None:
        if config.get("format") != FORMAT:
            raise ModelError(f"weights of format {config.get('format')}, this version reads format {FORMAT}; train or fetch them anew")
        self.config, self.voices = config, [self, *partners]
        self.encoder: Encoder = (LightEncoder if config["light"] else WideEncoder)(weights, config["layers"])
        self.spans = SpanScorer({name.removeprefix("spans."): a for name, a in weights.items() if name.startswith("spans.")}, config)
        self.relations = None
        if "relations" in config:
            own = {name.removeprefix("relations."): a for name, a in weights.items() if name.startswith("relations.")}
            self.relations = RelationScorer(own, config["relations"], config["types"])

    def __call__(self, sentences: list[Sentence]) -> list[Tagged]:
        """Give each sentence's spans in order of the text, outer before inner, and the relations between them."""
        found: list[Tagged] = []
        some: list[Sentence] = []
        size = 0
        for sentence in sentences:
            if some and size + len(sentence.words) > self.encoder.at_once:
                found.extend(self._some(some))
                some, size = [], 0
            some.append(sentence)
            size += len(sentence.words)
        return found + (self._some(some) if some else [])

    def _some(self, sentences: list[Sentence]) -> list[Tagged]:
        layout = Layout(np.array([len(sentence.words) for sentence in sentences]))
        rows = [network.encoder(sentences, layout) for network in self.voices]
        means = list(map(Means, rows))
        first, last = self.spans.candidates(rows[0], layout)
        logits = [voice.spans.logits(own, mean, first, last) for voice, own, mean in zip(self.voices, rows, means, strict=True)]
        found = self.spans.found(first, last, _mean_opinion(logits, self.config["shares"]) if len(logits) > 1 else logits[0], layout)
        if not self.relations:
            return [(inside, []) for inside in found]
        heads = [(voice.relations, own, mean) for voice, own, mean in zip(self.voices, rows, means, strict=True) if voice.relations]
        return list(zip(found, self.relations(heads, layout, found), strict=True))


def _mean_opinion(opinions: list[Floats], shares: list[float]) -> Floats:
    """Give the logits of the opinions' mean probability."""
    chance = sum(share / (1 + np.exp(-np.clip(logits, -20, 20))) for logits, share in zip(opinions, shares, strict=True))
    chance = np.clip(chance, 1e-6, 1 - 1e-6)
    mean: Floats = np.log(chance / (1 - chance)).astype(np.float32)
    return mean


def load_network(path: Path) -> Network:
    """Load shipped weights; raises ``ModelError`` that names the file."""
    config = read_config(path)
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
