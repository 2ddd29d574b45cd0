"""A bounded table of what the first layer makes of each distinct word."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from extract.lang.tagger.features import LONGEST

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Arrays = dict[str, Floats]
Features = Callable[[list[tuple[str, str]]], tuple[Floats, Ints, Ints]]  # dense numbers, characters, shapes

MOST_WORDS = 20_000
AT_ONCE = 512  # words


class WordLayer:
    """The layer that reads a word's features."""

    def __init__(self, weights: Arrays) -> None:
        self.dense, self.bias = weights["dense"], weights["bias"]
        # A convolution over characters is three look-ups and two additions when each tap has met each character before.
        taps = weights["convolution"]  # 3 × character's numbers × filters
        self.taps = [weights["character"] @ tap for tap in taps]
        self.convolution_bias = weights["convolution_bias"]
        self.spelling = weights["spelling"]
        self.shape, self.token_shape, self.length = weights["shape"], weights["token_shape"], weights["length"]

    def __call__(self, dense: Floats, characters: Ints, shapes: Ints) -> Floats:
        """Give words × width."""
        best = np.maximum(self._letters(characters) + self.convolution_bias, 0)
        rows: Floats = dense @ self.dense + self.bias
        rows += best @ self.spelling
        rows += self.shape[shapes[:, 0]] + self.token_shape[shapes[:, 1]] + self.length[shapes[:, 2]]
        return rows

    def _letters(self, characters: Ints) -> Floats:
        """Give each filter's best over a word's windows of three characters; windows beyond the word hold nought."""
        sizes = (characters != 0).sum(1)
        windows = np.minimum(sizes + 1, LONGEST)
        word = np.repeat(np.arange(len(sizes)), windows)
        firsts = np.cumsum(windows) - windows
        place = np.arange(len(word)) - firsts[word]
        padded = np.zeros((len(sizes), LONGEST + 2), np.int64)
        padded[:, 1:-1] = characters
        before, middle, after = self.taps
        at = word * (LONGEST + 2) + place
        letters: Floats = before.take(padded.take(at), 0)
        letters += middle.take(padded.take(at + 1), 0)
        letters += after.take(padded.take(at + 2), 0)
        best: Floats = np.maximum.reduceat(letters, firsts)
        short = windows < LONGEST
        best[short] = np.maximum(best[short], 0)
        return best


class WordTable:
    """Rows of distinct words, made when a word first comes; when they fill their room, the rarest make place."""

    def __init__(self, features: Features, layer: Callable[[Floats, Ints, Ints], Floats], width: int, first: int = 0) -> None:
        self.features, self.layer, self.width, self.first = features, layer, width, first
        self.most = MOST_WORDS
        self.ids: dict[tuple[str, str], int] = {}
        # The first are no word's. Room for all is asked for at once: the system gives it page by page, when a word is written.
        self.rows = np.zeros((first + MOST_WORDS, width), np.float32)
        self.seen = np.zeros(first + MOST_WORDS, np.int64)

    def __call__(self, words: list[tuple[str, str]]) -> Ints:
        """Give the words' places in ``rows``."""
        try:
            places = np.fromiter(map(self.ids.__getitem__, words), np.int64, len(words))
        except KeyError:
            self._learn(words)
            places = np.fromiter(map(self.ids.__getitem__, words), np.int64, len(words))
        counts = np.bincount(places)
        self.seen[: len(counts)] += counts
        return places

    def _learn(self, words: list[tuple[str, str]]) -> None:
        new = self._unknown(words)
        if len(self.ids) + len(new) > self.most:
            self._make_place(3 * self.most // 4)
            new = self._unknown(words)
        self._add(new)

    def _unknown(self, words: list[tuple[str, str]]) -> list[tuple[str, str]]:
        return [word for word in dict.fromkeys(words) if word not in self.ids]

    def _make_place(self, kept: int) -> None:
        words, first = list(self.ids), self.first
        best = np.argsort(-self.seen[first : first + len(words)], kind="stable")[:kept]
        self.rows[first : first + len(best)] = self.rows[first + best]
        self.seen[first:] = np.concatenate([self.seen[first + best] // 2, np.zeros(len(self.seen) - first - len(best), np.int64)])
        self.ids = {words[old]: place for place, old in enumerate(best.tolist(), first)}

    def _add(self, new: list[tuple[str, str]]) -> None:
        at = self.first + len(self.ids)
        for start in range(0, len(new), AT_ONCE):
            some = new[start : start + AT_ONCE]
            self.rows[at + start : at + start + len(some)] = self.layer(*self.features(some))
        self.ids.update(zip(new, range(at, at + len(new)), strict=True))


def gelu(rows: Floats) -> Floats:
    """Give the rows' GELU, by tanh."""
    inner = rows * rows
    inner *= 0.044715
    inner += 1
    inner *= rows
    inner *= 0.7978845608
    np.tanh(inner, out=inner)
    inner += 1
    inner *= rows
    inner *= 0.5
    return inner


def normalise(rows: Floats, weight: Floats, bias: Floats) -> Floats:
    """Give each row with mean 0 and variance 1, scaled and shifted."""
    rows = rows - rows.mean(1, keepdims=True)
    rows /= np.sqrt(np.einsum("ij,ij->i", rows, rows)[:, None] / rows.shape[1] + 1e-5)
    rows *= weight
    rows += bias
    return rows
