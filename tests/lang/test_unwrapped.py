"""Hard-wrapped text is read as its paragraphs run, and its evidence is still the printed text's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import extract
from extract.lang.tokenization.unwrapped import unwrapped
from extract.record import all_evidence

LONG = (
    "Пятого мая 2024 года в Нижнем Новгороде прошёл большой слёт юннатов,\n"
    "на который собрались ребята из всех школ города и области, а открыл\n"
    "его директор Дома детского творчества Олег Иванович Грач, который и\n"
    "рассказал гостям, как растёт лес и кому он нужен, кроме белок и\n"
    "Санта-Клауса."
)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_breaks_within_a_paragraph_are_blanks(ending: str) -> None:
    text = LONG.replace("\n", ending)
    read = unwrapped(text)
    assert len(read) == len(text)
    assert read.replace("\u200b", "") == LONG.replace("\n", " ")


def test_full_lines_of_which_few_begin_small_are_one_paragraph() -> None:
    lines = [
        "Пятого мая 2024 года в Нижнем Новгороде прошёл слёт. Гостями стали Вера",
        "Орлова, Зоя Турова, Зоя Рысева, Вера Лосева, Зоя Китова, Вера Турова,",
        "Алла Боброва, Инна Соболева, Ольга Волкова, Алла Орлова, Инна Лисицына,",
        "художница Нина Турова, Зоя Боброва, Ольга Шторм, Зоя Лосева, Нина",
        "Лисицына, Эмма Зайцева, Анна Китова, Эмма Китова, Нина Рысева, Мария",
        "Сомова, Мария Боброва, Ольга Зайцева, Алла Сомова, Анна Грач, Юлия",
        "Орлова, Ольга Лосева, Зоя Орлова, Инна Волкова, Мария Соболева и",
        "художница Эмма Волкова, Вера Рысева, Анна Шторм, Эмма Орлова, Юлия",
        "Гусева, Эмма Сомова, Эмма Соболева, Ольга Боброва, Нина Китова, Эмма",
        "Лисицына, Инна Сомова, Алла Лосева, Ольга Турова, Инна Зайцева, Нина",
        "Боброва, Инна Грач, Инна Рысева, Ольга Грач, Анна Лосева, Мария Рысева,",
        "Эмма Лосева, Алла Рысева и Вера Боброва.",
    ]
    assert sum(line[0].islower() for line in lines) == 2
    assert unwrapped("\n".join(lines)) == f"{lines[0]}\n{' '.join(lines[1:])}"  # the first line may be a headline


def test_lines_that_are_paragraphs_stay() -> None:
    text = "Слёт юннатов\nТула, 5 мая\nПрошёл слёт.\nВыступил директор."
    assert unwrapped(text) is text


def test_a_list_whose_lines_are_of_one_length_stays() -> None:
    people = (
        "Олег Петрович Грач, директор музея города Тулы",
        "Анна Ильинична Лось, ректор института в Орле",
        "Пётр Олегович Китов, главный врач в Рязани",
    )
    text = "\n".join(["В форуме приняли участие:", *people, *people, *people])
    assert unwrapped(text) is text


@pytest.mark.parametrize(
    ("end", "begin", "whole"),
    [
        ("культур-", "ного центра", "культур\u00ad\u200bного"),
        ("Санкт-", "Петербурге и", "Санкт-\u200bПетербурге"),
        ("торгово-", "промышленной", "торгово-\u200bпромышленной"),
    ],
)
def test_words_that_a_line_parts(end: str, begin: str, whole: str) -> None:
    lines = LONG.split("\n")
    text = "\n".join([*lines[:3], f"рассказал гостям, как растёт лес и кому нужен работник {end}", f"{begin} лес.", *lines[4:]])
    assert whole in unwrapped(text)


@given(st.text(alphabet="абвГД -\n\r.,»", max_size=400))
def test_the_length_and_all_but_blanks_and_hyphens_stay(text: str) -> None:
    read = unwrapped(text)
    assert len(read) == len(text)
    assert all(one == other or one in "\n\r -" for one, other in zip(text, read, strict=True))


def test_evidence_is_the_printed_texts(nlp: extract.Pipeline) -> None:
    record = nlp(LONG)
    pieces = list(all_evidence(record))
    assert any("\n" in piece.text for piece in pieces)
    assert all(LONG[piece.start : piece.stop] == piece.text for piece in pieces)
    assert [speaker.name for speaker in record.speakers] == ["Олег Иванович Грач"]
