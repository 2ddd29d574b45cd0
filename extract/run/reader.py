"""What every engine's worker does: a batch of documents in, their records out, and one bad document stops no other."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from extract.config import Settings
from extract.errors import ExtractError, ModelError, SettingsError
from extract.read import Document
from extract.record import Record
from extract.run.engine import Job, Result
from extract.workers import load_lean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.pipeline import Pipeline


FIRST_TEXT = "Форум прошёл в Туле 5 мая 2024 года, приехали 30 человек."


class Reading(NamedTuple):
    """What a worker must know to begin: small, and it travels."""

    settings: Settings
    keep_text: bool = False


class Reader:
    """Reads batches with one set of models."""

    def __init__(self, nlp: Pipeline, reading: Reading) -> None:
        self.nlp, self.reading = nlp, reading

    @classmethod
    def open(cls, reading: Reading) -> Reader:
        """Load the models, and what the first text asks for besides. Raises ``ModelError`` or ``SettingsError``."""
        settings = reading.settings
        reader = cls(load_lean(settings.lexicon, settings.tagger, settings.components), reading)
        reader._single(Document("-", FIRST_TEXT))  # no document's time is taken up by tables that are made once
        return reader

    def read(self, jobs: Sequence[Job]) -> list[Result]:
        """Read a batch; a result for every job, in their order."""
        began = time.perf_counter()
        documents = [job.document.dated(self.reading.settings.published) for job in jobs]
        answers = self._batch(documents)
        seconds = time.perf_counter() - began
        length = sum(len(document.text) for document in documents) or 1
        return [
            self._result(job, document, answer, seconds * len(document.text) / length)
            for job, document, answer in zip(jobs, documents, answers, strict=True)
        ]

    def record(self, document: Document) -> Record:
        """Read one document. Raises ``ExtractError``."""
        document = document.dated(self.reading.settings.published)
        answer = self._single(document)
        if isinstance(answer, str):
            raise ExtractError(f"{document.source or document.id}: {answer}")
        return _complete(answer, document, self.reading.keep_text)

    def _batch(self, documents: list[Document]) -> list[Record | str]:
        try:
            return list(self.nlp.pipe(documents))
        except (SettingsError, ModelError):
            raise  # no document's fault, and none could be read
        except Exception:
            # Which one was it? One by one, the others still get their records.
            return [self._single(document) for document in documents]

    def _single(self, document: Document) -> Record | str:
        try:
            return next(iter(self.nlp.pipe([document])))
        except ExtractError as error:
            return str(error)
        except MemoryError:
            return "needs more memory than a worker may take; split the document, or raise the setting memory"
        except Exception as error:
            return f"{type(error).__name__} while reading it ({error}); please report this as a bug, with the text"

    def _result(self, job: Job, document: Document, answer: Record | str, seconds: float) -> Result:
        if isinstance(answer, str):
            return Result(job.position, None, answer, seconds)
        record = msgspec.msgpack.encode(_complete(answer, document, self.reading.keep_text))
        return Result(job.position, record, None, seconds)


def _complete(record: Record, document: Document, keep_text: bool) -> Record:
    if document.warnings:
        record = msgspec.structs.replace(record, warnings=(*document.warnings, *record.warnings))
    if keep_text:
        record = msgspec.structs.replace(record, document=msgspec.structs.replace(record.document, text=document.text))
    return record
