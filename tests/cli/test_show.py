from __future__ import annotations

from pathlib import Path

import click
import pytest

from extract.pipeline import Pipeline
from extract.record import all_evidence
from extract.write.terminal import lit, page, table
from tests.cli.conftest import TEXT, Command


def test_fields_and_text(command: Command, release: Path) -> None:
    out = command("show", release).out
    assert "event.kind" in out
    assert "place.city" in out
    assert "⟦Пекине⟧" in out
    assert "\x1b[" not in out, "a pipe gets no colours"


def test_brackets_and_colours_leave_the_text_as_it_is(nlp: Pipeline) -> None:
    record = nlp(TEXT)
    lines = list(table(record))
    assert all_evidence(record)
    assert lit(TEXT, lines, colour=False).replace("⟦", "").replace("⟧", "") == TEXT
    assert click.unstyle(lit(TEXT, lines, colour=True)) == TEXT
    assert "\x1b[" in page(record, TEXT, colour=True)


@pytest.mark.parametrize(("environment", "option", "coloured"), [("", None, True), ("1", None, False), ("", "--no-color", False)])
def test_colour_is_for_terminals_that_want_it(
    command: Command, release: Path, monkeypatch: pytest.MonkeyPatch, environment: str, option: str | None, coloured: bool
) -> None:
    monkeypatch.setenv("NO_COLOR", environment)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    out = command("show", release, *([option] if option else [])).out
    assert ("\x1b[" in out) is coloured


def test_one_of_many(command: Command, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "a", "text": "один"}\n{"id": "b", "text": "два"}\n', "utf-8")
    assert command("show", rows).out.startswith("a ")
    assert command("show", rows, "--id", "b").out.startswith("b ")
    missing = command("show", rows, "--id", "c")
    assert (missing.code, len(missing.errors)) == (2, 1)


def test_a_document_without_an_event(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_text("")
    result = command("show", path)
    assert result.code == 0
    assert "no event" in result.out
