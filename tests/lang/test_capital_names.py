"""Surnames in capitals are read as others print them, and evidence is still the printed text's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.lang.tokenization.capital_names import without_capital_names
from extract.pipeline import Pipeline


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Открыл министр Олег ГРАЧ. По словам ГРАЧА, лес растёт.", "Открыл министр Олег Грач. По словам Грача, лес растёт."),
        ("Пришли И. П. КИТОВ и Анна ЛОСЕВА-КИТОВА.", "Пришли И. П. Китов и Анна Лосева-Китова."),
        ("Выступил ОЛЕГ ПЕТРОВИЧ КИТОВ, директор.", "Выступил Олег Петрович Китов, директор."),
        ("1. КИТОВ Олег Петрович, директор", "1. Китов Олег Петрович, директор"),
    ],
)
def test_what_is_read(text: str, read: str) -> None:
    assert without_capital_names(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "Открыл ректор ТГУ Олег Петрович Грач.",
        "Лидер ЛДПР Олег Грач",
        "Представители ЮНЕСКО и МИД Италии",
        "ОТКРЫЛ МИНИСТР ОЛЕГ ГРАЧ",
        "ООО «ВЕРА ЛОСЬ»",
        "Олег Грач",
    ],
)
def test_other_letters_stay(text: str) -> None:
    assert without_capital_names(text) is text


@given(st.text(alphabet="Олег ГРАЧИ.\n-«", max_size=60))
def test_only_letter_case_changes(text: str) -> None:
    read = without_capital_names(text)
    assert len(read) == len(text)
    assert read.lower() == text.lower()


def test_the_record_prints_the_name_and_proves_it_by_the_text(nlp: Pipeline) -> None:
    text = "Слёт прошёл в Туле. Его открыл директор музея «Лён» Олег ГРАЧ. «Мы рады», – сказал ГРАЧ."
    (speaker,) = nlp(text).speakers
    assert (speaker.name, speaker.position, speaker.organisation) == ("Олег Грач", "директор", "музей «Лён»")
    assert all(text[piece.start : piece.stop] == piece.text for piece in speaker.evidence)
