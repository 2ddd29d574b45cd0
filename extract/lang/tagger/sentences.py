"""A text as sentences of pieces, what the networks read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from extract.lang.tagger.subtokens import pieces
from extract.lang.tokens import DOUBLED, SILENT, sentences, tokenize

LONGEST = 160  # pieces: a longer «sentence» is a list, and is cut


@dataclass(slots=True)
class Sentence:
    """Pieces of words: their bounds in characters, what each is read as, the tokens and which token a piece is of."""

    bounds: list[tuple[int, int]]
    words: list[tuple[str, str]]  # piece, its token
    tokens: list[str]
    token_of: list[int]
    numbers: list[int]  # the tokens' places in the text's tokens
    states: NDArray[np.float32] | None = None  # what the morphology's network made of the tokens, if it was kept


def split(text: str) -> list[Sentence]:
    """Cut a text into sentences of pieces."""
    tokens, starts = tokenize(text), sentences(text)
    return sentences_of([text[i:j] for i, j in tokens], [i for i, _ in tokens], [i in starts for i, _ in tokens])


def sentences_of(texts: list[str], begins: list[int], starts: list[bool]) -> list[Sentence]:
    """Cut tokens into sentences of pieces: each one's text, where it begins, whether a sentence starts with it."""
    found: list[Sentence] = []
    bounds: list[tuple[int, int]] = []
    words: list[tuple[str, str]] = []
    tokens: list[str] = []
    token_of: list[int] = []
    numbers: list[int] = []
    due = True
    for number, (text, begin, starts_here) in enumerate(zip(texts, begins, starts, strict=True)):
        due = due or starts_here
        word, cut = _cut(text)
        if not cut:
            continue
        if due or len(bounds) >= LONGEST:
            bounds, words, tokens, token_of, numbers = [], [], [], [], []
            found.append(Sentence(bounds, words, tokens, token_of, numbers))
            due = False
        place = len(tokens)
        for i, j, piece in cut:
            bounds.append((begin + i, begin + j))
            words.append(piece)
            token_of.append(place)
        tokens.append(word)
        numbers.append(number)
    return found


@lru_cache(maxsize=100_000)
def _cut(text: str) -> tuple[str, list[tuple[int, int, tuple[str, str]]]]:
    """Give a token without its silent characters, and its pieces, none for white space; with silent characters it stays whole."""
    if text.isalpha():  # most words: neither silent characters nor anything to be cut at
        return text, [(0, len(text), (text, text))]
    word = DOUBLED.sub('"', SILENT.sub("", text))
    if not word or word.isspace():
        return word, []
    if len(word) < len(text):
        return word, [(0, len(text), (word, word))]
    return word, [(i, j, (word[i:j], word)) for i, j in pieces(word)]
