"""The tagger is a setting: each choice reads a release whole."""

from __future__ import annotations

import pytest

import extract
from extract.lang.tagger.component import TaggedEntities

TEXT = "3 мая в Казани открылся форум «Чистая река». Министр экологии Татарстана Иван Петров приветствовал 300 участников."


@pytest.mark.parametrize("tagger", ["slovnet", "fast", "accurate"])
def test_every_tagger_reads_a_release(tagger: str) -> None:
    nlp = extract.load(tagger=tagger)
    doc = nlp.doc(TEXT)
    assert {"PER", "LOC"} <= {span.label_ for span in doc.spans["names"]}
    record = nlp(TEXT, published="2024-05-04")
    assert record.event is not None
    assert record.event.name is not None
    assert [speaker.name for speaker in record.speakers] == ["Иван Петров"]
    assert isinstance(nlp.spacy.get_pipe("extract_entities"), TaggedEntities) is (tagger != "slovnet")
