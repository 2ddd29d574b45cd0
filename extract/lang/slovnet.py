"""slovnet's morphology and named entities, from natasha's packs, as spaCy components."""

from __future__ import annotations

from typing import Any

from navec import Navec
from slovnet import NER, Morph
from spacy.language import Language
from spacy.tokens import Doc, Span

from extract.lang.lemmas import lemma
from extract.lang.packs import ENTITIES, MORPHOLOGY, NAVEC, pack_path
from extract.lang.tokens import norm


class Morphology:
    """Set ``pos_``, ``morph`` and ``lemma_`` of every word."""

    def __init__(self) -> None:
        self.tagger = Morph.load(pack_path(MORPHOLOGY)).navec(Navec.load(pack_path(NAVEC)))

    def __call__(self, doc: Doc) -> Doc:
        sentences = [[token for token in sent if not token.is_space] for sent in doc.sents]
        sentences = [sentence for sentence in sentences if sentence]
        markups = self.tagger.map([token.text for token in sentence] for sentence in sentences)
        for sentence, markup in zip(sentences, markups, strict=True):
            for token, tag in zip(sentence, markup.tokens, strict=True):
                feats = "|".join(f"{name}={value}" for name, value in sorted(tag.feats.items()))
                token.pos_ = tag.pos
                token.set_morph(feats)
                token.norm_ = norm(token.text)
                token.lemma_ = lemma(token.norm_, tag.pos, feats)
        return doc


class Entities:
    """Put slovnet's persons, places and organisations into ``doc.spans["entities"]``."""

    def __init__(self) -> None:
        self.tagger = NER.load(pack_path(ENTITIES)).navec(Navec.load(pack_path(NAVEC)))

    def __call__(self, doc: Doc) -> Doc:
        spans = []
        if len(doc):
            for found in self.tagger(doc.text).spans:
                span = doc.char_span(found.start, found.stop, label=found.type, alignment_mode="expand")
                if span is not None:
                    spans.append(Span(doc, span.start, span.end, label=found.type, span_id="slovnet"))
        doc.spans["entities"] = spans
        return doc


@Language.factory("extract_morphology", assigns=["token.pos", "token.morph", "token.lemma", "token.norm"])
def create_morphology(nlp: Language, name: str) -> Any:
    """Make the morphological stage."""
    return Morphology()


@Language.factory("extract_entities", assigns=["doc.spans"], default_config={"tagger": "slovnet"})
def create_entities(nlp: Language, name: str, tagger: str) -> Any:
    """Make the named-entity stage."""
    return Entities()
