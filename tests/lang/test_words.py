"""The columns are what spaCy's tokens say."""

from __future__ import annotations

import spacy
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.tokens import Span

from extract.lang.grammar.feats import parse_feats
from extract.lang.grammar.morphology import Morphology
from extract.lang.tokenization.tokens import RazdelTokenizer
from extract.lang.words import Words
from extract.text.silent import SILENT

VOCAB = spacy.blank("ru").vocab
TOKENIZER = RazdelTokenizer(VOCAB)
TAGGER = Morphology(VOCAB)
TEXT = "Слёт лесников\n\n ТВЕРЬ, 5 мая.  В \u00adгороде\u00a0открылся «Слёт». Гости едут! \n"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="аБ .!\n\t\u00ad\u00a0«1ё", max_size=30))
@example("")
@example(TEXT)
@example("\u200b \n Слёт")
def test_columns(text: str) -> None:
    doc = TAGGER(TOKENIZER(text))
    words = Words.of(doc)
    kept = [token for token in doc if not token.is_space and token.norm_]
    assert words.tokens == [token.i for token in kept]
    assert words.text == [_heard(token.text) for token in kept]
    assert words.norm == [token.norm_ for token in kept]
    assert words.lemma == [token.lemma_ for token in kept]
    assert words.pos == [token.pos_ for token in kept]
    assert words.feats == [parse_feats(str(token.morph)) for token in kept]
    assert [_heard(text[a:b]) for a, b in zip(words.start, words.stop, strict=True)] == words.text
    said = [_heard(words.source[words.start[r.start] : words.stop[r.stop - 1]]) for r in words.sentences]
    assert [sentence.replace("\u00a0", " ") for sentence in said] == [words.slice(r.start, r.stop) for r in words.sentences]
    assert [k for line in words.lines for k in line] == list(range(len(words)))
    breaks = [k for k in range(1, len(words)) if "\n" in words.source[words.stop[k - 1] : words.start[k]]]
    assert [line.start for line in words.lines[1:]] == breaks
    number = {token.i: at for at, sentence in enumerate(doc.sents) for token in sentence} if len(doc) else {}
    for i in range(1, len(words)):
        apart = number[words.tokens[i]] != number[words.tokens[i - 1]]
        assert words.sentence[i] - words.sentence[i - 1] == apart
    assert words.sentence[:1] in ([], [0])


def _heard(text: str) -> str:
    """Give a text without its silent characters, as words and slices have it."""
    return SILENT.sub("", text)


def test_headline() -> None:
    words = Words.of(TAGGER(TOKENIZER(TEXT)))
    assert [words.text[i] for i in words.headline] == ["Слёт", "лесников"]
    assert not Words.of(TAGGER(TOKENIZER("Слёт."))).headline


def test_an_untagged_document_has_columns_too() -> None:
    words = Words.of(TOKENIZER("Слёт открыт."))
    assert (words.pos, words.lemma) == ([""] * 3, [""] * 3)


def test_groups_follow_their_finder() -> None:
    doc = TAGGER(TOKENIZER("Слёт открыт в Твери."))
    words = Words.of(doc)
    assert words.group("places") == []
    words.put("places", [words.span(3, 4, label="city", rule="places.x", value="Тверь"), words.span(0, 1, label="city", rule="places.x")])
    assert next((span.text, span.label_, span.kb_id_, span.id_) for span in doc.spans["places"]) == ("Твери", "city", "Тверь", "places.x")
    assert [words.reach(span) for span in words.group("places")] == [range(1), range(3, 4)]
    doc.spans["places"].append(Span(doc, 1, 2, label="city"))
    assert len(words.group("places")) == 3
    doc.spans["places"] = []
    assert words.group("places") == []
