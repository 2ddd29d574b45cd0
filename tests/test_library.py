"""What a user of the library may get wrong is told, not read as something else."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import extract
from extract.errors import InputError, SettingsError
from extract.read import Document
from tests.write.records import small, write_all

TEXT = "Вчера в Казани прошёл форум «Чистая река»."


def test_a_day_that_is_none_is_refused(nlp: extract.Pipeline) -> None:
    for read in (nlp, nlp.doc):
        with pytest.raises(SettingsError, match="write it like 2024-09-12"):
            read(TEXT, published="12 сентября")


def test_a_time_of_day_is_left_out(nlp: extract.Pipeline) -> None:
    event = nlp(TEXT, published="2024-05-04T10:00:00+03:00").event
    assert event
    assert event.start
    assert event.start.value == "2024-05-03"


@pytest.mark.parametrize("day", [date(2024, 5, 4), datetime(2024, 5, 4, 10, tzinfo=UTC), "04.05.2024"], ids=str)
def test_a_day_is_a_date_or_written_as_in_files(nlp: extract.Pipeline, day: str | date) -> None:
    for record in (nlp(TEXT, published=day), nlp.record(nlp.doc(TEXT, published=day)), *nlp.pipe([extract.Release(TEXT, day)])):
        assert record.event and record.event.start
        assert (record.document.published, record.event.start.value) == ("2024-05-04", "2024-05-03")


def test_releases_bring_what_they_know(nlp: extract.Pipeline) -> None:
    asked = [TEXT, extract.Release(TEXT, "2024-05-04", id="b", title="Форум"), Document("c", TEXT, published="2025-05-04")]
    for workers in (1, 2):
        told = [record.document for record in nlp.pipe(asked, workers=workers)]
        assert [(d.id, d.published, d.title) for d in told] == [("-", None, None), ("b", "2024-05-04", "Форум"), ("c", "2025-05-04", None)]


def test_what_is_no_text_is_told(nlp: extract.Pipeline) -> None:
    given: list[tuple[Any, str]] = [(None, "NoneType; give a str"), (TEXT.encode(), "decode them"), (Path("a.txt"), "path.read_text")]
    for text, says in given:
        for read in (nlp, nlp.doc, extract.Release):
            with pytest.raises(SettingsError, match=says):
                read(text)


@pytest.mark.parametrize("document", [None, (TEXT, {"id": "a"}), {"text": TEXT}, 5, b"..."], ids=repr)
def test_what_is_no_document_is_told_with_its_number(nlp: extract.Pipeline, document: Any) -> None:
    for workers in (1, 2):
        with pytest.raises(SettingsError, match=r"document 2 is of the type .* extract\.Release\(text, published="):
            list(nlp.pipe([TEXT, document], workers=workers))


@pytest.mark.parametrize("documents", [None, 5, TEXT.encode(), {"a": TEXT}], ids=repr)
def test_what_is_not_many_is_told(nlp: extract.Pipeline, documents: Any) -> None:
    with pytest.raises(SettingsError, match="pipe reads many texts"):
        nlp.pipe(documents)


@pytest.mark.parametrize(("option", "value"), [("workers", 0), ("workers", "many"), ("workers", 1.5), ("batch_size", 0)])
def test_numbers_that_make_no_sense_are_refused(nlp: extract.Pipeline, option: str, value: Any) -> None:
    with pytest.raises(SettingsError, match=f"{option} is {value!r}"):
        nlp.pipe([TEXT], **{option: value})


def test_workers_for_all_processors(nlp: extract.Pipeline) -> None:
    assert [record.to_json() for record in nlp.pipe([TEXT], workers="auto")] == [nlp(TEXT).to_json()]


def test_explain_says_what_it_asks_for(nlp: extract.Pipeline) -> None:
    doc = nlp.doc(TEXT, published="2024-05-04")
    assert nlp.explain(doc, "event.start") == nlp.explain(doc, "start") != []
    assert nlp.explain(doc, "event.place.city") == nlp.explain(doc, "place.city") == nlp.explain(doc, "city") != []
    with pytest.raises(SettingsError, match="no field is named 'foo'; the fields are event, name"):
        nlp.explain(doc, "foo")
    text: Any = TEXT
    with pytest.raises(SettingsError, match=r"give nlp\.doc\(text\)"):
        nlp.explain(text, "start")


def test_an_unknown_tagger_is_told() -> None:
    with pytest.raises(SettingsError, match="no tagger is named 'x'; the taggers are slovnet, fast, accurate"):
        extract.load(tagger="x")


@pytest.mark.parametrize("ending", [".jsonl", ".parquet"])
def test_records_are_read_back(tmp_path: Path, ending: str) -> None:
    path = write_all(tmp_path / f"records{ending}", [small("a"), small("b")])
    assert list(extract.read_records(path)) == list(extract.read_records(str(path))) == [small("a"), small("b")]
    assert all(isinstance(record, extract.Record) for record in extract.read_records(path))


def test_a_line_that_is_no_record_is_told(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text(small().to_json() + "\n{}\n", "utf-8")
    with pytest.raises(InputError, match=r"records\.jsonl:2: is no record"):
        list(extract.read_records(path))
    with pytest.raises(InputError, match=r"cannot be read"):
        list(extract.read_records(tmp_path / "none.jsonl"))


def test_completion_finds_what_is_offered() -> None:
    # In a process of its own: what other tests have imported must not help.
    told = subprocess.run([sys.executable, "-c", "import extract; print(*dir(extract))"], capture_output=True, text=True, check=True)
    offered = {name for name in told.stdout.split() if not name.startswith("__")}
    assert offered == set(extract.__all__)
    assert all(hasattr(extract, name) for name in extract.__all__)


def test_one_text_is_not_many(nlp: extract.Pipeline) -> None:
    with pytest.raises(SettingsError, match="pipe reads many texts"):
        next(nlp.pipe(TEXT))


def test_one_folder_and_one_component_need_no_list(tmp_path: object) -> None:
    assert extract.load(overlays=str(tmp_path)).lexicon.overlays == (str(tmp_path),)
    with pytest.raises(SettingsError, match="component 'absent'"):
        extract.load(components="absent")
