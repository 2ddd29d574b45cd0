"""The systems that are timed, each behind the same two steps: load, then read texts."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Any

Read = Callable[[list[str]], Any]


def load_ours() -> Any:
    """Load our models as the command and workers do."""
    from extract.workers import load_lean

    return load_lean((), "slovnet", ())


def load_pipe() -> Read:
    """Ours, batches of 32: text to finished record."""
    nlp = load_ours()
    return lambda texts: [record.to_json() for record in nlp.pipe(texts)]


def load_single() -> Read:
    """Ours, one text at a time."""
    nlp = load_ours()
    return lambda texts: [nlp(text).to_json() for text in texts]


def load_natasha(*, syntax: bool = False) -> Read:
    """natasha as its README calls it: segment, morphology, names."""
    mend_inspect()
    from natasha import Doc, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

    segmenter, embedding = Segmenter(), NewsEmbedding()
    tagger, finder = NewsMorphTagger(embedding), NewsNERTagger(embedding)
    parser = NewsSyntaxParser(embedding) if syntax else None

    def read(texts: list[str]) -> None:
        for text in texts:
            doc = Doc(text)
            doc.segment(segmenter)
            doc.tag_morph(tagger)
            if parser:
                doc.parse_syntax(parser)
            doc.tag_ner(finder)

    return read


def load_natasha_with_syntax() -> Read:
    """natasha with its syntax parser too."""
    return load_natasha(syntax=True)


def load_pullenti() -> Read:
    """PullEnti's analyzer with all its entity kinds."""
    from pullenti.ner.ProcessorService import ProcessorService
    from pullenti.ner.SourceOfAnalysis import SourceOfAnalysis
    from pullenti.Sdk import Sdk

    Sdk.initialize_all()
    processor = ProcessorService.create_processor()

    def read(texts: list[str]) -> None:
        for text in texts:
            with suppress(ValueError):  # it stumbles over some dates («year 0 is out of range»); its other texts are timed
                processor.process(SourceOfAnalysis(text))

    return read


LOADERS: dict[str, tuple[str, Callable[[], Read]]] = {
    "pipe": ("press-extract, nlp.pipe", load_pipe),
    "single": ("press-extract, one by one", load_single),
    "natasha": ("natasha: segment, morph, NER", load_natasha),
    "syntax": ("natasha: the same and syntax", load_natasha_with_syntax),
    "pullenti": ("PullEnti", load_pullenti),
}
SLOW = {"pullenti": 12}  # systems of which one text in so many is asked: they take half a second a text


def some(texts: list[str], system: str) -> list[str]:
    """Give the texts that a system is asked to read."""
    return list(islice(texts, 0, None, SLOW.get(system, 1)))


def count_tokens(texts: Iterable[str]) -> int:
    """Count razdel's tokens, the unit of all systems' figures."""
    from razdel import tokenize

    tokens: Iterator[Any] = (token for text in texts for token in tokenize(text))
    return sum(1 for _ in tokens)


def mend_inspect() -> None:
    """Give natasha's pymorphy2 the function that Python 3.11 took from it; in the benchmark's processes only."""
    if not hasattr(inspect, "getargspec"):
        inspect.getargspec = lambda function: inspect.getfullargspec(function)[:4]  # type: ignore[attr-defined]
