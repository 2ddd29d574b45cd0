"""The stage of named entities with NEREL's types: nested spans, each with a score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from spacy.tokens import Doc, Span
from spacy.util import minibatch

from extract.lang.layout import Layout, layout_of
from extract.lang.names import Name, put_names
from extract.lang.tagger.network import Network, Tagged
from extract.lang.tagger.sentences import Ints, Sentence, sentences_of
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
            for doc, (entities, relations, names) in zip(docs, self.read(list(map(_layout, docs))), strict=True):
                self._put(doc, names)
                doc.user_data["entities"] = entities
                doc.user_data["relations"] = relations
            yield from docs

    def names(self, layouts: Sequence[Layout]) -> list[list[Name]]:
        """Give the entities of each text, by their tokens; relations, for which a record has no use, are not looked for."""
        sentences = list(map(_sentences, layouts))
        found = self.network(sentences, related=False)
        return [_names(*read) for read in zip([layout.text for layout in layouts], sentences, found, strict=True)]

    def read(self, layouts: Sequence[Layout]) -> Iterator[tuple[list[Entity], list[Relation], list[Name]]]:
        """Yield each text's entities, the relations between them, and the entities by their tokens."""
        sentences = list(map(_sentences, layouts))
        for layout, of_text, found in zip(layouts, sentences, self.network(sentences), strict=True):
            yield *_related(of_text, found), _names(layout.text, of_text, found)

    def _put(self, doc: Doc, names: list[Name]) -> None:
        # Numbers of strings, for spaCy would look each string up again.
        number = doc.vocab.strings.add
        labels, rule = {name.label: number(name.label) for name in names}, number(self.rule)
        doc.spans["entities"] = [Span(doc, name.start, name.stop, label=labels[name.label], span_id=rule) for name in names]
        put_names(doc, names, self.rule)


def _names(text: str, sentences: list[Sentence], tagged: list[Tagged]) -> list[Name]:
    """Give what was found in a text's sentences by its tokens."""
    spans = [span for found, _ in tagged for span in found]
    if not spans:
        return []
    pieces = sentences[0].text  # of all of them
    first, last = _places(sentences, tagged)
    begins, ends = pieces.numbers[pieces.token_of[first]].tolist(), (pieces.numbers[pieces.token_of[last]] + 1).tolist()
    bounds = zip(pieces.begins[first].tolist(), pieces.ends[last].tolist(), strict=True)
    return [
        Name(i, j, label, score, text[start:stop])
        for i, j, (start, stop), (_, _, label, score) in zip(begins, ends, bounds, spans, strict=True)
    ]


def _related(sentences: list[Sentence], tagged: list[Tagged]) -> tuple[list[Entity], list[Relation]]:
    """Put together the entities of a text's sentences and the relations between them."""
    spans = [span for found, _ in tagged for span in found]
    if not spans:
        return [], []
    first, last = _places(sentences, tagged)
    bounds = zip(sentences[0].text.begins[first].tolist(), sentences[0].text.ends[last].tolist(), strict=True)
    entities = [Entity(start, stop, label, score) for (start, stop), (_, _, label, score) in zip(bounds, spans, strict=True)]
    relations: list[Relation] = []
    before = 0
    for found, related in tagged:
        relations.extend([Relation(kind, one + before, two + before, score) for kind, one, two, score in related])
        before += len(found)
    return entities, relations


def _places(sentences: list[Sentence], tagged: list[Tagged]) -> tuple[Ints, Ints]:
    """Give the first and the last piece of all spans that were found in a text, among the text's pieces."""
    ends = [
        (sentence.first + first, sentence.first + last)
        for sentence, (found, _) in zip(sentences, tagged, strict=True)
        for first, last, _, _ in found
    ]
    table: Ints = np.array(ends, np.int64)
    return table[:, 0], table[:, 1]


def _layout(doc: Doc) -> Layout:
    layout = layout_of(doc)
    layout.states = doc.user_data.pop("states", None)
    return layout


def _sentences(layout: Layout) -> list[Sentence]:
    found = sentences_of(layout.words, layout.starts, layout.begins)
    if found and layout.states is not None:
        pieces = found[0].text  # of all of them
        every = np.array_equal(pieces.numbers, layout.inside)
        pieces.states = layout.states if every else layout.states[np.searchsorted(layout.inside, pieces.numbers)]
    return found
