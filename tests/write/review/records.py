"""The samples' records with their texts, for pages of any size."""

from __future__ import annotations

from pathlib import Path

import msgspec

import extract
from extract.read import ENDINGS, Document, find_sources, read_sources
from extract.record import Record

SAMPLES = Path(__file__).parents[3] / "samples" / "gold"  # gold has the day of publication, so that «вчера» gets its date


def read_samples(nlp: extract.Pipeline) -> list[Record]:
    found = read_sources(find_sources([str(SAMPLES)], ENDINGS))
    documents = [msgspec.structs.replace(each, source=f"samples/gold/{each.id}.json") for each in found if isinstance(each, Document)]
    return [named(record, document.id, document.text) for record, document in zip(nlp.pipe(documents), documents, strict=True)]


def named(record: Record, id: str, text: str) -> Record:
    return msgspec.structs.replace(record, document=msgspec.structs.replace(record.document, id=id, text=text))
