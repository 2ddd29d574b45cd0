"""razdel's tokens and sentences as a spaCy ``Doc`` whose text is the given text, character for character."""

from __future__ import annotations

import re
from typing import Any

import razdel
import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.text.parts import parts

# What a word is read as: plain quotes, dashes and spaces, one character for one.
PLAIN = str.maketrans({"ё": "е", "Ё": "Е", "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"'})
# Soft hyphens, stress marks, zero-width characters: read over.
SILENT = re.compile("[\u00ad\u0300\u0301\u200b-\u200f\u2060\ufeff]")


def norm(word: str) -> str:
    """Give what a word is read as: lower case, plain, without silent characters.

    «Подфо́рум» → «подфорум», «Съёмка» → «съемка»
    """
    return SILENT.sub("", word).translate(PLAIN).lower()


class RazdelTokenizer:
    """A spaCy tokenizer: razdel's tokens, white space as tokens of its own where one blank does not say it."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        tokens, starts = tokenize(text)
        words: list[str] = []
        spaces: list[bool] = []
        sent_starts: list[bool] = []
        at = 0
        for start, stop in tokens:
            gap = text[at:start]
            if gap:
                if gap[0] == " " and words:
                    spaces[-1] = True
                    gap = gap[1:]
                if gap:
                    words.append(gap)
                    spaces.append(False)
                    sent_starts.append(False)
            words.append(text[start:stop])
            spaces.append(False)
            sent_starts.append(start in starts)
            at = stop
        if at < len(text):
            gap = text[at:]
            if gap[0] == " " and words:
                spaces[-1] = True
                gap = gap[1:]
            if gap:
                words.append(gap)
                spaces.append(False)
                sent_starts.append(False)
        if words:
            sent_starts[0] = True
        return Doc(self.vocab, words=words, spaces=spaces, sent_starts=[1 if s else -1 for s in sent_starts])

    def to_bytes(self, **kwargs: Any) -> bytes:
        return b""

    def from_bytes(self, data: bytes, **kwargs: Any) -> RazdelTokenizer:
        return self

    def to_disk(self, path: Any, **kwargs: Any) -> None: ...

    def from_disk(self, path: Any, **kwargs: Any) -> RazdelTokenizer:
        return self


def tokenize(text: str) -> tuple[list[tuple[int, int]], set[int]]:
    """Give the tokens' character bounds and the set of characters at which a sentence starts."""
    readable, offsets = _readable(text)
    bounds = [(offsets(token.start), offsets(token.stop - 1) + 1) for token in razdel.tokenize(readable)]
    starts = set()
    for start, stop in parts(text).paragraphs:
        readable, inner = _readable(text[start:stop])
        starts.update(start + inner(sentence.start) for sentence in razdel.sentenize(readable))
    return bounds, starts


def _readable(text: str) -> tuple[str, Any]:
    if not SILENT.search(text):
        return text, lambda i: i
    kept = [i for i, char in enumerate(text) if not SILENT.match(char)]
    return "".join(text[i] for i in kept), kept.__getitem__


@spacy.registry.tokenizers("extract.razdel.v1")
def create_tokenizer() -> Any:
    """Make the tokenizer in spaCy's way, from a config."""
    return lambda nlp: RazdelTokenizer(nlp.vocab)
