"""The second look at relations: what it sees of a pair, and that texts beside do not change it."""

from __future__ import annotations

import numpy as np
import pytest

from extract.lang.tagger.echoes import FLOOR, best_of_rest
from extract.lang.tagger.grammar import CASES as CASES_READ
from extract.lang.tagger.grammar import GENDERS, Grammars
from extract.lang.tagger.pair_features import CASES, MARKS, PARTS_OF_SPEECH, traits_of
from extract.lang.tagger.pair_grammar import _inside, of_grammar
from extract.lang.tagger.pairs import Spots, pairs
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


def test_grammar_is_read_in_context() -> None:
    (sentence,) = split("Дочь ректора Анна Полозова выступила")
    told = Grammars()([sentence])
    assert [CASES_READ[at - 1] if at else "" for at in told.case.tolist()] == ["Nom", "Gen", "Nom", "Nom", "", ""]
    assert [GENDERS[at - 1] if at else "" for at in told.gender.tolist()] == ["Fem", "Masc", "Fem", "Fem", "Fem", ""]
    assert told.part[-1] == 0  # none's


@pytest.mark.parametrize(
    ("text", "office", "name", "agree", "hangs", "hers"),
    [
        ("Дочь бывшего ректора Анна Полозова выступила", (2, 2), (3, 4), False, True, True),
        ("Сегодня ректор Анна Полозова выступила", (1, 1), (2, 3), True, False, False),
        ("Письмо получил тренер «Зари» Олег Лось", (2, 2), (6, 7), True, False, False),
    ],
)
def test_an_office_hangs_on_a_noun_or_agrees(
    text: str, office: tuple[int, int], name: tuple[int, int], agree: bool, hangs: bool, hers: bool
) -> None:
    """``hers``: the noun on which the office hangs agrees with the name."""
    sentences = split(text)
    spots = Spots(*(np.array(column) for column in zip((*office, 0, 0), (*name, 1, 0), strict=True)))
    chosen = pairs(spots, np.ones((64, 64), np.bool_))
    quotes = np.array([piece in "«»" for piece, _ in sentences[0].words] + [False])
    columns = of_grammar(Grammars()(sentences), quotes, np.array([len(sentences[0])]), spots, chosen)
    compared, governed, of_office = columns[2][0], columns[3][0], columns[4][0]
    assert (chosen.one[0], chosen.two[0]) == (0, 1)
    assert (bool(compared[0]), bool(of_office[1]), bool(governed[0])) == (agree, hangs, hers)


def test_entities_in_others_are_told() -> None:
    table = np.array([[0, 4, 1, 0], [1, 2, 1, 0], [2, 2, 3, 0], [6, 7, 1, 0]])
    told = _inside(Spots(*table.T)).tolist()
    # in one of its type, in another's, holding one of its type, another's
    assert told == [[False, False, True, True], [True, False, False, True], [False, True, False, False], [False] * 4]


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
