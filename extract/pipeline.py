"""The ordered list of components; text to record."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, Literal, NamedTuple

import msgspec
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

import extract.lang.entities  # noqa: F401 - like the finders below, imported to register its factory
from extract.config import TAGGERS, iso_day
from extract.errors import SettingsError
from extract.lang.grammar.morphology import Morphology
from extract.lang.one_thread import one_thread
from extract.lang.outside import add_component
from extract.lang.reader import Names, Reader
from extract.lang.remembered import forget
from extract.lang.tokenization.capital_names import without_capital_names
from extract.lang.tokenization.tokens import RazdelTokenizer
from extract.lang.tokenization.unwrapped import unwrapped
from extract.lang.vocab.renewal import make_place
from extract.lang.words import PRINTED, Words, words_of
from extract.lexicon import open_lexicon
from extract.mentions import counts, dates, events, numbers, offices, organisations, people, places, quotes  # noqa: F401
from extract.mentions.finder import Finder
from extract.record import Document, PublishedFrom, Record, check_evidence, short_name
from extract.rules.assemble import assemble
from extract.rules.explain import FIELDS, Ground, explain
from extract.text.asides import without_asides
from extract.text.blanks import evened
from extract.text.markup import without_markup
from extract.workers import Readable, Release, crew_of, pooled, release_of, text_of

BATCH = 32  # documents
WORDS_KEPT = 32_000  # in spaCy's vocabulary, before it makes place for a new one
COMPONENTS = (
    "extract_morphology",
    "extract_entities",
    "extract_dates",
    "extract_numbers",
    "extract_places",
    "extract_organisations",
    "extract_people",
    "extract_offices",
    "extract_counts",
    "extract_events",
    "extract_quotes",
)


class Pipeline:
    """Reads releases into records. Make one with ``extract.load()``."""

    def __init__(
        self, spacy_pipeline: Language, overlays: tuple[str, ...] = (), tagger: str = "slovnet", components: tuple[str, ...] = ()
    ) -> None:
        self.spacy, self.tagger, self.components = spacy_pipeline, tagger, components
        self.lexicon = open_lexicon(overlays)

    def __call__(self, text: str, *, published: str | date | None = None, id: str = "-", keep_text: bool = False) -> Record:
        """Read one release; ``published`` (2024-09-12, 12.09.2024 or a ``date``) is what «сегодня» and a missing year are resolved against.

        With ``keep_text`` the record holds the text, and a notebook shows it with the evidence lit. Raises ``SettingsError``
        for what is no text or no date.
        """
        (record,) = self._batch([Release(text, published, id)])
        if not keep_text:
            return record
        return msgspec.structs.replace(record, document=msgspec.structs.replace(record.document, text=text))

    def pipe(self, documents: Iterable[str | Readable], *, batch_size: int = BATCH, workers: int | Literal["auto"] = 1) -> Iterator[Record]:
        """Read many releases, in order; in batches the neural stages cost a fraction of their time one by one.

        Documents are texts, or ``extract.Release``s with a day, an id, a title of their own. With ``workers`` above 1 (``"auto"``:
        one for each processor) a pool of processes reads them; each loads the models once, and none runs the calling script
        again. Memory stays bounded: when spaCy keeps ``WORDS_KEPT`` words, it begins anew. Raises ``SettingsError`` for what is
        no document.
        """
        if isinstance(documents, str | bytes | Mapping) or not isinstance(documents, Iterable):
            raise SettingsError("pipe reads many texts: give it a list of them, or call nlp(text)")
        if not isinstance(batch_size, int) or batch_size < 1:
            raise SettingsError(f"batch_size is {batch_size!r}, which is no number of documents; give 1 or more")
        crew = crew_of(workers)
        releases = (release_of(given, number) for number, given in enumerate(documents, 1))
        if crew > 1:
            self._refuse_changes()
            return pooled(releases, self.lexicon.overlays, self.tagger, self.components, workers=crew, batch_size=batch_size)
        return self._batches(releases, batch_size)

    def _refuse_changes(self) -> None:
        """Raise ``SettingsError`` if a component was added or removed by hand: workers would read without it."""
        loaded = [*COMPONENTS, *(named.rpartition(":")[2] for named in self.components)]
        if changed := set(loaded) ^ set(self.spacy.pipe_names):
            raise SettingsError(
                f"{', '.join(sorted(changed))}: added or removed by hand, which workers do not see; "
                'name your components in load(components=["file.py:name"]), or read with one worker'
            )

    def _batches(self, releases: Iterator[Release], size: int) -> Iterator[Record]:
        while batch := list(islice(releases, size)):
            yield from self._batch(batch)

    def _batch(self, batch: list[Release]) -> list[Record]:
        asked = [_told(release.text, release.day, release.published_from) for release in batch]
        with make_place(self.spacy, WORDS_KEPT), _no_collection(), one_thread:
            return [
                self.record(words, id=release.id, source=release.source, encoding=release.encoding, title=release.title)
                for words, release in zip(self._words(asked), batch, strict=True)
            ]

    def _words(self, documents: list[_Told]) -> Iterator[Words]:
        """Read the words of a batch: without spaCy's ``Doc``s, if all stages are ours and nobody else wants any."""
        reader = reader_of(self.spacy)
        if reader is None:
            return map(words_of, self.spacy.pipe((self._blank(told) for told in documents), batch_size=len(documents)))
        read = reader.read([told.text for told in documents], [told.about for told in documents])
        return (read.pop(0) for _ in documents)  # each document's words go when its record is made

    def doc(self, text: str, *, published: str | date | None = None, published_from: PublishedFrom | None = None) -> Doc:
        """Give the spaCy ``Doc`` with its mentions in span groups; the outermost entities are its ``ents`` too.

        ``published`` stands before the dateline unless it is less trusted.
        """
        with one_thread:
            day = iso_day(published) if published else None
            doc = self.spacy(self._blank(_told(text_of(text), day, published_from)))
        doc.ents = filter_spans(doc.spans.get("entities", []))
        return doc

    def _blank(self, told: _Told) -> Doc:
        doc = self.spacy.make_doc(told.text)
        doc.user_data.update(told.about)
        return doc

    def record(
        self, read: Doc | Words, *, id: str = "-", source: str | None = None, encoding: str | None = None, title: str | None = None
    ) -> Record:
        """Make the record of a ``Doc``, or of words; every piece of evidence is checked against the text."""
        words = words_of(read) if isinstance(read, Doc) else read
        text = words.printed
        words.group("dates")  # the dateline may tell the day of publication
        if title is None and (piece := words.parts.headline):
            title = words.source[piece[0] : piece[1]]
        digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        document = Document(id, source, digest, len(text), encoding, title, words.published, words.published_from)
        record = assemble(words, self.lexicon, document)
        check_evidence(record, text)
        forget()
        return record

    def explain(self, doc: Doc, field: str) -> list[Ground]:
        """Tell which rules proposed values for a field, with which weights, and which one won.

        A field is named as the rules do or as the record does: ``city``, ``event.place.city``. Raises ``SettingsError`` for no field.
        """
        if not isinstance(doc, Doc):
            raise SettingsError(f"explain asks a Doc, and this is of the type {type(doc).__name__}; give nlp.doc(text)")
        if short_name(field) not in FIELDS:
            raise SettingsError(f"no field is named {field!r}; the fields are {', '.join(FIELDS)}")
        with one_thread:
            return explain(words_of(doc), self.lexicon, self.record(doc), short_name(field))


