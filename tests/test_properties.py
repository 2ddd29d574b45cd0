"""What must hold for every text whatsoever."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.pipeline import Pipeline
from extract.record import check_evidence, from_json
from extract.text.decode import decode

modest = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
PIECES = [
    *(
        "5 мая 2024 года",
        "с 5 по 12 мая",
        "в 2024-м",
        "31 февраля 2024 года",
        "сегодня",
        "99.99.9999",
        "2 500",
        "около 300",
        "полторы тысячи",
        "более",
    ),
    *(
        "Пекин",
        "в Москве",
        "Китай",
        "США",
        "в г. Сучжоу",
        "провинция Цзянсу",
        "онлайн",
        "форум",
        "XII Международный форум",
        "подфорум",
        "заседание",
    ),
    *(
        "участников",
        "человек",
        "стран",
        "делегатов",
        "МИД России",
        "ООН",
        "(МОМ)",
        "Международная организация по миграции",
        "ООО «Ромашка»",
    ),
    *(
        "Эми Поуп",
        "Иванов И. И.",
        "министр",
        "генеральный директор",
        "сообщил",
        "заявила",
        "прошёл",
        "состоится",
        "открылся",
        "под девизом",
        "на тему",
    ),
    *(
        "«",
        "»",
        '"',
        "(",
        ")",
        ",",
        ".",
        ":",
        ";",
        "—",
        "–",
        "-",
        "\n",
        "\n\n",
        "\t",
        "\xa0",
        "\u00ad",
        "\u0301",
        "…",
        "№",
        "%",
        "/",
        "1",
        "0",
        "и",
    ),
]
sentences = st.lists(st.sampled_from(PIECES), max_size=40).flatmap(lambda words: st.sampled_from([" ".join(words), "".join(words)]))


def holds(nlp: Pipeline, text: str) -> None:
    record = nlp(text, published="2024-05-06")
    check_evidence(record, text)
    assert from_json(record.to_json()) == record
    assert nlp(text, published="2024-05-06") == record, "the same text gives the same record"


@modest
@given(text=st.text(max_size=200))
def test_any_text(nlp: Pipeline, text: str) -> None:
    holds(nlp, text)


@modest
@given(text=sentences)
def test_any_order_of_telling_words(nlp: Pipeline, text: str) -> None:
    holds(nlp, text)


RELEASES = [json.loads(path.read_text("utf-8"))["text"] for path in sorted((Path(__file__).parents[1] / "samples" / "gold").glob("*.json"))]
cuts = st.tuples(st.sampled_from(RELEASES), st.integers(0, 2000), st.integers(1, 300)).map(lambda cut: cut[0][cut[1] : cut[1] + cut[2]])


@modest
@given(text=cuts)
def test_any_piece_of_a_release(nlp: Pipeline, text: str) -> None:
    holds(nlp, text)


HOSTILE = {
    "empty": "",
    "one letter": "ф",
    "one mark": ".",
    "blanks": " \n\t\r\n\x0b\x0c\u2028\u00a0" * 50,
    "silent characters": "\u00ad\u0301\u200b\ufeff" * 50,
    "combining only": "\u0301",
    "zero": "\0",
    "english": "The forum opened in Beijing on 5 May 2024; about 300 people from 57 countries came, said Amy Pope.",
    "chinese": "论坛于2024年9月9日至10日在苏州举行，来自57个国家的约300名代表出席。",
    "arabic": "افتُتح المنتدى في القاهرة يوم ٥ مايو ٢٠٢٤ بمشاركة ٣٠٠ شخص.",
    "emoji": "Форум 🎉👩‍👩‍👧‍👦 прошёл 🇷🇺 5️⃣ мая",
    "quotes that do not close": "«" * 500 + "форум" + '"' * 501,
    "brackets that do not close": "(" * 2000,
    "digits": "1234567890" * 500,
    "dots": "." * 5000,
    "a date that is none": "форум пройдёт 31 февраля 2024 года, 99 мая и 00.00.0000",
    "a huge number": f"На форум приехали {'9' * 400} человек",
    "roman": "MMMMMMMM" * 100 + " форум",
    "one sentence of many names": "На форуме выступили " + ", ".join(["Иван Петров"] * 300) + ".",
    "a quotation that opens at the end": "В форуме участвует МИД России «Форум» и «Река»» МИД «",
    "a preposition at the end": "Вчера состоялся матч за",
    "a day at the end": "В Туле отметили день",
    "whence at the end": "На форум приехали 350 делегатов, в том числе 24 из",
    "a body's town at the end": "Директор Академии ОБСЕ в",
    "places that are no numbers": "В Туле прошёл турнир по боксу.\nИтоги: ². Олег Грач (Тула). ². Инна Шторм (Омск).",
    "headline only": "ФОРУМ " * 40,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text(nlp: Pipeline, text: str) -> None:
    holds(nlp, text)


def test_a_megabyte_of_one_word(nlp: Pipeline) -> None:
    text = "ы" * 1_000_000
    check_evidence(nlp(text), text)


def test_random_bytes_decode_or_are_refused(nlp: Pipeline) -> None:
    from extract.errors import InputError

    random = Random(7)
    for size in (1, 2, 3, 10, 100, 1000):
        for _ in range(10):
            try:
                text = decode(random.randbytes(size)).text
            except InputError:
                continue
            nlp(text).to_json()


def test_a_record_does_not_depend_on_its_neighbours(nlp: Pipeline) -> None:
    from extract.read import Document

    folder = Path(__file__).parents[1] / "samples" / "gold"
    rows = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    documents = [Document(row["id"], row["text"], published=row["published"]) for row in rows]
    documents = sorted(documents, key=lambda document: len(document.text))[:9]
    alone = {document.id: nlp(document.text, published=document.published, id=document.id) for document in documents[:3]}
    Random(7).shuffle(documents)
    together = {record.document.id: record for record in nlp.pipe(documents, batch_size=4)}
    reversed_order = {record.document.id: record for record in nlp.pipe(documents[::-1])}
    assert together == reversed_order
    for name, record in alone.items():
        assert together[name].to_dict() | {"document": None} == record.to_dict() | {"document": None}
