from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from extract.read.texts import Texts, digest
from extract.record import Document

TEXT = "В Казани открылся форум.\n"


def document_of(source: Path | None = None, **kept: str) -> Document:
    return Document("forum", str(source) if source else None, digest(TEXT), len(TEXT), "utf-8", None, None, **kept)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "forum.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_kept_in_the_record() -> None:
    assert Texts().of(document_of(text=TEXT)) == (TEXT, "")


def test_a_kept_text_that_was_changed_is_not_taken() -> None:
    assert Texts().of(document_of(text=TEXT + "!")) == (None, "changed")


def test_where_the_source_says(file: Path) -> None:
    assert Texts().of(document_of(file)) == (TEXT, "")


def test_the_source_has_changed(file: Path) -> None:
    file.write_text(TEXT + "!", "utf-8")
    texts = Texts()
    assert texts.of(document_of(file)) == (None, "changed")
    assert texts.of(document_of(file)) == (None, "changed")


def test_among_the_inputs_wherever_they_lie_now(file: Path, tmp_path: Path) -> None:
    moved = file.rename(tmp_path / "elsewhere.txt")
    texts = Texts([str(moved)])
    assert list(texts.open()) == []
    assert texts.of(document_of(file)) == (TEXT, "")


def test_an_input_of_that_id_that_reads_otherwise(file: Path) -> None:
    file.write_text(TEXT + "!", "utf-8")
    texts = Texts([str(file)])
    assert list(texts.open()) == []
    assert texts.of(document_of()) == (None, "changed")


def test_an_input_that_cannot_be_read_is_told() -> None:
    (error,) = Texts(["nowhere.txt"]).open()
    assert "no such file" in str(error)


@pytest.mark.parametrize("source", ["-", ".", "*.txt", "nowhere.txt", "/etc/hostname"])
def test_a_source_is_only_ever_a_file_of_a_known_kind(source: str) -> None:
    document = msgspec.structs.replace(document_of(), source=source)
    assert Texts().of(document).text is None


def test_a_file_named_like_the_standard_input_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "-").write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", None)
    assert Texts().of(msgspec.structs.replace(document_of(), source="-")) == (None, "missing")


def test_one_document_of_many(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "a", "text": "один"}\n{"id": "b", "text": "два"}\n', "utf-8")
    document = Document("b", str(rows), digest("два"), 3, "utf-8", None, None)
    assert Texts().of(document).text == "два"
