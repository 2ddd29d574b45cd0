"""A document's words in columns, without white space and silent tokens: as they are read off a ``Doc``, or laid out without one."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, LEMMA, LENGTH, MORPH, NORM, ORTH, POS, SENT_START, SPACY  # type: ignore[import-not-found]
from spacy.parts_of_speech import IDS  # type: ignore[import-not-found]
from spacy.tokens import Doc

from extract.lang.grammar.feats import Feats, parse_feats
from extract.lang.vocab.strings import strings

POS_NAMES = {number: name for name, number in IDS.items()}


class Columns(NamedTuple):
    """Lists in step, a word a row; ``tokens`` are the words' numbers among all tokens."""

    source: str
    tokens: list[int]
    text: list[str]
    norm: list[str]
    lemma: list[str]
    pos: list[str]
    feats: list[Feats]
    start: list[int]
    stop: list[int]
    sentence: list[int]


def columns_of(doc: Doc) -> Columns:
    """Read the columns off a tagged ``Doc``."""
    # One array for all attributes: a Token object for every word would cost more than the rest.
    columns = doc.to_array([ORTH, NORM, LEMMA, POS, MORPH, SPACY, SENT_START, LENGTH, IS_SPACE])
    stops = np.cumsum((columns[:, 7] + columns[:, 5]).astype(np.int64)) - columns[:, 5].astype(np.int64)
    texts = strings(doc.vocab.strings, columns[:, 0].tolist())
    # No norm: silent characters alone.
    words = np.flatnonzero((columns[:, 1] != 0) & (columns[:, 8] == 0))
    kept, store = columns[words], doc.vocab.strings
    norm, lemma, pos, morph = kept[:, 1:5].T.tolist()
    tokens: list[int] = words.tolist()
    return Columns(
        source="".join([text + " " if space else text for text, space in zip(texts, columns[:, 5].tolist(), strict=True)]),
        tokens=tokens,
        text=[texts[at] for at in tokens],
        norm=strings(store, norm),
        lemma=strings(store, lemma),
        pos=list(map(POS_NAMES.__getitem__, pos)),
        feats=list(map(parse_feats, strings(store, morph))),
        start=(stops[words] - kept[:, 7].astype(np.int64)).tolist(),
        stop=stops[words].tolist(),
        sentence=numbered(columns[:, 6] == 1, words),
    )


def numbered(begins: NDArray[np.bool_], words: NDArray[np.intp]) -> list[int]:
    """Give the numbers of the words' sentences; they are contiguous: a sentence of white space alone has none."""
    sentences = np.cumsum(begins)[words]
    numbers: list[int] = np.cumsum(np.diff(sentences, prepend=sentences[:1]) > 0).tolist()
    return numbers
