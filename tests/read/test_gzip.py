"""Packed files: each text format, whole and cut short."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from extract.read import Document, count
from tests.read.test_places import check_places
from tests.read.written import PAGE, packed, read, read_one, refused, source_of

CONTENTS = {
    "a.txt": "Слёт открылся в Туле",
    "a.md": "# Слёт открылся в Туле",
    "a.html": PAGE,
    "a.htm": PAGE,
    "a.json": '{"text": "Слёт открылся в Туле"}',
    "a.jsonl": '{"text": "Слёт открылся в Туле"}\n',
    "a.csv": "id,text\n,Слёт открылся в Туле\n",
}


@pytest.mark.parametrize("name", CONTENTS)
def test_reads_as_unpacked(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(CONTENTS[name], "utf-8")
    plain, unpacked = read_one(path), read_one(packed(path))
    assert unpacked.text == plain.text
    assert unpacked.id == plain.id
    assert unpacked.source == f"{path}.gz"


@pytest.mark.parametrize("name", CONTENTS)
def test_cut_short(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.gz"
    path.write_bytes(gzip.compress(CONTENTS[name].encode())[:-12])
    assert "is no whole .gz file" in str(read(path)[-1])
    path.write_bytes(b"no gzip at all")
    assert "is no whole .gz file" in refused(path)


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
def test_rows_before_the_break_are_read(tmp_path: Path, ending: str) -> None:
    rows = [json.dumps({"id": str(n), "text": f"слёт {n * n}"}) if ending == ".jsonl" else f"{n},слёт {n * n}" for n in range(20_000)]
    path = tmp_path / f"t{ending}"
    path.write_text("\n".join(["id,text", *rows] if ending == ".csv" else rows), "utf-8")
    whole = packed(path)
    data = whole.read_bytes()
    whole.write_bytes(data[: len(data) // 2])
    *sound, error = read(whole)
    assert "is no whole .gz file" in str(error)
    assert 5000 < len(sound) < 15_000
    assert all(isinstance(item, Document) for item in sound)


def test_a_reading_begins_at_any_row(tmp_path: Path) -> None:
    for name, rows in (("t.jsonl", ['{"text": "а"}', "{", "", '{"text": "б"}']), ("t.csv", ["text", "а", '"б\nв"', '"г', "д"])):
        path = tmp_path / name
        path.write_text("\n".join(rows), "utf-8")
        check_places(source_of(packed(path)))


def test_a_flood_is_not_taken_in(tmp_path: Path) -> None:
    path = tmp_path / "flood.txt.gz"
    with gzip.open(path, "wb") as file:
        for _ in range(100):
            file.write(b" " * 1_000_000)
    assert "is longer than 1,000,000 characters" in refused(path)


def test_rows_of_a_packed_table_are_not_counted(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text("{}\n{}\n", "utf-8")
    assert (count(source_of(path)), count(source_of(packed(path)))) == (2, None)
