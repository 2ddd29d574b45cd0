"""A text laid out for the stages: its tokens and sentences in arrays, made from the text or read off a ``Doc``."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import ORTH, SENT_START, SPACY  # type: ignore[import-not-found]
from spacy.tokens import Doc

from extract.lang.slovnet.pack import Floats
from extract.lang.tokenization.capitals_line import spoken
from extract.lang.tokenization.shouted import without_capitals
from extract.lang.vocab.strings import strings
from extract.text.silent import heard


@dataclass(slots=True)
class Layout:
    """Tokens, where each starts, whether a sentence begins with it; those ``inside`` the text are not white space."""

    text: str
    words: list[str]
    starts: NDArray[np.int64]
    begins: NDArray[np.bool_]
    inside: NDArray[np.intp]
    inside_words: list[str]
    read_words: list[str]  # the same, as the networks read them
    states: Floats | None = None  # what the morphology's network made of the words inside, if it is kept

    @classmethod
    def of(cls, text: str, words: list[str], starts: NDArray[np.int64], begins: NDArray[np.bool_]) -> Layout:
        """Tell the words from the white space between them."""
        solid = ~np.fromiter(map(str.isspace, words), np.bool_, len(words))
        inside_words = list(compress(words, solid.tolist()))
        return cls(
            text,
            words,
            starts,
            begins,
            np.flatnonzero(solid),
            inside_words,
            spoken(text, without_capitals(text, heard(text, inside_words))),
        )


def layout_of(doc: Doc) -> Layout:
    """Read a ``Doc`` with its sentence starts."""
    columns = doc.to_array([ORTH, SPACY, SENT_START])
    words = strings(doc.vocab.strings, columns[:, 0].tolist())
    widths = np.fromiter(map(len, words), np.int64, len(words)) + columns[:, 1].astype(np.int64)
    return Layout.of(doc.text, words, np.cumsum(widths) - widths, columns[:, 2] == 1)
