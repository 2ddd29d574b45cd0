"""The README's commands run, its Python runs, its tables name all that is there and nothing else."""

from __future__ import annotations

import inspect
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import click
import pytest

import extract
from extract import read, write
from extract.cli import cli
from extract.config import Settings
from extract.record import Record, json_schema
from extract.write.tables import TABLES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def section(name: str) -> str:
    return re.split(r"^## ", README.split(f"\n## {name}\n")[1], maxsplit=1, flags=re.MULTILINE)[0]


def blocks(text: str, language: str) -> list[str]:
    return [block for kind, block in BLOCK.findall(text) if kind == language]


def first_cells(text: str) -> set[str]:
    return set(re.findall(r"^\| `([^`]+)`", text, re.MULTILINE))


INSTALL = section("Install")
COMMANDS = [line for block in blocks(README.replace(INSTALL, ""), "sh") for line in block.splitlines()]


def test_two_commands_do_for_a_newcomer() -> None:
    first, second = (block.strip().splitlines() for block in blocks(INSTALL, "sh"))
    assert len(first) == len(second) == 1
    assert first[0].endswith("press-extract run samples/releases -o records.jsonl")
    assert second[0].endswith("python -m pytest")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout, as far as the commands need it."""
    copy = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "samples", copy / "samples")
    return copy


@pytest.fixture(scope="module")
def ran(copy: Path) -> dict[str, str]:
    """Run all commands in their order in the copy; give what each printed."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"}
    printed = {}
    for line in COMMANDS:
        done = subprocess.run(
            ["bash", "-c", line], cwd=copy, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300
        )
        assert done.returncode == 0, f"{line}\n{done.stderr}"
        printed[line] = done.stdout
    return printed


def test_every_command_in_a_block_runs(ran: dict[str, str]) -> None:
    assert len(ran) >= 4
    assert all(line.split()[0] == "press-extract" for line in ran)


def test_the_first_screen_shows_what_is_printed(ran: dict[str, str]) -> None:
    printed = re.sub(r"[\d.]+ ", "", next(iter(ran.values())))
    shown = re.sub(r"[\d.]+ ", "", blocks(README, "text")[0]).split("…")[0]  # whatever the confidence
    assert shown.count("\n") > 8
    for row in shown.strip().splitlines():
        assert " ".join(row.split()) in " ".join(printed.split())


def test_every_command_and_option_is_known() -> None:
    options = {option for command in cli.commands.values() for p in command.params if isinstance(p, click.Option) for option in p.opts}
    ours = re.sub(r"^ray start .*", "", README, flags=re.MULTILINE)
    told = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", ours)) - {"--help"}
    assert told <= options, told - options
    assert set(re.findall(r"^\| `press-extract (\w+)", section("Commands"), re.MULTILINE)) == set(cli.commands)


def test_the_python_runs(
    nlp: extract.Pipeline, ran: dict[str, str], copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran, "the commands have written what the programs read"
    monkeypatch.setattr(extract, "load", lambda: nlp)
    monkeypatch.chdir(copy)
    programs = blocks(README, "python")
    assert len(programs[0].strip().splitlines()) <= 5
    for program in programs:
        exec(compile(program, "README.md", "exec"), {})
    assert "форум" in capsys.readouterr().out


def test_all_that_is_offered_in_python_is_told() -> None:
    assert {name for name in extract.__all__ if f"extract.{name}" not in README} == {"Pipeline"}  # load gives it


@pytest.mark.parametrize(
    ("call", "told"), [("extract.load", extract.load), ("nlp", extract.Pipeline.__call__), ("nlp.pipe", extract.Pipeline.pipe)]
)
def test_signatures_are_told(call: str, told: Callable[..., object]) -> None:
    (given,) = re.findall(rf"^- `{re.escape(call)}\((.*?)\)`", section("In Python and notebooks"), re.MULTILINE)
    assert set(re.findall(r"\b(\w+)(?==|,|$)", given)) >= set(inspect.signature(told).parameters) - {"self"}


def names(schema: object) -> Iterator[str]:
    """Walk a JSON Schema: the names of all properties, and the values that strings may have."""
    if isinstance(schema, dict):
        node: dict[str, Any] = schema
        yield from node.get("properties", {})
        yield from (value for value in node.get("enum", ()) if isinstance(value, str))
        for part in node.values():
            yield from names(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from names(part)


def test_every_field_of_the_record_is_described() -> None:
    told = section("The record")
    described = set(re.findall(r"`([^`]+)`", told)) | {"column", "dateline", "metadata", "option"}  # those are told at --published
    assert set(names(json_schema())) <= described, set(names(json_schema())) - described
    assert first_cells(told) >= set(Record.__struct_fields__)


@pytest.mark.parametrize(
    ("heading", "there"),
    [
        ("Settings", set(Settings.__struct_fields__)),
        ("In Python and notebooks", {f"notebooks/{path.name}" for path in (ROOT / "notebooks").glob("*.ipynb")}),
    ],
)
def test_tables_name_all_that_is_there(heading: str, there: set[str]) -> None:
    assert first_cells(section(heading)) == there


@pytest.mark.parametrize(("heading", "there"), [("Inputs", read.ENDINGS), ("Outputs", write.ENDINGS)])
def test_every_format_is_told(heading: str, there: Iterable[str]) -> None:
    rows = re.findall(r"^\| (`\..*?) \|", section(heading), re.MULTILINE)
    assert {ending for row in rows for ending in re.findall(r"\.[a-z.]+", row)} == set(there)


def test_every_column_is_told() -> None:
    told = {
        name: set(re.findall(r"\w+", cells))
        for name, cells in re.findall(r"^\| `(\w+)` \| an? [^|]* \| (.*) \|$", section("Outputs"), re.MULTILINE)
    }
    (shared,) = re.findall(r"^All but `events` end with `(.*?)`", section("Outputs"), re.MULTILINE)
    for table in TABLES:
        columns = [name for name in table.columns if name == "name_status" or not re.search("_(confidence|status)$", name)]
        behind = shared.split() if table.name != "events" else []
        assert columns[len(columns) - len(behind) :] == behind
        assert set(columns[1 : len(columns) - len(behind)]) <= told[table.name], table.name
    parquet = set(re.findall(r"^\| `(\w+)` \|", section("Outputs").split("**Parquet.**")[1], re.MULTILINE))
    assert parquet == set(Record.__struct_fields__)


def test_every_extra_is_told() -> None:
    rows = re.findall(r"^\| (`.*?) \|", INSTALL, re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == set(PROJECT["optional-dependencies"])
    asked = {name for extras in re.findall(r"\[((?:\w+,?)+)\]'", README) for name in extras.split(",")}
    assert asked <= set(PROJECT["optional-dependencies"])


def test_files_that_are_named_exist() -> None:
    for name in re.findall(r"`((?:extract|tests|notebooks|models|\.ci|samples)/[\w./-]*)`", README):
        assert (ROOT / name).exists(), name
    for name in re.findall(r"\]\((?!https?:|#)([^)]+)\)", README):
        assert (ROOT / name).exists(), name


def test_links_within_the_page_lead_somewhere() -> None:
    headings = {re.sub(r"[^\w -]", "", line).strip().lower().replace(" ", "-") for line in re.findall(r"^#+ (.*)$", README, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", README)) <= headings


def test_every_command_helps() -> None:
    for command in cli.commands.values():
        assert command.help
        for parameter in command.params:
            assert not isinstance(parameter, click.Option) or parameter.help, parameter.name
