"""The morphological stage: part of speech, features and lemma of every word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, LEMMA, MORPH, ORTH, POS, SENT_START  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.morphology import Morphology as SpacyMorphology  # type: ignore[import-not-found]
from spacy.parts_of_speech import IDS  # type: ignore[import-not-found]
from spacy.strings import StringStore
from spacy.tokens import Doc, MorphAnalysis
from spacy.util import minibatch
from spacy.vocab import Vocab

from extract.lang.embedding import GAP
from extract.lang.lemmas import lemma
from extract.lang.network import Network
from extract.lang.packs import MORPHOLOGY
from extract.lang.strings import Keys, strings
from extract.lang.tokens import norm

BATCH = 32  # documents
LEMMAS_KEPT = 40_000  # words with their tags


class Morphology:
    """Sets ``pos_``, ``morph`` and ``lemma_`` of every word by slovnet's tagger, which reads sentence by sentence.

    With ``keep_states`` the tagger of entities finds what the network made of the tokens in ``doc.user_data["states"]``.
    """

    def __init__(self, vocab: Vocab, keep_states: bool = False) -> None:
        self.keep_states = keep_states
        self.network = Network.open(MORPHOLOGY)
        self.names = [(pos, feats) for pos, _, feats in (tag.partition("|") for tag in self.network.tags)]
        self.lemmas = Lemmas(self.names)
        self.adopt(vocab)

    def adopt(self, vocab: Vocab) -> None:
        """Tag documents of this vocabulary."""
        self.vocab = vocab
        vocab.morphology = KnownFeatures(vocab.strings)
        columns = [(IDS.get(pos, IDS["X"]), MorphAnalysis(vocab, feats).key) for pos, feats in self.names]  # type: ignore[attr-defined] # spaCy's stubs lack it
        self.columns = np.array(columns, np.uint64)  # tags × (part of speech, features)

    def __call__(self, doc: Doc) -> Doc:
        """Tag one document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = BATCH) -> Iterator[Doc]:
        """Tag documents, a batch of them at once."""
        for docs in minibatch(stream, batch_size):  # type: ignore[no-untyped-call]
            texts: list[str | None] = []
            words = [_lay_out(doc, texts) for doc in docs]
            best, states = self._read(texts)
            tagged = [(text, number) for text, number in zip(texts, best, strict=True) if text is not GAP]
            self.lemmas.make_place()
            keys = Keys(self.vocab.strings)
            at = 0
            for doc, inside in zip(docs, words, strict=True):
                self._tag(doc, inside, tagged[at : at + len(inside)], keys)
                if states is not None:
                    own = doc.user_data["states"] = np.zeros((len(doc), states.shape[1]), np.float32)
                    own[inside] = states[at : at + len(inside)]
                at += len(inside)
            yield from docs

    def _read(self, texts: list[str | None]) -> tuple[list[int], NDArray[np.float32] | None]:
        """Give the numbers of the likeliest tags, gaps' too, and the words' states if they are to be kept."""
        if not texts:
            return [], None
        if not self.keep_states:
            return np.concatenate([scores.argmax(1) for scores in self.network.scores(texts)]).tolist(), None
        best, states = zip(*((scores.argmax(1), states) for scores, states in self.network.scores_and_states(texts, 1)), strict=True)
        return np.concatenate(best).tolist(), np.concatenate(states)[[text is not GAP for text in texts]]

    def _tag(self, doc: Doc, words: NDArray[np.intp], tagged: list[tuple[str, int]], keys: Keys) -> None:
        """Write a document's tags and lemmas in one go: Token objects would cost more than the network."""
        if not tagged:
            return
        columns = np.zeros((len(doc), 3), np.uint64)
        columns[words, :2] = self.columns[[number for _, number in tagged]]
        columns[words, 2] = list(map(keys.__getitem__, map(self.lemmas.__getitem__, tagged)))
        doc.from_array([POS, MORPH, LEMMA], columns)  # type: ignore[arg-type] # spaCy's stubs know its own arrays alone


class Lemmas(dict[tuple[str, int], str]):
    """The lemmas of words by the numbers of their tags."""

    def __init__(self, names: list[tuple[str, str]]) -> None:
        self.names = names

    def __missing__(self, tagged: tuple[str, int]) -> str:
        text, number = tagged
        self[tagged] = found = lemma(norm(text), *self.names[number])
        return found

    def make_place(self) -> None:
        """Forget the later half when there are many: the words met first are the frequent ones."""
        if len(self) > LEMMAS_KEPT:
            for tagged in list(self)[LEMMAS_KEPT // 2 :]:
                del self[tagged]


class KnownFeatures(SpacyMorphology):  # type: ignore[misc] # spaCy has no types for it
    """spaCy's table of features, which it asks for every word that it is told: those it has are told at a glance."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__(strings)
        self.known: dict[str, int] = {}

    def add(self, features: dict[str, str] | str) -> int:
        """Add features, and give their key."""
        if isinstance(features, str) and features in self.known:
            return self.known[features]
        key = int(super().add(features))
        if isinstance(features, str):
            self.known[features] = key
        return key


def _lay_out(doc: Doc, texts: list[str | None]) -> NDArray[np.intp]:
    """Put the words of a document end to end, a gap before each sentence; gives their places among the tokens."""
    columns = doc.to_array([ORTH, SENT_START, IS_SPACE])
    inside = np.flatnonzero(columns[:, 2] == 0)
    words = strings(doc.vocab.strings, columns[inside, 0].tolist())
    begins = np.searchsorted(inside, np.flatnonzero(columns[:, 1] == 1)).tolist()
    for begin, end in pairwise([*begins, len(words)]):
        texts.append(GAP)
        texts.extend(words[begin:end])
    return inside


@Language.factory("extract_morphology", assigns=["token.pos", "token.morph", "token.lemma"], default_config={"keep_states": False})
def create_morphology(nlp: Language, name: str, keep_states: bool) -> Any:
    """Make the morphological stage."""
    return Morphology(nlp.vocab, keep_states)
