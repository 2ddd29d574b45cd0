"""The stage of named entities with NEREL's types: nested spans, each with a score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
from spacy.attrs import ORTH, SENT_START, SPACY  # type: ignore[import-not-found]
from spacy.tokens import Doc, Span
from spacy.util import minibatch

from extract.lang.names import Name, put_names
from extract.lang.strings import strings
from extract.lang.tagger.network import Network, Tagged
from extract.lang.tagger.sentences import Sentence, sentences_of
from extract.lang.tagger.weights import open_network

BATCH = 32  # documents


class Entity(NamedTuple):
    """An entity in characters, finer than tokens: in «14-летний» the age is «14»."""

    start: int
    stop: int
    label: str
    score: float  # how sure the network is, 0..1


class Relation(NamedTuple):
    """A relation between two entities of a sentence, told by their places in the list of entities."""

    kind: str
    one: int
    two: int
    score: float


class TaggedEntities:
    """Puts entities of 29 types into ``doc.spans["entities"]``, nested ones after those that hold them.

    ``doc.user_data["entities"]`` has an ``Entity`` for each, in the same order, and ``doc.user_data["relations"]`` every
    ``Relation`` between two of one sentence.
    """

    def __init__(self, setting: str) -> None:
        self.network: Network = open_network(setting)
        self.rule = f"tagger.{setting}"

    def __call__(self, doc: Doc) -> Doc:
        """Tag one document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = BATCH) -> Iterator[Doc]:
        """Tag documents, a batch of them at once."""
        for docs in minibatch(stream, batch_size):  # type: ignore[no-untyped-call]
            sentences = [_sentences(doc) for doc in docs]
            found = iter(self.network([sentence for of_doc in sentences for sentence in of_doc]))
            for doc, of_doc in zip(docs, sentences, strict=True):
                self._put(doc, [(sentence, next(found)) for sentence in of_doc])
            yield from docs

    def _put(self, doc: Doc, found: list[tuple[Sentence, Tagged]]) -> None:
        text = doc.text
        entities: list[Entity] = []
        relations: list[Relation] = []
        names: list[Name] = []
        for sentence, (inside, related) in found:
            before = len(entities)
            relations.extend(Relation(kind, one + before, two + before, score) for kind, one, two, score in related)
            for first, last, label, score in inside:
                start, stop = sentence.bounds[first][0], sentence.bounds[last][1]
                i, j = sentence.numbers[sentence.token_of[first]], sentence.numbers[sentence.token_of[last]]
                entities.append(Entity(start, stop, label, score))
                names.append(Name(i, j + 1, label, score, text[start:stop]))
        # Numbers of strings, for spaCy would look each string up again.
        number = doc.vocab.strings.add
        labels, rule = {name.label: number(name.label) for name in names}, number(self.rule)
        doc.spans["entities"] = [Span(doc, name.start, name.stop, label=labels[name.label], span_id=rule) for name in names]
        doc.user_data["entities"] = entities
        doc.user_data["relations"] = relations
        put_names(doc, names, self.rule)


def _sentences(doc: Doc) -> list[Sentence]:
    columns = doc.to_array([ORTH, SPACY, SENT_START])
    texts = strings(doc.vocab.strings, columns[:, 0].tolist())
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    begins = (np.cumsum(lengths + columns[:, 1].astype(np.int64)) - lengths - columns[:, 1].astype(np.int64)).tolist()
    found = sentences_of(texts, begins, (columns[:, 2] == 1).tolist())
    states = doc.user_data.pop("states", None)
    if states is not None:
        for sentence in found:
            sentence.states = states[sentence.numbers]
    return found
