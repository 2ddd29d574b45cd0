"""razdel's tokens and sentences as a spaCy ``Doc`` whose text is the given text, character for character."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from unicodedata import is_normalized, normalize

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import NORM, ORTH, SENT_START  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from extract.lang.layout import Layout
from extract.lang.tokenization.sentences import sentence_starts
from extract.lang.tokenization.tokenize import Tokens, cut
from extract.lang.tokenization.tokenize import tokenize as razdel_tokens
from extract.lang.vocab.lexemes import quicken
from extract.text.parts import parts
from extract.text.silent import SILENT

# What a word is read as: plain quotes, е for ё, one character for one.
PLAIN: dict[int, str] = str.maketrans(dict([("ё", "е"), ("Ё", "Е"), *((mark, '"') for mark in "«»“”„‟″")]))
PLAIN_PAIRS = [(chr(written), read) for written, read in PLAIN.items() if chr(written).islower() or not chr(written).isalpha()]
# Soft hyphens, stress marks, zero-width characters: read over.
# Quotation marks that took two characters on some machine's way to us, each read as one: ""Заря"", ``Заря``, <<Заря>>.
DOUBLED = re.compile("\"{2,}|`{2}|'{2,}|<<|>>")
# Single ones around a title: 'Чистая вода', but not О'Нил.
SINGLE = re.compile(r"(?<![\w'])'(?=[^\s'])[^'\n]{1,80}(?<=\S)'(?![\w'])")
PAIRS = ('""', "``", "''", "<<", ">>")
ODD = re.compile(f"{SILENT.pattern}|{DOUBLED.pattern}")
RUSSIAN = re.compile("[а-яА-ЯёЁ]+")
# A Latin letter beside a Russian one: «Cовет» with a Latin C is read as it looks, «МBand» as it is.
MIXED = re.compile("[A-Za-z](?:[а-яё]|(?<=[а-яё].))")
LETTERS = re.compile("[A-Za-zа-яА-ЯёЁ]+")
LATIN = re.compile("[A-Za-z]")
LOOK_ALIKE = str.maketrans("ABCEHKMOPTXaceopxy", "АВСЕНКМОРТХасеорху")
LATIN_WITH = "c"  # a Latin letter typed for the preposition: «C 12 по 14 мая»
SURROGATE = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=4_000)  # a text with one odd character asks for its words one by one
def norm(word: str) -> str:
    """Give what a word is read as: lower case, plain, without silent characters.

    «Подфо́рум» → «подфорум», «Съёмка» → «съемка»
    """
    if RUSSIAN.fullmatch(word):
        return word.lower().replace("ё", "е")
    read = plain_letters(word).translate(PLAIN).lower()
    return "с" if read == LATIN_WITH else read


def norms(text: str, words: list[str]) -> list[str]:
    """Give what the words of a text are read as, all at once."""
    if is_odd(text) or not is_normalized("NFC", text):
        return list(map(norm, words))
    joined = "\n".join(words).lower()
    for written, read in PLAIN_PAIRS:
        joined = joined.replace(written, read)
    read_words = joined.split("\n") if words else []
    return ["с" if word == LATIN_WITH else word for word in read_words] if f"\n{LATIN_WITH}\n" in f"\n{joined}\n" else read_words


def plain_letters(word: str) -> str:
    """Give a word without silent characters, what was typed in two pieces put together: «и» and a breve, a doubled quotation mark.

    Latin letters that stand for Russian ones become those: «Cовет» → «Совет».
    """
    if word.isascii():
        return '"' if DOUBLED.fullmatch(word) else word
    if RUSSIAN.fullmatch(word):
        return word
    word = SILENT.sub("", word)
    word = in_russian(word) if MIXED.search(word) else word
    return word if is_normalized("NFC", word) else normalize("NFC", word)


def in_russian(text: str) -> str:
    """Read words of Russian and Latin letters that look Russian as what they look like, character for character.

    «Cовет» with a Latin C → «Совет»; «BBC» and «МBand» stay
    """
    return LETTERS.sub(_word_in_russian, text)


def _word_in_russian(found: re.Match[str]) -> str:
    word = found[0]
    read = word.translate(LOOK_ALIKE)
    return read if MIXED.search(word) and not LATIN.search(read) else word


class RazdelTokenizer:
    """A spaCy tokenizer: razdel's tokens, white space as tokens of its own where one blank does not say it.

    Lone surrogates, which spaCy cannot store, become U+FFFD one for one; otherwise ``doc.text`` is the given text.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.adopt(vocab)

    def adopt(self, vocab: Vocab) -> None:
        """Make documents of this vocabulary."""
        self.vocab = vocab
        self.keys: dict[str, int] = {}  # of the words that the vocabulary keeps: by these it finds them ten times as fast
        quicken(vocab)
        vocab.lex_attr_getters[NORM] = norm  # type: ignore[attr-defined] # spaCy's stubs lack it

    def __call__(self, text: str) -> Doc:
        """Make the ``Doc`` of a text, its sentence starts set."""
        text = storable(text)
        words, spaces, starts = tokens(text)
        keyed: list[Any] = list(map(self.keys.get, words, words))
        doc = Doc(self.vocab, words=keyed, spaces=spaces.tolist())
        if not words:
            return doc
        begins = np.where(sentence_begins(text, starts), 1, -1).astype(np.int64).reshape(-1, 1)
        doc.from_array([SENT_START], begins.view(np.uint64))  # type: ignore[arg-type] # spaCy's stubs know its own arrays alone
        if str in set(map(type, keyed)) and not self.vocab.in_memory_zone:  # type: ignore[attr-defined] # spaCy's stubs lack it
            self.keys.update(zip(words, doc.to_array(ORTH).tolist(), strict=True))
        return doc

    # spaCy asks for these when it saves a pipeline; there is nothing to save.
    def to_bytes(self, **kwargs: Any) -> bytes:  # noqa: D102
        return b""

    def from_bytes(self, data: bytes, **kwargs: Any) -> RazdelTokenizer:  # noqa: D102
        return self

    def to_disk(self, path: Any, **kwargs: Any) -> None: ...  # noqa: D102

    def from_disk(self, path: Any, **kwargs: Any) -> RazdelTokenizer:  # noqa: D102
        return self


