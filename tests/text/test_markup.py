"""Markup stands aside: what is read keeps its place, and the text its length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.text.markup import without_markup
from extract.text.silent import HIDDEN


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("форум &laquo;Лён&raquo; &mdash; в&nbsp;Туле", "форум «Лён» — в\u00a0Туле"),
        ("<p>Форум <b>«Лён»</b><br/>открыт</p>", "Форум «Лён»\nоткрыт"),
        ("Выступил Сергеи\u0306 Зеле\u0308ный", "Выступил Сергей Зелёный"),
        ("Санкт\u2011Петербург, 12\u221213 мая \u2015 слёт", "Санкт-Петербург, 12–13 мая – слёт"),
        ("## Форум **«Лён»**", "Форум «Лён»"),
        ("📌 Форум открыт ✅", "Форум открыт"),
        ("a < b && c > d, AT&T; -5 и \u22125", "a < b && c > d, AT&T; -5 и \u22125"),
        ("В Туле прошёл форум\n5 мая\nВ Туле прошёл форум\nВыступил мэр.", "5 мая\nВ Туле прошёл форум\nВыступил мэр."),
        ("Новости дня\nФорум\nНовости", "Новости дня\nФорум\nНовости"),
    ],
)
def test_what_is_read(text: str, read: str) -> None:
    found = without_markup(text)
    assert len(found) == len(text)
    assert [line.split() for line in found.replace(HIDDEN, "").split("\n") if line.strip()] == [line.split() for line in read.split("\n")]


def test_plain_text_stays() -> None:
    text = "В Туле прошёл форум «Лён» — 5 мая, в доме № 3 (ул. Мира)."
    assert without_markup(text) is text


@given(st.text(alphabet="аи<>/pb&;laquo#*_ \n\u0306\u2011\u2212-1📌", max_size=200))
def test_the_length_stays(text: str) -> None:
    assert len(without_markup(text)) == len(text)
