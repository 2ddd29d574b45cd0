"""What a page has put above a headline and between paragraphs is read over: what is read keeps its place, and the record is the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.pipeline import Pipeline
from extract.text.asides import without_asides

RELEASE = "Слёт юннатов\n5 мая 2024 года в Туле прошёл слёт юннатов. Его открыла директор музея «Лён» Анна Грач. Приехали 60 ребят из Чили."


@pytest.mark.parametrize("top", ["Главная / Новости", "Пресс-релизы\nКультура", "admin", "Инна Шторм", "Поделиться\nВерсия для печати"])
def test_the_record_is_the_same(nlp: Pipeline, top: str) -> None:
    text = f"{top}\n{RELEASE}"
    read = without_asides(text)
    assert len(read) == len(text)
    assert read.strip() == RELEASE
    alone, below = (nlp(given).to_dict() for given in (RELEASE, text))
    assert [name["name"] for name in below["organisations"]] == [name["name"] for name in alone["organisations"]]
    assert [below["event"][key]["value"] for key in ("name", "kind", "start")] == ["Слёт юннатов", "слёт", "2024-05-05"]
    assert below["document"]["title"] == alone["document"]["title"] == "Слёт юннатов"
    assert all(text[e["start"] : e["stop"]] == e["text"] for e in below["event"]["name"]["evidence"])


def test_a_teaser_parts_no_list(nlp: Pipeline) -> None:
    items = [
        "Слёт юннатов",
        "5 мая 2024 года в Туле пройдёт слёт юннатов. С докладами выступят:",
        "– Анна Грач, ботаник;",
        "– Пётр Лось, лесник.",
    ]
    whole, parted = nlp("\n".join(items)), nlp("\n".join([*items[:3], "Читайте также: В Твери посадили дуб", *items[3:]]))
    assert [who.name for who in whole.speakers] == [who.name for who in parted.speakers] == ["Анна Грач", "Пётр Лось"]


@pytest.mark.parametrize("text", [RELEASE, f"12 мая 2024\n{RELEASE}", "Культура", ""])
def test_other_texts_stay(text: str) -> None:
    assert without_asides(text) is text


@given(st.text(alphabet="админПо \n/5", max_size=80))
def test_the_length_stays(text: str) -> None:
    assert len(without_asides(text)) == len(text)