def lay_out(text: str) -> Layout:
    """Cut a text into tokens and sentences without a ``Doc``: the same ones."""
    text = storable(text)
    words, _, starts = tokens(text)
    return Layout.of(text, words, starts, sentence_begins(text, starts))


def storable(text: str) -> str:
    """Put U+FFFD in the place of each lone surrogate."""
    try:
        text.encode()  # a search for the few that have any takes ten times as long
    except UnicodeEncodeError:
        return SURROGATE.sub("\ufffd", text)
    return text


def tokens(text: str) -> Tokens:
    """Give a text's tokens and the white space between them."""
    return _over_odd(text) if is_odd(text) else cut(text)


@lru_cache(maxsize=64)  # more than a batch: tokens, sentences and norms ask
def is_odd(text: str) -> bool:
    """Tell whether a text has silent characters, doubled marks or words of letters from two alphabets."""
    return has_doubled(text) or SILENT.search(text) is not None or MIXED.search(text) is not None


def has_doubled(text: str) -> bool:
    """Tell whether a text has doubled marks; the expression takes twenty times as long to find none."""
    return any(map(text.__contains__, PAIRS))


def sentence_begins(text: str, starts: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell which of the tokens that start there begin a sentence."""
    begins = np.zeros(len(starts), np.bool_)
    if len(starts):
        sentence = np.array(sorted(sentences(text)), np.int64)
        found = np.minimum(np.searchsorted(starts, sentence), len(starts) - 1)
        begins[found[starts[found] == sentence]] = True
        begins[0] = True
    return begins


def _over_odd(text: str) -> Tokens:
    """Give the tokens of a text that is read otherwise than it is written."""
    words: list[str] = []
    spaces: list[bool] = []
    at = 0
    for start, stop in tokenize(text):
        if start > at:
            _put_blanks(text[at:start], words, spaces)
        words.append(text[start:stop])
        spaces.append(False)
        at = stop
    if at < len(text):
        _put_blanks(text[at:], words, spaces)
    widths = np.array([len(word) + space for word, space in zip(words, spaces, strict=True)], np.int64)
    return Tokens(words, np.array(spaces, np.bool_), np.cumsum(widths) - widths)


def _put_blanks(gap: str, words: list[str], spaces: list[bool]) -> None:
    """Hang the first blank on the word before it, make the rest a token."""
    if gap[0] == " " and words:
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        spaces.append(False)


def tokenize(text: str) -> list[tuple[int, int]]:
    """Give the tokens' character bounds: razdel's, were the text written as it is read; a token takes in silent characters around it."""
    if not is_odd(text):
        return razdel_tokens(text)
    kept, readable = _read_over(text)
    bounds: list[tuple[int, int]] = []
    for i, j in razdel_tokens(readable):
        start = kept[i - 1] + 1 if i else 0
        stop = kept[j] if j < len(kept) else len(text)
        bounds.append((max(start, bounds[-1][1]) if bounds else start, stop))
    return bounds


def sentences(text: str) -> set[int]:
    """Give the characters at which sentences start; none runs over the end of a paragraph."""
    starts: set[int] = set()
    odd = is_odd(text)
    for begin, end in parts(text).paragraphs:
        paragraph = text[begin:end]
        if not (odd and is_odd(paragraph)):
            starts.update(begin + start for start in sentence_starts(paragraph))
            continue
        kept, readable = _read_over(paragraph)
        starts.update(begin + (kept[start - 1] + 1 if start else 0) for start in sentence_starts(readable))
    return starts


def _read_over(text: str) -> tuple[list[int], str]:
    """Give the text without its silent characters, doubled marks as one, Russian words in Russian, and where each character stood."""
    kept: list[int] = []
    pieces: list[str] = []
    at = 0
    for odd in ODD.finditer(text):
        kept.extend(range(at, odd.start()))
        pieces.append(text[at : odd.start()])
        at = odd.end()
        if DOUBLED.match(odd[0]):
            kept.append(odd.start())
            pieces.append('"')
    kept.extend(range(at, len(text)))
    readable = "".join([*pieces, text[at:]])
    return kept, in_russian(readable) if MIXED.search(readable) else readable


@registry.tokenizers("extract.razdel.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Any:
    """Make the tokenizer in spaCy's way, from a config."""
    return lambda nlp: RazdelTokenizer(nlp.vocab)
