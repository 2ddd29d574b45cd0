"""The morphological stage: part of speech, features and lemma of every word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.parts_of_speech import IDS  # type: ignore[import-not-found]
from spacy.tokens import Doc, MorphAnalysis, Token
from spacy.util import minibatch
from spacy.vocab import Vocab

from extract.lang.embedding import GAP
from extract.lang.lemmas import lemma
from extract.lang.network import Network
from extract.lang.packs import MORPHOLOGY
from extract.lang.tokens import norm

BATCH = 32  # documents


class Morphology:
    """Sets ``pos_``, ``morph`` and ``lemma_`` of every word by slovnet's tagger, which reads sentence by sentence."""

    def __init__(self, vocab: Vocab) -> None:
        self.network = Network.open(MORPHOLOGY)
        self.tags: list[tuple[int, MorphAnalysis, str, str]] = []
        for tag in self.network.tags:
            pos, _, feats = tag.partition("|")
            self.tags.append((IDS.get(pos, IDS["X"]), MorphAnalysis(vocab, feats), pos, feats))

    def __call__(self, doc: Doc) -> Doc:
        """Tag one document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = BATCH) -> Iterator[Doc]:
        """Tag documents, a batch of them at once."""
        for docs in minibatch(stream, batch_size):  # type: ignore[no-untyped-call]
            texts: list[str | None] = []
            tokens: list[Token | None] = []
            for doc in docs:
                _lay_out(doc, texts, tokens)
            self._tag(texts, tokens)
            yield from docs

    def _tag(self, texts: list[str | None], tokens: list[Token | None]) -> None:
        blocks = [scores.argmax(1) for scores in self.network.scores(texts)]
        best = np.concatenate(blocks).tolist() if blocks else []
        for text, token, number in zip(texts, tokens, best, strict=True):
            if text is not None and token is not None:
                pos, morph, name, feats = self.tags[number]
                token.pos = pos
                token.morph = morph
                token.lemma_ = _lemma(text, name, feats)


@lru_cache(maxsize=100_000)
def _lemma(text: str, pos: str, feats: str) -> str:
    return lemma(norm(text), pos, feats)


def _lay_out(doc: Doc, texts: list[str | None], tokens: list[Token | None]) -> None:
    """Put the words of a document end to end, a gap before each sentence."""
    for token in doc:
        text = token.text
        if token.is_sent_start:
            texts.append(GAP)
            tokens.append(None)
        if not text.isspace():
            texts.append(text)
            tokens.append(token)


@Language.factory("extract_morphology", assigns=["token.pos", "token.morph", "token.lemma"])
def create_morphology(nlp: Language, name: str) -> Any:
    """Make the morphological stage."""
    return Morphology(nlp.vocab)
