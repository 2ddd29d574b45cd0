"""No input can put a formula into a spreadsheet, and nothing is lost on the way."""

from __future__ import annotations

import csv
import io
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.record import Record
from extract.write.csv import HARMFUL, PARTS, Writer, harmless
from extract.write.tables import TABLES, Cell, Table
from tests.write.records import FORMULAS, SIGNS, hostile, many, records, small


def as_before(cell: str) -> str:
    """Take the apostrophes away that ``harmless`` put there."""
    return "".join(sign for i, sign in enumerate(cell) if not (sign == "'" and HARMFUL.match(cell, i)))


def is_formula(cell: str) -> bool:
    """Tell what a suspicious spreadsheet would run: the first thing to be seen is a sign, in any of its forms."""
    if re.fullmatch(r"-?[\d.]+(e-?\d+)?", cell):
        return False  # a number
    seen = (sign for sign in cell if sign != '"' and unicodedata.category(sign) not in ("Cc", "Cf", "Zs", "Zl", "Zp"))
    return unicodedata.normalize("NFKC", next(seen, "."))[0] in "=+-@−"


def written(told: list[Record]) -> dict[str, str]:
    """Give what the files of the tables hold."""
    files: dict[str, io.BytesIO] = {}
    writer = Writer(lambda part: files.setdefault(part, io.BytesIO()))
    for record in told:
        writer.write(record)
    writer.close()
    return {table.name: files[part].getvalue().decode("utf-8") for table, part in zip(TABLES, ("", *PARTS), strict=True)}


def cells(text: str, delimiter: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter))


def typed(table: Table, row: list[str]) -> tuple[Cell, ...]:
    return tuple(
        kind(as_before(cell) if kind is str else cell) if cell else None for kind, cell in zip(table.columns.values(), row, strict=True)
    )


@many
@given(st.lists(records, max_size=3))
def test_nothing_is_lost(told: list[Record]) -> None:
    files = written(told)
    for table in TABLES:
        header, *rows = cells(files[table.name], ",")
        assert header == list(table.columns)
        expected = [tuple(None if cell == "" else cell for cell in row) for record in told for row in table.rows(record)]
        assert [typed(table, row) for row in rows] == expected


@many
@given(st.lists(records, max_size=3))
def test_no_cell_is_a_formula_whatever_the_delimiter(told: list[Record]) -> None:
    for text in written(told).values():
        for delimiter in ",;\t":
            assert [cell for row in cells(text, delimiter) for cell in row if is_formula(cell)] == []
        assert [cell for row in cells(text, ",") for cell in row if cell[:1] in ("\t", "\r")] == []
        # Nor for a reader who knows nothing of quotation marks, where a semicolon or a tab stands between cells.
        assert [cell for cell in re.split(r"[;\t\r\n]", text.removeprefix("\ufeff")) if is_formula(cell)] == []


@settings(max_examples=2000, deadline=None)
@given(hostile)
def test_harmless_can_be_undone(text: str) -> None:
    assert as_before(harmless(text)) == text
    assert not is_formula(harmless(text))


@pytest.mark.parametrize("text", [*SIGNS, *FORMULAS, " =1", "\u00a0=1", "\u200b=1", "\0=1", "\ttext", "\rtext", "a;=1", "a\n=1", 'a; "=1'])
def test_formulas_are_made_harmless(text: str) -> None:
    assert len(harmless(text)) == len(text) + len(HARMFUL.findall(text)) > len(text)


@pytest.mark.parametrize(
    "text", ["форум", "3-й форум", "a = b", "Москва, - Тула", "— Река чиста, — сказал он", "e-mail@example.org", "'кавычки'"]
)
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text


def test_numbers_stay_numbers_and_what_is_missing_is_empty() -> None:
    (line,) = written([small()])["attendance"].splitlines()[1:]
    assert line == '"a","people",200,"exact","человек",300,0.9,"r",0,5,"форум"'
    assert '"форум",,,,,,,"Казань",,,' in written([small()])["events"]


def test_quotes_and_line_ends_survive() -> None:
    (header, row) = cells(written([small('«a» \\"b\\"\\r\\nc, d')])["events"], ",")
    assert row[header.index("id")] == '«a» "b"\r\nc, d'
