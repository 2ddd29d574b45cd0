"""A text longer than spaCy's own limit is read."""

from __future__ import annotations

from extract.pipeline import Pipeline


def test_longer_than_spacys_limit(nlp: Pipeline) -> None:
    text = "Слёт открыт.\n" + " " * 1_000_000 + "\nСлёт закрыт."
    assert nlp.spacy.make_doc(text).text == text
