"""The second look at relations: what it sees of a pair, and that texts beside do not change it."""

from __future__ import annotations

import numpy as np
import pytest

from extract.lang.tagger.echoes import FLOOR, best_of_rest
from extract.lang.tagger.pair_features import CASES, MARKS, PARTS_OF_SPEECH, traits_of
from extract.lang.tagger.sentences import split
from extract.lang.tagger.weights import open_network

TEXTS = (
    "Директор завода «Прибой» Олег Снегирёв встретил гостей. О. Снегирёв сказал: завод «Прибой» открыт",
    "Дочь ректора Анна Полозова выступила в Твери",
    "Тишина.",
    "Министр культуры Тверской области Игорь Лебёдкин и ректор университета Пётр Сойкин вручили награды.",
)


@pytest.mark.parametrize(
    ("piece", "told"),
    [
        ("министра", ["gent", "accs", "NOUN"]),
        ("снегу", ["gent", "datv", "loct", "NOUN"]),
        ("—", ["-–—"]),
        ("бежал", ["VERB"]),
        ("2026", []),
    ],
)
def test_traits_of_pieces(piece: str, told: list[str]) -> None:
    names = (*CASES, *MARKS, *PARTS_OF_SPEECH)
    assert [name for at, name in enumerate(names) if traits_of(piece) >> at & 1] == told


def test_the_best_of_the_rest_leaves_out_oneself() -> None:
    scores = np.array([[1.0, 0], [3, 0], [2, -1], [5, 5]], np.float32)
    assert best_of_rest(scores, np.array([3, 1])).tolist() == [[3, 0], [2, 0], [3, 0], [FLOOR, FLOOR]]


def test_relations_are_the_same_in_any_company() -> None:
    network, documents = open_network("accurate"), list(map(split, TEXTS))
    assert network.relations and network.relations.again
    together = network(documents)
    for document, found in zip(documents, together, strict=True):
        alone = network([document])[0]
        for (spans, related), (spans_alone, related_alone) in zip(found, alone, strict=True):
            assert [span[:3] for span in spans] == [span[:3] for span in spans_alone]
            assert [told[:3] for told in related] == [told[:3] for told in related_alone]
            assert np.allclose([told.score for told in related], [told.score for told in related_alone], atol=0.002)
    assert any(related for document in together for _, related in document)
