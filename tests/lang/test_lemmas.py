"""Lemmas of words in their sentences, as the morphological stage gives them."""

from __future__ import annotations

import pytest
import spacy

from extract.lang.grammar.lemmas import lemma
from extract.lang.grammar.morphology import Morphology
from extract.lang.tokenization.tokens import RazdelTokenizer

VOCAB = spacy.blank("ru").vocab
TOKENIZER = RazdelTokenizer(VOCAB)

SENTENCES = [
    ("В форуме приняли участие представители 12 стран.", "в форум принять участие представитель 12 страна ."),
    ("Слёт сельских библиотекарей состоялся в Твери", "слет сельский библиотекарь состояться в тверь"),
    (
        "Ярмарка прошла в воскресенье, на неё пришли пять тысяч человек.",
        "ярмарка пройти в воскресение , на она прийти пять тысяча человек .",
    ),
    ("Людей собралось много.", "человек собраться много ."),
    ("Подфорум и бизнес-форум открыты.", "подфорум и бизнес-форум открыть ."),
    ("Выборы отменены.", "выборы отменить ."),
    ("Концерт отменён.", "концерт отменить ."),
    ("Премьеру спектакля увидели 300 зрителей.", "премьера спектакль увидеть 300 зритель ."),
    ("ФОРУМ СОСТОИТСЯ В МОСКВЕ", "форум состояться в москва"),
    ("Министр встретился с премьером Индии.", "министр встретиться с премьер индия ."),
]


@pytest.mark.parametrize(("text", "lemmas"), SENTENCES)
def test_lemmas(text: str, lemmas: str) -> None:
    assert " ".join(token.lemma_ for token in Morphology(VOCAB)(TOKENIZER(text))) == lemmas


@pytest.mark.parametrize(
    ("word", "pos", "tag", "expected"),
    [
        ("открытие", "PROPN", "Animacy=Inan|Case=Nom|Gender=Neut|Number=Sing", "открытие"),
        ("состоялся", "PROPN", "Animacy=Anim|Case=Nom|Gender=Masc|Number=Sing", "состояться"),
        ("мадуро", "PROPN", "Animacy=Anim|Case=Nom|Gender=Masc|Number=Sing", "мадуро"),
        ("кожемяко", "PROPN", "Animacy=Anim|Case=Nom|Gender=Masc|Number=Sing", "кожемяко"),
        ("гутерриша", "PROPN", "Animacy=Anim|Case=Gen|Gender=Masc|Number=Sing", "гутерриш"),
        ("политика", "NOUN", "Animacy=Anim|Case=Gen|Gender=Masc|Number=Sing", "политик"),
        ("политика", "NOUN", "Animacy=Inan|Case=Nom|Gender=Fem|Number=Sing", "политика"),
        ("основной", "ADJ", "Case=Gen|Degree=Pos|Gender=Fem|Number=Sing", "основной"),
        ("осадков", "NOUN", "Animacy=Inan|Case=Gen|Gender=Masc|Number=Plur", "осадки"),
        ("звёзд", "NOUN", "Animacy=Inan|Case=Gen|Gender=Fem|Number=Plur", "звезда"),
        ("личной", "ADJ", "Case=Gen|Degree=Pos|Gender=Fem|Number=Sing", "личный"),
        ("его", "PRON", "Case=Acc|Gender=Masc|Number=Sing|Person=3", "он"),
        ("все", "DET", "Case=Nom|Gender=Neut|Number=Sing", "весь"),
        ("", "X", "", ""),
        ("%", "SYM", "", "%"),
        ("abc-12", "X", "Foreign=Yes", "abc-12"),
    ],
)
def test_lemma_of_a_tag(word: str, pos: str, tag: str, expected: str) -> None:
    assert lemma(word, pos, tag) == expected
