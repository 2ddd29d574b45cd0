from __future__ import annotations

from pathlib import Path

import pytest

from extract.rules.explain import FIELDS
from tests.cli.conftest import Command

KETTLE = Path(__file__).parents[2] / "samples" / "releases" / "kettle-notice.txt"


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


def test_a_field_may_be_named_as_show_and_evaluate_name_it(command: Command, release: Path) -> None:
    for told, short in [("event.start", "start"), ("event.place.city", "city"), ("place.city", "city"), ("countries.role", "countries")]:
        assert command("explain", release, told).out == command("explain", release, short).out


def test_a_noun_that_no_vocabulary_has_is_told(command: Command, tmp_path: Path) -> None:
    told = tmp_path / "tolkuchka.txt"
    told.write_text("У родника близ Печор прошла толкучка «Чистый исток». Пришли полсотни человек.", "utf-8")
    first, second = command("explain", told, "event").out.splitlines()
    assert "event_kinds.tsv" in first
    assert "толкучка, beside 'прошла'" in second
    assert "explain FILE event" in command("explain", told, "start").out


def test_an_event_that_only_a_release_would_report_is_told_as_such(command: Command, tmp_path: Path) -> None:
    told = tmp_path / "thanks.txt"
    told.write_text(
        "Спасибо от школы\nКоллектив школы благодарит заместителя директора центра. Он купил мёд для районной ярмарки: гости из области, "
        "студенты и наши соседи по району собрали средства для программы развития.",
        "utf-8",
    )
    out = command("explain", told, "event").out
    assert out.startswith("→ районная ярмарка")
    assert "main.of_release" in out


def test_a_text_that_reports_nothing_is_told(command: Command) -> None:
    lines = command("explain", KETTLE, "event").out.splitlines()
    assert ["no candidate" in lines[0], "nor does a noun" in lines[1], len(lines)] == [True, True, 2]


def test_an_unknown_field_is_told(command: Command, release: Path) -> None:
    result = command("explain", release, "colour")
    assert result.code == 2
    assert "colour" in result.errors[0]
