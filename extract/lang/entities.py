"""The stage of named entities: slovnet's persons, places and organisations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from spacy.attrs import IS_SPACE, ORTH  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import minibatch

from extract.lang.embedding import GAP
from extract.lang.names import Name, put_names
from extract.lang.network import Network
from extract.lang.pack import Floats
from extract.lang.packs import ENTITIES
from extract.lang.strings import strings
from extract.lang.viterbi import decode

BATCH = 32  # documents


class Entities:
    """Puts PER, LOC and ORG into ``doc.spans["entities"]``; slovnet reads a document as one sequence."""

    def __init__(self) -> None:
        self.network = Network.open(ENTITIES)

    def __call__(self, doc: Doc) -> Doc:
        """Tag one document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = BATCH) -> Iterator[Doc]:
        """Tag documents, a batch of them at once."""
        for docs in minibatch(stream, batch_size):  # type: ignore[no-untyped-call]
            texts: list[str | None] = []
            words: list[list[int]] = []
            for doc in docs:
                columns = doc.to_array([ORTH, IS_SPACE])
                columns = columns[(inside := np.flatnonzero(columns[:, 1] == 0))]
                texts.extend(strings(doc.vocab.strings, columns[:, 0].tolist()))
                texts.append(GAP)
                words.append(inside.tolist())
            scores = np.concatenate(list(self.network.scores(texts)))
            ends = np.cumsum([len(numbers) + 1 for numbers in words])
            emissions: list[Floats] = [scores[end - len(numbers) - 1 : end - 1] for end, numbers in zip(ends, words, strict=True)]
            for doc, numbers, tags in zip(docs, words, decode(emissions, self.network.transitions), strict=True):
                doc.spans["entities"] = list(self._spans(doc, numbers, tags))
                put_names(doc, [Name(s.start, s.end, s.label_, 1.0, s.text) for s in doc.spans["entities"]], "slovnet")
            yield from docs

    def _spans(self, doc: Doc, words: list[int], tags: list[int]) -> Iterator[Span]:
        """Read ``B-PER I-PER O`` as slovnet does: what follows a beginning belongs to it, whatever its type."""
        start, stop, label = 0, 0, ""
        for word, number in zip(words, tags, strict=True):
            part, _, kind = self.network.tags[number].partition("-")
            if label and part in "BO":
                yield Span(doc, start, stop, label=label, span_id="slovnet")
                label = ""
            if part == "B":
                start, stop, label = word, word + 1, kind
            elif part == "I":
                stop = word + 1
        if label:
            yield Span(doc, start, stop, label=label, span_id="slovnet")


@Language.factory("extract_entities", assigns=["doc.spans"], default_config={"tagger": "slovnet"})
def create_entities(nlp: Language, name: str, tagger: str) -> Any:
    """Make the named-entity stage: ``slovnet``, ``fast``, ``accurate``, or a path to weights (``.npz``)."""
    if tagger == "slovnet":
        return Entities()
    from extract.lang.tagger.component import TaggedEntities

    return TaggedEntities(tagger)
