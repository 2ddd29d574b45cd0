"""Word files."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.read.written import FIRST, SECOND, TITLE, read_one, refused

W = nsdecls("w")


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


def test_what_word_puts_around_words(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading(TITLE)
    body = made.add_paragraph("Слёт прошёл ")
    for words in (
        f'<w:smartTag {W} w:element="date"><w:r><w:t>5 мая 2024 года</w:t></w:r></w:smartTag>',
        f'<w:ins {W} w:id="1" w:author="a"><w:r><w:t xml:space="preserve"> в Туле.</w:t></w:r></w:ins>',
        f'<w:del {W} w:id="2" w:author="a"><w:r><w:delText> в Клину.</w:delText></w:r></w:del>',
    ):
        body._p.append(parse_xml(words))
    field = "<w:p><w:r><w:t>Музей самоваров</w:t></w:r></w:p>"
    made.element.body.insert(0, parse_xml(f"<w:sdt {W}><w:sdtPr/><w:sdtContent>{field}</w:sdtContent></w:sdt>"))
    made.add_paragraph("Анна Грач, гончар", style="List Bullet")
    made.add_paragraph("Выступил хор.", style="List Paragraph")
    made.save(str(path := tmp_path / "letter.docx"))
    assert read_one(path).text == f"Музей самоваров\n{TITLE}\nСлёт прошёл 5 мая 2024 года в Туле.\n- Анна Грач, гончар\nВыступил хор."


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