class _Told(NamedTuple):
    """A text as it is read, and what is told of it: its day of publication, how it is printed if that is otherwise."""

    text: str
    about: dict[str, Any]


def _told(text: str, published: str | None, published_from: PublishedFrom | None) -> _Told:
    """Read a text without markup, a page's lines beside it, doubled blanks, wraps, capital surnames; evidence stays the printed one's."""
    read = without_capital_names(unwrapped(evened(without_asides(without_markup(text)))))
    about: dict[str, Any] = {"published": published, "published_from": (published_from or "column") if published else None}
    return _Told(read, about if read is text else {**about, PRINTED: text})


def reader_of(nlp: Language) -> Reader | None:
    """Make the reader that does without ``Doc``s what a pipeline does; none if a stage of it is not ours, or somewhere else."""
    stages = [nlp.tokenizer, *(component for _, component in nlp.pipeline)]
    tokenizer, morphology, entities, *others = [*stages, None, None]
    finders = [stage for stage in others if isinstance(stage, Finder)]
    if not (isinstance(tokenizer, RazdelTokenizer) and isinstance(morphology, Morphology) and isinstance(entities, Names)):
        return None
    return Reader(morphology, entities, {find.group: find.mentions for find in finders}) if len(finders) + 3 == len(stages) else None


@contextmanager
def _no_collection() -> Iterator[None]:
    """Let the garbage collector wait: while a text or a batch fills the caches, it would look through all of them again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def load(*, overlays: Iterable[str | Path] = (), tagger: str = "slovnet", components: Iterable[str] = ()) -> Pipeline:
    """Load the models and make the pipeline; ``tagger`` is ``slovnet``, ``fast`` or ``accurate``.

    ``overlays`` are folders of vocabularies, ``components`` spaCy components of your own, added behind ours: ``file.py:name``,
    or the name alone when an installed package registers it. Raises ``SettingsError`` for what is none of these.
    """
    if tagger not in TAGGERS:
        raise SettingsError(f"no tagger is named {tagger!r}; the taggers are {', '.join(TAGGERS)}")
    chosen = (str(overlays),) if isinstance(overlays, str | Path) else tuple(map(str, overlays))
    own = (components,) if isinstance(components, str) else tuple(components)
    nlp = spacy.blank("ru", config={"nlp": {"tokenizer": {"@tokenizers": "extract.razdel.v1"}}})
    configs: dict[str, dict[str, object]] = {
        "extract_morphology": {"keep_states": tagger != "slovnet"},
        "extract_entities": {"tagger": tagger},
    }
    nlp.max_length = sys.maxsize  # spaCy's limit is for its parser; our stages take a few hundred bytes a character
    for name in COMPONENTS:
        nlp.add_pipe(name, config=configs.get(name, {"overlays": list(chosen)}))
    for named in own:
        add_component(nlp, named)
    pipeline = Pipeline(nlp, chosen, tagger, own)
    gc.freeze()  # the models and vocabularies live as long as the process: no need to look through them again and again
    return pipeline
