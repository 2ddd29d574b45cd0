"""What spaCy wants to know of a new word, the same answers in half the time: it asks two dozen functions about each."""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from typing import Any

from spacy.attrs import (  # type: ignore[import-not-found]
    IS_ALPHA,
    IS_ASCII,
    IS_BRACKET,
    IS_CURRENCY,
    IS_DIGIT,
    IS_LEFT_PUNCT,
    IS_LOWER,
    IS_PUNCT,
    IS_QUOTE,
    IS_RIGHT_PUNCT,
    IS_SPACE,
    IS_TITLE,
    IS_UPPER,
    LIKE_EMAIL,
    LIKE_NUM,
    LIKE_URL,
    LOWER,
    PREFIX,
    SHAPE,
    SUFFIX,
)
from spacy.lang import lex_attrs
from spacy.lang.ru.lex_attrs import _num_words, like_num
from spacy.vocab import Vocab

NUMERALS = frozenset(_num_words)
LONG = 100  # characters, from which on spaCy calls a shape LONG
SAME_LETTERS = 4  # that spaCy writes of a run of letters of one kind
SMALL = [""] + ["x" * min(length, SAME_LETTERS) for length in range(1, LONG)]


def _shape(word: str) -> str:
    if word.isalpha() and len(word) < LONG:
        if word.islower():
            return SMALL[len(word)]
        if word[0].isupper() and word[1:].islower():
            return "X" + SMALL[len(word) - 1]
    return lex_attrs.word_shape(word)


def _is_like_number(word: str) -> bool:
    return word.lower() in NUMERALS if word.isalpha() else bool(like_num(word))  # type: ignore[no-untyped-call]


def _is_like_url(word: str) -> bool:
    return ("." in word or "://" in word) and lex_attrs.like_url(word)


def _is_like_email(word: str) -> bool:
    return "@" in word and lex_attrs.like_email(word)


def _is_punctuation(word: str) -> bool:
    return not word.isalpha() and lex_attrs.is_punct(word)


def _is_currency(word: str) -> bool:
    return not word.isalpha() and lex_attrs.is_currency(word)


def _one_of(marks: Callable[[str], bool]) -> Callable[[str], bool]:
    """Put what a function of spaCy's says of marks into a set."""
    return frozenset(mark for mark in MARKS if marks(mark)).__contains__


# All that spaCy's functions know as brackets and quotes.
MARKS = ("``", "''", *map(chr, range(0x21, 0x3000)))
GETTERS: dict[int, Callable[[str], Any]] = {
    LOWER: str.lower,
    PREFIX: itemgetter(0),
    SUFFIX: itemgetter(slice(-3, None)),
    SHAPE: _shape,
    IS_ALPHA: str.isalpha,
    IS_ASCII: str.isascii,
    IS_DIGIT: str.isdigit,
    IS_LOWER: str.islower,
    IS_SPACE: str.isspace,
    IS_TITLE: str.istitle,
    IS_UPPER: str.isupper,
    IS_PUNCT: _is_punctuation,
    IS_CURRENCY: _is_currency,
    IS_BRACKET: _one_of(lex_attrs.is_bracket),
    IS_QUOTE: _one_of(lex_attrs.is_quote),
    IS_LEFT_PUNCT: _one_of(lex_attrs.is_left_punct),
    IS_RIGHT_PUNCT: _one_of(lex_attrs.is_right_punct),
    LIKE_EMAIL: _is_like_email,
    LIKE_NUM: _is_like_number,
    LIKE_URL: _is_like_url,
}


def quicken(vocab: Vocab) -> None:
    """Let a vocabulary ask our functions."""
    vocab.lex_attr_getters.update(GETTERS)  # type: ignore[attr-defined] # spaCy's stubs lack it
