from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

GOLD = {
    "id": "a",
    "text": "…",
    "record": {
        "event": {"kind": "форум", "name": ["форум «Река»"], "start": "2024-05-03", "end": None, "city": ["Казань"], "country": "RU"},
        "attendance": [],
        "countries": [{"code": "RU", "role": "host"}],
        "organisations": [],
        "speakers": [],
        "participants": [],
    },
}
RIGHT = {
    "document": {"id": "a"},
    "event": {
        "name": {"value": "Форум «Река»"},
        "kind": {"value": "форум"},
        "start": {"value": "2024-05-03"},
        "place": {"city": {"value": "Казань"}, "country": {"value": "RU"}},
    },
    "countries": [{"code": "RU", "role": "host"}],
}
WRONG = {"document": {"id": "a"}, "event": {"name": {"value": "форум «Река»"}, "start": {"value": "2023"}}}


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path, Path]:
    paths = tmp_path / "gold.jsonl", tmp_path / "right.jsonl", tmp_path / "wrong.jsonl"
    for path, row in zip(paths, (GOLD, RIGHT, WRONG), strict=True):
        path.write_text(json.dumps(row, ensure_ascii=False) + "\n", "utf-8")
    return paths


def test_table(command: Command, files: tuple[Path, Path, Path]) -> None:
    gold, right, _ = files
    result = command("evaluate", gold, right)
    assert result.code == 0
    assert result.out.startswith("1 documents, 1 with a record\n")
    assert result.out.splitlines()[-1].split() == ["ALL", "8", "0", "0", "1.000", "1.000", "1.000", "1.000"]


def test_errors(command: Command, files: tuple[Path, Path, Path]) -> None:
    gold, _, wrong = files
    lines = command("evaluate", gold, wrong, "--errors").out.splitlines()
    assert "a\tevent.start\tmissed\t2024-05-03" in lines
    assert "a\tevent.start\tspurious\t2023" in lines


def test_gains_and_losses(command: Command, files: tuple[Path, Path, Path]) -> None:
    gold, right, wrong = files
    up = command("evaluate", gold, right, "--against", wrong).out
    assert "+ a\tevent.start\tfound\t2024-05-03" in up
    assert "+ a\tevent.start\tno longer claimed\t2023" in up
    down = command("evaluate", gold, wrong, "--against", right).out
    assert "- a\tevent.start\tlost\t2024-05-03" in down
    assert "- a\tevent.start\tclaimed in error\t2023" in down
    same = command("evaluate", gold, right, "--against", right).out
    assert "0 gained, 0 lost" in same


def test_json(command: Command, files: tuple[Path, Path, Path]) -> None:
    gold, right, wrong = files
    page = json.loads(command("evaluate", gold, wrong, "--against", right, "--errors", "--json").out)
    assert page["rows"][-1]["field"] == "ALL"
    assert {"document": "a", "field": "event.start", "what": "spurious", "item": "2023"} in page["errors"]
    assert [field["diff"] for field in page["against"]["fields"] if field["field"] == "event.start"] == [-1.0]


@pytest.mark.parametrize(("bar", "code"), [("0.5", 1), ("0.2", 0)])
def test_bar(command: Command, files: tuple[Path, Path, Path], bar: str, code: int) -> None:
    gold, _, wrong = files
    assert command("evaluate", gold, wrong, "--min", bar).code == code


def test_a_bar_is_a_share(command: Command, files: tuple[Path, Path, Path]) -> None:
    result = command("evaluate", files[0], files[1], "--min", "97")
    assert (result.code, "--min" in result.err, "0<=x<=1" in result.err) == (2, True, True)


@pytest.mark.parametrize(
    ("gold", "records", "says"),
    [
        ("none", "right.jsonl", "no such file"),
        ("gold.jsonl", "none.jsonl", "no such file"),
        ("gold.jsonl", "gold.jsonl", "no record"),
        ("right.jsonl", "right.jsonl", "no gold document"),
        ("gold.jsonl", ".", "a folder"),
        ("empty", "right.jsonl", "no gold documents"),
    ],
)
def test_bad_files(command: Command, files: tuple[Path, Path, Path], tmp_path: Path, gold: str, records: str, says: str) -> None:
    (tmp_path / "empty").mkdir()
    result = command("evaluate", tmp_path / gold, tmp_path / records)
    assert result.code == 2
    assert says in result.err
    assert len(result.err.splitlines()) == 1
