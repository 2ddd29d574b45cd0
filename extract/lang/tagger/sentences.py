"""A text as sentences of pieces, what the networks read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.lang.tagger.subtokens import pieces
from extract.lang.tokens import SILENT, sentences, tokenize

LONGEST = 160  # pieces: a longer «sentence» is a list, and is cut


@dataclass(slots=True)
class Sentence:
    """Pieces of words: their bounds in characters, what each is read as, the tokens and which token a piece is of."""

    bounds: list[tuple[int, int]]
    words: list[tuple[str, str]]  # piece, its token
    tokens: list[str]
    token_of: list[int]
    numbers: list[int]  # what its maker calls the tokens


def split(text: str) -> list[Sentence]:
    """Cut a text into sentences of pieces."""
    tokens = tokenize(text)
    return sentences_of(text, tokens, sentences(text), range(len(tokens)))


def sentences_of(text: str, tokens: list[tuple[int, int]], starts: set[int], numbers: Sequence[int]) -> list[Sentence]:
    """Cut a text whose tokens and sentence starts (in characters) are known."""
    found: list[Sentence] = []
    current = Sentence([], [], [], [], [])
    for number, (start, stop) in zip(numbers, tokens, strict=True):
        if current.bounds and (start in starts or len(current.bounds) >= LONGEST):
            found.append(current)
            current = Sentence([], [], [], [], [])
        raw = text[start:stop]
        word = SILENT.sub("", raw)
        if not word:
            continue
        if len(word) == len(raw):
            for i, j in pieces(word):
                current.bounds.append((start + i, start + j))
                current.words.append((word[i:j], word))
                current.token_of.append(len(current.tokens))
        else:
            current.bounds.append((start, stop))
            current.words.append((word, word))
            current.token_of.append(len(current.tokens))
        current.tokens.append(word)
        current.numbers.append(number)
    if current.bounds:
        found.append(current)
    return found
