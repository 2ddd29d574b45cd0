from __future__ import annotations

from pathlib import Path

import click
import pytest
from rich.cells import cell_len

from extract.pipeline import Pipeline
from extract.record import all_evidence
from extract.write.fields import looks
from extract.write.terminal import bracketed, lit, page
from extract.write.values import values
from tests.cli.conftest import TEXT, Command


def test_fields_and_text(command: Command, release: Path) -> None:
    out = command("show", release).out
    assert "event.kind" in out
    assert "place.city" in out
    assert "⟦Пекине⟧" in out
    assert "\x1b[" not in out, "a pipe gets no colours"


def test_brackets_and_colours_leave_the_text_as_it_is(nlp: Pipeline) -> None:
    record = nlp(TEXT)
    found = list(values(record))
    assert all_evidence(record)
    assert bracketed(TEXT, found).replace("⟦", "").replace("⟧", "") == TEXT
    assert lit(TEXT, found).plain == TEXT


def test_evidence_is_lit_in_its_fields_colour(nlp: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("NO_COLOR", raising=False)
    shown = page(nlp(TEXT), TEXT, colour=True)
    colour = looks()["city"].dark
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    lit_so = f"48;2;{red};{green};{blue}m"
    assert f"{lit_so}event.place.city" in shown, "the table"
    assert f"{lit_so}city\x1b" in shown, "the legend"
    assert f"{lit_so}Пекине" in shown, "the text"


def test_the_table_keeps_its_columns_within_the_width(nlp: Pipeline) -> None:
    text = "В Казани прошёл форум «水利 Чистая река и её большие и малые притоки» 3 мая 2024 года.\n"
    record = nlp(text)
    for width in (50, 80, 120):
        shown = page(record, text, colour=False, width=width)
        rows = shown.splitlines()[2 : shown.splitlines().index("", 2)]
        assert all(cell_len(row) <= width for row in rows)
        assert len({cell_len(row[: row.index(word)]) for row in rows for word in ("held", "Казань") if word in row}) == 1


def test_a_release_does_not_steer_the_terminal(nlp: Pipeline) -> None:
    text = "Форум «\x1b[2JЧистая\x07 \u202eрека\x9b» прошёл в Казани\r\n3 мая 2024 года.\r\n"
    for colour in (True, False):
        shown = click.unstyle(page(nlp(text), text, colour=colour))
        assert not set("\x1b\x07\x9b\r\u202e") & set(shown)
        assert "␛[2JЧистая" in shown


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
    path = tmp_path / "idle.txt"
    path.write_text("Ничего не было.", "utf-8")
    result = command("show", path)
    assert result.code == 0
    assert "no event" in result.out
