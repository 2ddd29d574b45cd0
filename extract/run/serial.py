"""One process: documents in, records out, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from extract.errors import ExtractError, ModelError, SettingsError
from extract.read import Document
from extract.record import Record

if TYPE_CHECKING:
    from extract.pipeline import Pipeline

BATCH = 32


def records_of(
    nlp: Pipeline,
    documents: Iterable[Document | ExtractError],
    *,
    published: str | None = None,
    keep_text: bool = False,
    batch_size: int = BATCH,
) -> Iterator[Record | ExtractError]:
    """Read documents in batches; errors among them are passed on in their place, and one bad document stops no other.

    ``published`` stands for the documents that have no date of their own; ``keep_text`` puts the text into the record.
    """
    stream = iter(documents)
    while batch := list(islice(stream, batch_size)):
        texts = [item.dated(published) for item in batch if isinstance(item, Document)]
        read = iter(_batch(nlp, texts))
        told = iter(texts)
        for item in batch:
            if isinstance(item, ExtractError):
                yield item
                continue
            record, document = next(read), next(told)
            yield _complete(record, document, keep_text) if isinstance(record, Record) else record


def _batch(nlp: Pipeline, documents: list[Document]) -> list[Record | ExtractError]:
    try:
        return list(nlp.pipe(documents))
    except (SettingsError, ModelError):
        raise  # no document's fault, and none could be read
    except Exception:
        # Which one was it? One by one, the others still get their records.
        return [_single(nlp, document) for document in documents]


def _single(nlp: Pipeline, document: Document) -> Record | ExtractError:
    try:
        return next(iter(nlp.pipe([document])))
    except ExtractError as error:
        return error
    except Exception as error:
        where = document.source or document.id
        return ExtractError(f"{where}: {type(error).__name__} while reading it ({error}); please report this as a bug, with the text")


def _complete(record: Record, document: Document, keep_text: bool) -> Record:
    if document.warnings:
        record = msgspec.structs.replace(record, warnings=(*document.warnings, *record.warnings))
    if keep_text:
        record = msgspec.structs.replace(record, document=msgspec.structs.replace(record.document, text=document.text))
    return record
