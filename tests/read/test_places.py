"""A reading may begin at any document's place, and gives what a reading of the whole file gives from there on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import InputError
from extract.read import Document, Place, Source, read_source

Read = list[Document | tuple[str, str, str]]
CELLS = st.text(alphabet="абв \n\"',;\\", min_size=1, max_size=12)
JUNK = st.sampled_from([b"", b"   ", b"{", b"[]", b'{"id": 1}', b'{"text": 5}', "«ёж»".encode("cp1251"), b'{"text": "\xd0"}'])
ROWS = st.fixed_dictionaries({"text": CELLS}, optional={"id": CELLS, "published": st.just("2024-05-06"), "title": CELLS})


def told(source: Source, start: Place | None = None) -> Read:
    return [item if isinstance(item, Document) else (item.source, item.problem, item.cure) for item in read_source(source, start)]


def check_places(source: Source) -> None:
    whole = told(source)
    for row, item in enumerate(whole):
        if isinstance(item, Document):
            assert item.place.row == row
            assert told(source, item.place) == whole[row:]
            assert told(source, Place(row)) == whole[row:], "without an offset the reader goes forward from the top"


lines = st.lists(ROWS.map(lambda row: json.dumps(row, ensure_ascii=False).encode()) | JUNK, max_size=8)


@settings(max_examples=60, deadline=None)
@given(lines=lines, end=st.sampled_from([b"\n", b"\r\n"]), mark=st.sampled_from([b"", b"\xef\xbb\xbf"]))
def test_json_lines(tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], end: bytes, mark: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "rows.jsonl"
    path.write_bytes(mark + end.join(lines))
    check_places(Source("rows", path, ".jsonl"))


def test_a_line_is_named_as_in_a_reading_of_the_whole(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b'\n{"text": "a"}\n\n{"text": "b"}\nbroken\n')
    source = Source("rows", path, ".jsonl")
    _, second, error = read_source(source)
    assert isinstance(second, Document) and isinstance(error, InputError)
    assert second.place == Place(1, 4, 16)
    assert [item.id if isinstance(item, Document) else item.source for item in read_source(source, second.place)] == [
        "rows-4",
        f"{path}:5",
    ]


def test_a_list_in_json(tmp_path: Path) -> None:
    path = tmp_path / "rows.json"
    path.write_text('[{"text": "a"}, {"id": "y"}, {"id": "z", "text": "b"}]', "utf-8")
    check_places(Source("rows", path, ".json"))


texts = st.lists(st.text(alphabet='аб ",;\n\r', max_size=9) | st.sampled_from(['"', '"а', 'а"б"', "а,б,в"]), max_size=9)


@settings(max_examples=100, deadline=None)
@given(
    rows=texts, end=st.sampled_from(["\n", "\r\n", "\r"]), quoted=st.booleans(), encoding=st.sampled_from(["utf-8-sig", "cp1251", "utf-16"])
)
def test_csv(tmp_path_factory: pytest.TempPathFactory, rows: list[str], end: str, quoted: bool, encoding: str) -> None:
    path = tmp_path_factory.getbasetemp() / "rows.csv"
    cells = ['"' + row.replace('"', '""') + '"' if quoted else row for row in rows]
    path.write_bytes(end.join(["text,id", "первый текст на русском,1", *cells]).encode(encoding, "replace"))
    check_places(Source("rows", path, ".csv"))
