"""A text as sentences of pieces, what the networks read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from extract.lang.tagger.subtokens import pieces
from extract.lang.tokenization.tokens import DOUBLED, sentences, tokenize
from extract.text.silent import SILENT

LONGEST = 160  # pieces: a longer «sentence» is a list, and is cut
Ints = NDArray[np.int64]
Word = tuple[str, str]  # a piece, its token


@dataclass(slots=True)
class Pieces:
    """The pieces of a whole text: what each is read as, its bounds in characters, which of the tokens that have pieces it is of."""

    words: list[Word]
    begins: Ints
    ends: Ints
    token_of: Ints
    numbers: Ints  # those tokens' places in the text's tokens
    states: NDArray[np.float32] | None = None  # what the morphology's network made of those tokens, if it was kept


@dataclass(slots=True)
class Sentence:
    """A stretch of a text's pieces, [first, stop), and of its tokens; it tells its own, counted from its beginning."""

    text: Pieces
    first: int
    stop: int
    first_token: int
    stop_token: int

    def __len__(self) -> int:
        """Count the pieces."""
        return self.stop - self.first

    @property
    def words(self) -> list[Word]:
        """Give the pieces, each with its token."""
        return self.text.words[self.first : self.stop]

    @property
    def token_of(self) -> Ints:
        """Tell which token each piece is of."""
        return self.text.token_of[self.first : self.stop] - self.first_token

    @property
    def tokens(self) -> list[str]:
        """Give the tokens."""
        begins = np.searchsorted(self.text.token_of, np.arange(self.first_token, self.stop_token))
        return [self.text.words[at][1] for at in begins.tolist()]

    @property
    def states(self) -> NDArray[np.float32] | None:
        """Give the tokens' states, if they were kept."""
        return None if self.text.states is None else self.text.states[self.first_token : self.stop_token]

    @property
    def bounds(self) -> list[tuple[int, int]]:
        """Give all pieces' bounds in characters."""
        own = slice(self.first, self.stop)
        return list(zip(self.text.begins[own].tolist(), self.text.ends[own].tolist(), strict=True))


def split(text: str) -> list[Sentence]:
    """Cut a text into sentences of pieces."""
    tokens, starts = tokenize(text), sentences(text)
    begins = np.array([i for i, _ in tokens], np.int64)
    return sentences_of([text[i:j] for i, j in tokens], begins, np.array([i in starts for i, _ in tokens], np.bool_))


def sentences_of(texts: Sequence[str], begins: Ints, starts: NDArray[np.bool_]) -> list[Sentence]:
    """Cut tokens into sentences of pieces: each one's text, where it begins, whether a sentence starts with it."""
    found = list(map(_cut, texts))
    sizes = np.fromiter(map(len, found), np.int64, len(found))
    numbers = np.flatnonzero(sizes)
    if not len(numbers):
        return []
    sizes = sizes[numbers]
    words = list(chain.from_iterable(found))
    token_of = np.repeat(np.arange(len(sizes)), sizes)
    stops = np.concatenate([[0], np.cumsum(sizes)])
    widths = np.fromiter([len(piece) for piece, _ in words], np.int64, len(words))
    whole = sizes == 1
    widths[stops[:-1][whole]] = np.fromiter(map(len, texts), np.int64, len(texts))[numbers[whole]]  # silent characters and all
    ends = np.cumsum(widths)
    piece_begins = ends - widths
    piece_begins += (begins[numbers] - piece_begins[stops[:-1]])[token_of]
    text = Pieces(words, piece_begins, piece_begins + widths, token_of, numbers)
    first_pieces = stops.tolist()
    edges = _edges(np.cumsum(starts, dtype=np.int64)[numbers], first_pieces)
    return [Sentence(text, first_pieces[i], first_pieces[j], i, j) for i, j in pairwise(edges)]


def _edges(groups: Ints, first_pieces: list[int]) -> list[int]:
    """Give the first token of each sentence, and the end: where the group changes, and where it has grown too long."""
    edges = [0]
    for stop in [*(np.flatnonzero(groups[1:] != groups[:-1]) + 1).tolist(), len(groups)]:
        while first_pieces[stop - 1] - first_pieces[edges[-1]] >= LONGEST:
            edges.append(bisect_left(first_pieces, first_pieces[edges[-1]] + LONGEST))
        edges.append(stop)
    return edges


@lru_cache(maxsize=100_000)
def _cut(text: str) -> tuple[Word, ...]:
    """Give a token's pieces, none for white space; it is read without its silent characters, and with such it stays whole."""
    if text.isalpha():  # most words: neither silent characters nor anything to be cut at
        return ((text, text),)
    word = DOUBLED.sub('"', SILENT.sub("", text))
    if not word or word.isspace():
        return ()
    if len(word) < len(text):
        return ((word, word),)
    return tuple([(word[i:j], word) for i, j in pieces(word)])


def tokens_of(sentences: list[Sentence]) -> Ints:
    """Give each piece's token, by its place among the tokens of all sentences."""
    sizes = np.array([sentence.stop_token - sentence.first_token for sentence in sentences])
    shifts = np.cumsum(sizes) - sizes - [sentence.first_token for sentence in sentences]
    places: Ints = np.concatenate([sentence.text.token_of[sentence.first : sentence.stop] for sentence in sentences])
    places += np.repeat(shifts, list(map(len, sentences)))
    return places
