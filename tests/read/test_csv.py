"""CSV as programs and people write it, and as it breaks."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import InputError
from extract.read import Document, Source, count, read_source
from tests.read.written import packed, read, refused, source_of


def rows(tmp_path: Path, data: str | bytes, **how: int) -> list[tuple[str, str]]:
    """Read a table: the ids and texts, for an error its place and problem."""
    path = tmp_path / "t.csv"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return [
        (item.id, item.text) if isinstance(item, Document) else (item.source.removeprefix(str(path)), item.problem)
        for item in read(path, **how)
    ]


def test_columns_in_any_case_and_order(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(" Published ,TEXT,other,Id,title,source\n2024-05-06,Слёт,x,7,Заголовок,https://a.example\n", "utf-8")
    (document,) = read(path)
    assert isinstance(document, Document)
    told = (document.id, document.text, document.source, document.encoding, document.published, document.title)
    assert told == ("7", "Слёт", "https://a.example", "utf-8", "2024-05-06", "Заголовок")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "koi8-r", "cp866", "utf-16"])
def test_every_dialect(tmp_path: Path, delimiter: str, end: str, encoding: str) -> None:
    table = [("id", "text"), ("a", f'"Слёт, открытый в Туле;{end}он, ""первый"" | \t прошёл"'), ("b", "Форум открылся в посёлке")]
    text = end.join(delimiter.join(row) for row in table)
    read_back = rows(tmp_path, text.encode(encoding))
    assert read_back == [("a", f'Слёт, открытый в Туле;{end}он, "первый" | \t прошёл'), ("b", "Форум открылся в посёлке")]


def test_what_excel_puts_first(tmp_path: Path) -> None:
    assert rows(tmp_path, "\ufeffsep=;\r\nid;text\r\na;Слёт\r\n") == [("a", "Слёт")]


def test_russian_that_begins_late(tmp_path: Path) -> None:
    data = "id,text\n" + "x,plain\n" * 20_000 + "b,Слёт открылся в Туле\n"
    assert rows(tmp_path, data.encode("cp1251"))[-1] == ("b", "Слёт открылся в Туле")
    assert rows(tmp_path, data)[-1] == ("b", "Слёт открылся в Туле")


def test_a_row_without_an_id_is_named_by_its_line(tmp_path: Path) -> None:
    assert rows(tmp_path, 'text,id\n"один\nи два",\n\nтри\n') == [("t-2", "один\nи два"), ("t-5", "три")]


@pytest.mark.parametrize(
    ("broken", "problem"),
    [
        ('b,"не закрыта', "unexpected end of data"),
        ('b,"закрыта" рано', "expected after"),
        ("b,лишняя,клетка", "has 3 cells, and the first line has 2"),
        ("b,", "holds no text"),
        ("b", "has no text"),
    ],
)
def test_a_broken_row_stops_no_other(tmp_path: Path, broken: str, problem: str) -> None:
    read_back = rows(tmp_path, f"id,text\na,один\n{broken}\nc,три\nd,четыре\n")
    assert [first for first, _ in read_back] == ["a", ":3", "c", "d"]
    assert problem in read_back[1][1]


def test_a_quotation_mark_that_swallows_rows(tmp_path: Path) -> None:
    read_back = rows(tmp_path, 'id,text\na,"один\nb,два\nc,"три"\nd,четыре\n')
    assert read_back[1:] == [("b", "два"), ("c", "три"), ("d", "четыре")]
    assert read_back[0][0] == ":2"


def test_a_quotation_mark_open_to_the_end_of_a_long_file(tmp_path: Path) -> None:
    read_back = rows(tmp_path, 'id,text\na,"один\n' + "b,два\n" * 1000, longest=100)
    assert len(read_back) == 1001
    assert "do not close" in read_back[0][1]


def test_a_line_without_end(tmp_path: Path) -> None:
    read_back = rows(tmp_path, b"id,text\na," + b"x" * 2_000_000 + b"\nb,ok\n", longest=1000)
    assert read_back[0][0] == ":2"
    assert read_back[1:] == [("b", "ok")]


def test_letters_that_are_broken_are_told(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes("id,text\na,Слёт самоваров открылся в Туле\nb,".encode() + b"\xd0\nc,\xd0\xb4\n")
    _, broken, sound = read(path)
    assert isinstance(broken, Document) and isinstance(sound, Document)
    assert broken.warnings == ("utf-8 is broken here: unreadable characters were replaced",)
    assert sound.warnings == ()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ("", "holds no documents"),
        ("id,text\n", "holds no documents"),
        ("id,body\na,один\n", "has no column text; its columns are id, body; name"),
        (bytes(range(256)) * 9, "t.csv: "),
        ('"id,text\na,один\n', "has no column text"),
    ],
)
def test_no_table(tmp_path: Path, data: str | bytes, problem: str) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    assert problem in refused(path)


def test_rows_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text('id,text\na,"один\nи\nдва ""и"" три"\nb,четыре\n', "utf-8")
    assert count(source_of(path)) == 2


cells = st.text(alphabet='аб ",;\n\r\0x', max_size=6)


@settings(max_examples=150, deadline=None)
@given(text=st.lists(st.sampled_from(["id", "text", ",", ";", '"', '""', "\n", "\r\n", "а", "б1", "\0", "\t", "=1"]) | cells, max_size=30))
def test_any_table_is_read_or_refused_and_no_row_gets_lost(tmp_path_factory: pytest.TempPathFactory, text: list[str]) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    body = "".join(text)
    path.write_bytes(("id,text\n" + body + '\nlast,"the end"\n').encode())
    found = list(read_source(Source("any", path, ".csv")))
    ends = [item.text if isinstance(item, Document) else item.problem for item in found]
    assert all(isinstance(item, InputError | Document) for item in found)
    told = ("broken row", "cells", "binary file")
    assert any("the end" in end for end in ends) or any(word in end for end in ends for word in told)


def test_packed(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("id,text\na,Слёт\n", "utf-8")
    (document,) = read(packed(path))
    assert isinstance(document, Document)
    assert (document.id, document.text) == ("a", "Слёт")


def test_a_row_of_several_lines_may_lack_the_last_cells(tmp_path: Path) -> None:
    assert rows(tmp_path, 'id,text,title\na,"один\nдва"\nb,три,т\n') == [("a", "один\nдва"), ("b", "три")]


@pytest.mark.parametrize("day", ["2024-09-12", "12.09.2024", "12.09.2024 10:30", "2024-09-12T10:30:00+03:00", " 12.09.2024"])
def test_days_as_programs_and_excel_write_them(tmp_path: Path, day: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"text,published\nСлёт,{day}\n", "utf-8")
    (document,) = read(path)
    assert isinstance(document, Document)
    assert document.published == "2024-09-12"


@pytest.mark.parametrize("day", ["31.02.2024", "9/12/2024", "вчера", "12.09.24"])
def test_days_that_are_none(tmp_path: Path, day: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"text,published\nСлёт,{day}\n", "utf-8")
    assert "no date" in refused(path)


def test_an_encoding_guessed_from_few_letters_is_told(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes("text\nда\n".encode("koi8-r"))
    (document,) = read(path)
    assert isinstance(document, Document)
    assert document.warnings == (f"the encoding was guessed from few letters: {document.encoding}",)
