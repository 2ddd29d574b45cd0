from __future__ import annotations

import msgspec

from extract.record import Document, Record
from extract.write.tables import TABLES
from tests.write.records import small

BY_NAME = {table.name: table for table in TABLES}


def rows(name: str, record: Record) -> list[dict[str, object]]:
    table = BY_NAME[name]
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows(record)]


def test_an_event_is_one_row() -> None:
    (row,) = rows("events", small())
    assert row["id"] == "a"
    assert (row["name"], row["name_status"], row["name_confidence"]) == ("форум", "found", 0.9)
    assert (row["city"], row["city_status"], row["country"], row["country_confidence"]) == ("Казань", "inferred", None, None)
    assert (row["title"], row["published"], row["warnings"]) == ("Форум", "2024-05-04", "one; two")


def test_a_document_without_event_has_its_row() -> None:
    record = Record(Document("b", "b.txt", "", 0, None, None, None), None)
    (row,) = rows("events", record)
    assert {name for name, cell in row.items() if cell is not None} == {"id", "source"}
    assert [rows(name, record) for name in BY_NAME if name != "events"] == [[]] * 4


def test_entries_carry_id_and_first_evidence() -> None:
    for name in ("attendance", "countries", "organisations", "speakers"):
        row = rows(name, small())[0]
        assert next(iter(row)) == "id"
        assert [row[column] for column in ("id", "confidence", "rule", "evidence_start", "evidence_stop", "evidence_text")] == [
            *("a", 0.9, "r", 0, 5, "форум")
        ]
    assert [(row["value"], row["upper"]) for row in rows("attendance", small())] == [(200, 300)]
    assert [row["aliases"] for row in rows("organisations", small())] == ["ОР; Реки"]


def test_speakers_and_participants_are_told_apart() -> None:
    told = [(row["part"], row["name"], row["mode"], row["statements"]) for row in rows("speakers", small())]
    assert told == [("speaker", "Анна Лис", "video", "Река чиста.\nРыба вернулась."), ("participant", "Пётр Ёж", None, None)]


def test_cells_are_of_their_columns_types() -> None:
    for table in TABLES:
        for row in table.rows(small()):
            for (name, kind), cell in zip(table.columns.items(), row, strict=True):
                assert cell is None or type(cell) is kind, name


def test_evidence_may_be_missing() -> None:
    (country,) = small().countries
    bare = msgspec.structs.replace(small(), countries=(msgspec.structs.replace(country, evidence=()),))
    assert [row["evidence_text"] for row in rows("countries", bare)] == [None]
