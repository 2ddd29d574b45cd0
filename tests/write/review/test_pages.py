"""The page's file, without a browser."""

from __future__ import annotations

import gzip
import json
import re
from base64 import b64decode
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import pytest

from extract.record import Document, Event, Evidence, Field, Record
from extract.write.review import LANGUAGES, Page
from extract.write.review.rows import row_of
from tests.write.test_fields import contrast

OWN = files("extract.write.review")
CSS = (OWN / "css" / "ground.css").read_text("utf-8")
INKS = ("text", "soft", "accent", "good", "bad", "doubt")
GROUNDS = ("page", "sheet", "raised")


def unpacked(html: str, kind: str) -> list[Any]:
    found = re.findall(rf'<script type="text/plain" {kind}>([^<]*)</script>', html)
    return [json.loads(gzip.decompress(b64decode(data))) for data in found]


def record_of(name: str, id: str = "a", **document: Any) -> Record:
    evidence = (Evidence(0, len(name), name),)
    event = Event(Field(name, "found", 0.75, "test", evidence))
    return Record(Document(id, None, "", len(name), None, None, None, **document), event)


def test_the_data_are_whole(samples: list[Record], page_of: Callable[..., Path]) -> None:
    html = page_of(samples).read_text("utf-8")
    (table,) = unpacked(html, 'id="table-data"')
    cards = [card for chunk in unpacked(html, 'class="chunk"') for card in chunk]
    assert table["id"] == [record.document.id for record in samples] == [card["document"]["id"] for card in cards]
    assert {len(column) for column in table.values()} == {len(samples)}
    for record, card in zip(samples, cards, strict=True):
        assert card["document"]["text"] == record.document.text
        pieces = [(piece.start, piece.stop) for piece in record.event.name.evidence] if record.event else []
        assert [tuple(piece) for piece in (card["event"] or {}).get("name", {}).get("evidence", [])] == pieces


def test_no_data_are_markup() -> None:
    page = Page()
    page.add(record_of("</script><script>alert(1)</script>\u2028<!--"), "</script><!--TITLE-->")
    html = page.html()
    assert "alert(1)" not in html
    assert html.count("</script>") == html.count("<script") == 4


def test_the_page_names_no_address_outside(page_of: Callable[..., Path]) -> None:
    html = page_of([record_of("форум")]).read_text("utf-8")
    assert not re.search(r"https?:|//[a-z]+\.|@import|url\(", html.replace("\n//", "\n"))


def test_corrections_are_kept_for_these_records_alone() -> None:
    def key(*records: Record) -> str:
        page = Page()
        for record in records:
            page.add(record, "")
        (found,) = re.findall(r'"key":"(\w+)"', page.html())
        return str(found)

    assert key(record_of("форум")) == key(record_of("форум"))
    assert len({key(record_of("форум")), key(record_of("съезд")), key(record_of("форум"), record_of("форум", "b"))}) == 3


def test_without_the_text_the_evidence_keeps_its_words() -> None:
    page = Page()
    page.add(record_of("форум"), None, "changed")
    ((card,),) = unpacked(page.html(), 'class="chunk"')
    assert card["event"]["name"]["evidence"] == [[0, 5, "форум"]]
    assert card["document"]["trouble"] == "changed"


def test_a_row(samples: list[Record]) -> None:
    record = next(record for record in samples if record.document.id == "suzhou-2024")
    row = row_of(record)
    assert (row["city"], row["country"], row["start"], row["people"]) == ("Сучжоу", "CN", "2024-09-09", 300)
    assert "Эми Поуп" in row["speakers"]
    assert 0 < row["trust"] <= 100


def test_a_row_without_an_event() -> None:
    row = row_of(msgspec.structs.replace(record_of("форум"), event=None))
    assert (row["event"], row["name"], row["trust"]) == (False, None, None)


def test_trust_is_the_mean_of_all_confidences() -> None:
    record = record_of("форум")
    assert record.event is not None
    kind = Field("форум", "found", 0.25, "test", ())
    assert row_of(msgspec.structs.replace(record, event=msgspec.structs.replace(record.event, kind=kind)))["trust"] == 50


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_that_the_programs_use_is_there(lang: str) -> None:
    programs = "".join(path.read_text("utf-8") for path in (OWN / "js").iterdir() if path.name.endswith(".js"))
    page = (OWN / "page.html").read_text("utf-8")
    used = set(re.findall(r'\bword\("([\w.-]+)"', programs)) | set(re.findall(r'data-(?:word|label|hint)="([\w-]+)"', page))
    used |= set(re.findall(r'"((?:key|form)\.[\w-]+)"', programs))
    header, *rows = [line.split("\t") for line in (OWN / "words.tsv").read_text("utf-8").splitlines() if not line.startswith("#")]
    words = {row[0]: row[header.index(lang)] for row in rows}
    assert len(words) == len(rows), "a word is there twice"
    assert used <= words.keys(), used - words.keys()
    assert all(words.values())


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_inks_stand_off_their_grounds(theme: int) -> None:
    colours = {name: pair[theme] for name, *pair in re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", CSS)}
    for ink in INKS:
        for ground in GROUNDS:
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    assert contrast(colours["accent"], colours["on-accent"]) >= 4.5
