"""The second look at words that come again."""

from __future__ import annotations

import numpy as np

from extract.lang.tagger.echoes import FLOOR, echoes, hashes, keys_of, look_again
from extract.lang.tagger.sentences import split


def keys(documents: list[str], spans: list[tuple[int, int]]) -> list[int]:
    sentences = [(number, s) for number, text in enumerate(documents) for s in split(text)]
    document = np.concatenate([np.full(len(s.words), number) for number, s in sentences])
    first, last = np.array(spans).T
    return keys_of(hashes([s for _, s in sentences]), document, first, last).tolist()


def test_other_cases_of_the_same_words_are_alike_within_a_document() -> None:
    texts = ["Ростовская область ждёт . Жители Ростовской области рады", "Ростовская область"]
    here, there, shorter, elsewhere = keys(texts, [(0, 1), (5, 6), (0, 0), (8, 9)])
    assert here == there
    assert len({here, shorter, elsewhere}) == 3


def test_measures_leave_the_span_itself_out() -> None:
    logits = np.array([[3, -9], [-1, 2], [1, -2], [0.5, -9]], np.float32)
    span, kind, measures = echoes(np.array([7, 7, 7, 8]), logits)
    told = {(int(s), int(k)): row for s, k, row in zip(span, kind, measures.tolist(), strict=True)}
    assert told[0, 0] == [3, 3, 1, 1, 0, 0, 2, 2, 1]  # itself, the best and the mean of −1 and 1, the best of another type
    assert told[1, 1] == [2, 2, -2, 0, -3, 0, 3, 3, 1]
    assert told[3, 0] == [0.5, 0.5, FLOOR, 0, FLOOR, 0, FLOOR, 0, 1]
    assert (0, 1) not in told


def test_the_hopeless_stay() -> None:
    logits = np.array([[3, -9]], np.float32)
    weights = np.array([2, 0, 0, 0, 0, 0, 0, 0, 1], np.float32)
    assert look_again(weights, np.array([7]), logits).tolist() == [[7, -9]]


def test_nothing_is_looked_at_where_nothing_is_likely() -> None:
    logits = np.full((2, 2), -9, np.float32)
    assert look_again(np.ones(9, np.float32), np.array([1, 1]), logits).tolist() == logits.tolist()
    assert look_again(np.ones(9, np.float32), np.zeros(0, np.int64), logits[:0]).shape == (0, 2)
