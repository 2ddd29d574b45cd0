"""What spaCy keeps of a word is what its own functions say."""

from __future__ import annotations

import random

import pytest
import spacy
from hypothesis import example, given
from hypothesis import strategies as st
from spacy.attrs import NAMES

from extract.lang.vocab.lexemes import GETTERS

OWN = dict(spacy.blank("ru").vocab.lex_attr_getters)
MARKS = ["``", "''", "«", "»", "€", "№", "(", "…", "1,5", "5/6", "Ⅷ", "ª", "ß", "ǅа", "X" * 99, "x" * 100, "двадцать", "Двести", "СССР"]
LINKS = ["www.ru", "mail@press.ru", "https://a", "пресса.рф", "t.me/x"]


@pytest.mark.parametrize("attribute", GETTERS, ids=NAMES.__getitem__)
def test_of_marks_and_made_words(attribute: int) -> None:
    chance = random.Random(4)
    letters = "аяАЯёЁzZ19.,@-/«»\u0301\u00ad "
    made = ["".join(chance.choices(letters, k=chance.randrange(1, 8))) for _ in range(3000)]
    for word in [*MARKS, *LINKS, *map(chr, range(0x20, 0x2100)), *made]:
        assert GETTERS[attribute](word) == OWN[attribute](word), repr(word)


@given(st.text(min_size=1, max_size=120))
@example("\u00b2")
def test_of_any_word(word: str) -> None:
    for attribute, getter in GETTERS.items():
        assert getter(word) == OWN[attribute](word), NAMES[attribute]
