"""Word files."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from tests.read.written import FIRST, SECOND, TITLE, read_one, refused


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    made = docx.Document()
    made.add_heading(TITLE)
    made.add_paragraph(FIRST)
    table = made.add_table(2, 3)
    for cell, text in zip(table._cells, ["Регион", "Самовары", "Гости", "Тула", "40", "120"], strict=True):
        cell.text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    made.add_paragraph(SECOND)
    made.save(str(path := tmp_path / "letter.docx"))
    return path


def test_word(letter: Path) -> None:
    document = read_one(letter)
    assert document.text == f"{TITLE}\n{FIRST}\nРегион\tСамовары Гости\nТула\t40\t120\n{SECOND}"
    assert (document.id, document.source, document.published) == ("letter", str(letter), None)


@pytest.mark.parametrize("left", [0, 10, 2000, -10])
def test_a_broken_word_file(letter: Path, left: int) -> None:
    letter.write_bytes(letter.read_bytes()[:left])
    assert "is no whole .docx file" in refused(letter)


def test_another_archive_is_no_word_file(tmp_path: Path) -> None:
    path = tmp_path / "archive.docx"
    with ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "текст")
    assert "is no whole .docx file" in refused(path)


def test_an_archive_that_unpacks_to_a_flood(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 80_000_000)
    assert path.stat().st_size < 100_000
    assert "is longer than 1,000,000 characters" in refused(path)


def test_an_empty_word_file(tmp_path: Path) -> None:
    docx.Document().save(str(path := tmp_path / "empty.docx"))
    assert "holds no text" in refused(path)
