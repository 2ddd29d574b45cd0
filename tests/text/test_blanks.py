"""Doubled blanks are read over: what is read keeps its place, and the text its length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.pipeline import Pipeline
from extract.text.blanks import evened
from extract.text.silent import HIDDEN


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Анна  Грач, директор", "Анна Грач, директор"),
        ("5\u00a0 мая", "5 мая"),
        ("Анна Грач\n  Олег Кит", "Анна Грач\n  Олег Кит"),  # an indented line
        ("Анна Грач      директор", "Анна Грач      директор"),  # columns
        ("5\u00a0мая", "5\u00a0мая"),
    ],
)
def test_what_is_read(text: str, read: str) -> None:
    found = evened(text)
    assert len(found) == len(text)
    assert found.replace(HIDDEN, "") == read


@given(st.text(alphabet="а \n\t\u00a0\u200b", max_size=60))
def test_the_length_stays(text: str) -> None:
    assert len(evened(text)) == len(text)


def test_names_with_doubled_blanks_are_one(nlp: Pipeline) -> None:
    text = "Слёт прошёл в Туле. Его открыла директор музея «Лён» Анна  Грач. «Мы рады», – сказала Анна Грач."
    (speaker,) = nlp(text).speakers
    assert (speaker.name, speaker.organisation) == ("Анна Грач", "музей «Лён»")
    assert speaker.evidence[0].text in text
