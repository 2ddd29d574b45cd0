"""The morphological stage: part of speech, features and lemma of every word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from spacy.attrs import LEMMA, MORPH, POS  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.morphology import Morphology as SpacyMorphology  # type: ignore[import-not-found]
from spacy.parts_of_speech import IDS  # type: ignore[import-not-found]
from spacy.strings import StringStore
from spacy.tokens import Doc, MorphAnalysis
from spacy.util import minibatch
from spacy.vocab import Vocab

from extract.lang.grammar.feats import parse_feats
from extract.lang.grammar.finite import LAST, FiniteVerbs
from extract.lang.grammar.known_adjectives import KnownAdjectives
from extract.lang.grammar.known_nouns import KnownNouns
from extract.lang.grammar.lemmas import lemma
from extract.lang.grammar.plural_nouns import PluralNouns
from extract.lang.layout import Layout, layout_of
from extract.lang.slovnet.embedding import GAP
from extract.lang.slovnet.network import Network
from extract.lang.slovnet.pack import Floats
from extract.lang.slovnet.packs import MORPHOLOGY
from extract.lang.tokenization.tokens import norms
from extract.lang.verdicts import Verdicts
from extract.lang.vocab.strings import Keys
from extract.text.silent import heard

BATCH = 32  # documents


class Morphology:
    """Sets ``pos_``, ``morph`` and ``lemma_`` of every word by slovnet's tagger, which reads sentence by sentence.

    With ``keep_states`` the tagger of entities finds what the network made of the tokens in ``doc.user_data["states"]``.
    """

    def __init__(self, vocab: Vocab, keep_states: bool = False) -> None:
        self.keep_states = keep_states
        self.network = Network.open(MORPHOLOGY)
        self.names = [(pos, feats) for pos, _, feats in (tag.partition("|") for tag in self.network.tags)]
        self.pos = [pos if pos in IDS else "X" for pos, _ in self.names]
        self.feats = [parse_feats(feats) for _, feats in self.names]
        self.lemmas = Verdicts(self._lemma)
        self.finite = FiniteVerbs(self.network.tags)
        self.nouns, self.adjectives = KnownNouns(self.network.tags), KnownAdjectives(self.network.tags)
        self.plurals = PluralNouns(self.network.tags)
        self.told = Verdicts(self._mended)
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
            layouts = list(map(layout_of, docs))
            tags = self.mended(layouts)
            keys = Keys(self.vocab.strings)
            for doc, layout, numbers in zip(docs, layouts, tags, strict=True):
                self._tag(doc, layout, numbers, keys)
                if layout.states is not None:
                    doc.user_data["states"] = layout.states
            yield from docs

    def tags(self, layouts: Sequence[Layout]) -> list[list[int]]:
        """Give the numbers of the tags of each text's words, as the network has them."""
        texts: list[str | None] = []
        for layout in layouts:
            _put_sentences(layout, texts)
        best, states = self._read(texts)
        tags = []
        at = 0
        for layout in layouts:
            own = slice(at, at := at + len(layout.inside))
            tags.append(best[own])
            layout.states = None if states is None else states[own]
        return tags

    def mended(self, layouts: Sequence[Layout]) -> list[list[int]]:
        """Give the tags, those put right that the dictionary knows better."""
        told, stay, doubtful = self.told, self.finite.stay, self.nouns.doubtful
        read = []
        for layout, tags in zip(layouts, self.tags(layouts), strict=True):
            words = heard(layout.text, layout.inside_words)
            alone = [
                told[word, number] if number in doubtful or (number not in stay and word[-1] in LAST) else number
                for word, number in zip(words, tags, strict=True)
            ]
            read.append(self.plurals.agree(words, alone))
        return read

    def _read(self, texts: list[str | None]) -> tuple[list[int], Floats | None]:
        """Give the numbers of the words' likeliest tags, and the words' states if they are to be kept."""
        if not texts:
            return [], None
        words = np.array([text is not GAP for text in texts])
        if not self.keep_states:
            return np.concatenate([scores.argmax(1) for scores in self.network.scores(texts)])[words].tolist(), None
        best, states = zip(*((scores.argmax(1), states) for scores, states in self.network.scores_and_states(texts, 1)), strict=True)
        return np.concatenate(best)[words].tolist(), np.concatenate(states)[words]

    def _mended(self, tagged: tuple[str, int]) -> int:
        """Give the number of the tag that a word has as the dictionary knows it: a verb, a noun, an adjective, or what the network says."""
        number = self.finite.mended(tagged)
        number = self.nouns.mended(tagged[0], number) if number == tagged[1] else number
        return self.adjectives.mended(tagged[0], number) if number == tagged[1] else number

    def _lemma(self, tagged: tuple[str, int]) -> str:
        """Give the lemma of what a word is read as by the number of its tag."""
        word, number = tagged
        return lemma(word, *self.names[number])

    def _tag(self, doc: Doc, layout: Layout, numbers: list[int], keys: Keys) -> None:
        """Write a document's tags and lemmas in one go: Token objects would cost more than the network."""
        if not numbers:
            return
        lemmas = map(self.lemmas.__getitem__, zip(norms(layout.text, layout.inside_words), numbers, strict=True))
        columns = np.zeros((len(doc), 3), np.uint64)
        columns[layout.inside, :2] = self.columns[numbers]
        columns[layout.inside, 2] = list(map(keys.__getitem__, lemmas))
        doc.from_array([POS, MORPH, LEMMA], columns)  # type: ignore[arg-type] # spaCy's stubs know its own arrays alone


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


def _put_sentences(layout: Layout, texts: list[str | None]) -> None:
    """Put a document's words behind those of others, a gap before each sentence."""
    words = layout.read_words
    begins = np.searchsorted(layout.inside, np.flatnonzero(layout.begins)).tolist()
    for begin, end in pairwise([*begins, len(words)]):
        texts.append(GAP)
        texts.extend(words[begin:end])


@Language.factory("extract_morphology", assigns=["token.pos", "token.morph", "token.lemma"], default_config={"keep_states": False})
def create_morphology(nlp: Language, name: str, keep_states: bool) -> Any:
    """Make the morphological stage."""
    return Morphology(nlp.vocab, keep_states)
