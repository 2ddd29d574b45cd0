from __future__ import annotations

from pathlib import Path

import pytest

from extract.rules.explain import FIELDS
from tests.cli.conftest import Command


def test_the_winner_stands_first_with_its_words(command: Command, release: Path) -> None:
    lines = command("explain", release, "start").out.splitlines()
    assert lines[0] == "→ 2024-05-05"
    assert "rule when." in lines[1]
    assert "5 мая 2024 года" in "\n".join(lines)


def test_the_weights_of_the_main_event_are_told(command: Command, release: Path) -> None:
    out = command("explain", release, "event").out
    assert out.startswith("→ форум")
    assert "headline +" in out


def test_the_event_of_the_record_is_the_winner(command: Command, tmp_path: Path) -> None:
    told = tmp_path / "final.txt"
    told.write_text("Конкурс чтецов завершён\n5 мая в Туле прошёл финал конкурса чтецов «Лён». Конкурс идёт десять лет.", "utf-8")
    assert command("explain", told, "event").out.startswith("→ финал")
    assert command("explain", told, "name").out.startswith("→ финал")


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_can_be_asked(command: Command, release: Path, field: str) -> None:
    result = command("explain", release, field)
    assert (result.code, result.errors) == (0, [])
    assert result.out


def test_an_unknown_field_is_told(command: Command, release: Path) -> None:
    result = command("explain", release, "colour")
    assert result.code == 2
    assert "colour" in result.errors[0]
