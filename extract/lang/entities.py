"""The stage of named entities: slovnet's persons, places and organisations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import minibatch

from extract.lang.layout import Layout, layout_of
from extract.lang.names import Name, put_names
from extract.lang.slovnet.embedding import GAP
from extract.lang.slovnet.network import Network
from extract.lang.slovnet.pack import Floats
from extract.lang.slovnet.packs import ENTITIES
from extract.lang.slovnet.viterbi import decode

BATCH = 32  # documents


class Entities:
    """Puts PER, LOC and ORG into ``doc.spans["entities"]``; slovnet reads a document as one sequence."""

    rule = "slovnet"

    def __init__(self) -> None:
        self.network = Network.open(ENTITIES)
        self.parts = [(part, kind) for part, _, kind in (tag.partition("-") for tag in self.network.tags)]

    def __call__(self, doc: Doc) -> Doc:
        """Tag one document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = BATCH) -> Iterator[Doc]:
        """Tag documents, a batch of them at once."""
        for docs in minibatch(stream, batch_size):  # type: ignore[no-untyped-call]
            for doc, names in zip(docs, self.names(list(map(layout_of, docs))), strict=True):
                doc.spans["entities"] = [Span(doc, name.start, name.stop, label=name.label, span_id=self.rule) for name in names]
                put_names(doc, names, self.rule)
            yield from docs

    def names(self, layouts: Sequence[Layout]) -> list[list[Name]]:
        """Give the names in each text."""
        found = []
        for layout, tags in zip(layouts, self._tags([layout.read_words for layout in layouts]), strict=True):
            text, words, starts = layout.text, layout.words, layout.starts
            bounds = self._bounds(layout.inside.tolist(), tags)
            found.append([Name(i, j, label, 1.0, text[starts[i] : starts[j - 1] + len(words[j - 1])]) for i, j, label in bounds])
        return found

    def _tags(self, words: list[list[str]]) -> list[list[int]]:
        """Give the numbers of the tags of each text's words."""
        texts: list[str | None] = []
        for own in words:
            texts.extend(own)
            texts.append(GAP)
        scores = np.concatenate(list(self.network.scores(texts)))
        ends = accumulate(len(own) + 1 for own in words)
        emissions: list[Floats] = [scores[end - len(own) - 1 : end - 1] for end, own in zip(ends, words, strict=True)]
        return decode(emissions, self.network.transitions)

    def _bounds(self, words: list[int], tags: list[int]) -> Iterator[tuple[int, int, str]]:
        """Read ``B-PER I-PER O`` as slovnet does: what follows a beginning belongs to it, whatever its type."""
        start, stop, label = 0, 0, ""
        for word, number in zip(words, tags, strict=True):
            part, kind = self.parts[number]
            if label and part in "BO":
                yield start, stop, label
                label = ""
            if part == "B":
                start, stop, label = word, word + 1, kind
            elif part == "I":
                stop = word + 1
        if label:
            yield start, stop, label


@Language.factory("extract_entities", assigns=["doc.spans"], default_config={"tagger": "slovnet"})
def create_entities(nlp: Language, name: str, tagger: str) -> Any:
    """Make the named-entity stage: ``slovnet``, ``fast``, ``accurate``, or a path to weights (``.npz``)."""
    if tagger == "slovnet":
        return Entities()
    from extract.lang.tagger.component import TaggedEntities

    return TaggedEntities(tagger)
