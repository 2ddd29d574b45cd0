"""The README's commands exist, its options exist, its Python runs, its tables name what is there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

import extract
from extract.cli import cli
from extract.record import Record

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
COMMANDS = [part.strip() for language, block in BLOCKS if language == "sh" for line in block.splitlines() for part in line.split("&&")]


def test_two_commands_do_for_a_newcomer() -> None:
    first, second = [block.strip().splitlines() for language, block in BLOCKS if language == "sh"][:2]
    assert len(first) == len(second) == 1
    assert first[0].endswith("press-extract run samples/releases -o records.jsonl")
    assert second[0].endswith("python -m pytest")


@pytest.mark.parametrize("line", [line for line in COMMANDS if "press-extract" in line.split()[0]])
def test_commands_parse(line: str) -> None:
    _, name, *arguments = shlex.split(line)
    command = cli.commands[name]
    context = command.make_context(name, arguments)
    for value in context.params.get("inputs", ()):
        assert (ROOT / value).exists(), value


def test_every_command_and_option_is_known() -> None:
    options = {option for command in cli.commands.values() for p in command.params if isinstance(p, click.Option) for option in p.opts}
    told = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", README)) - {"--help"}
    assert told <= options, told - options
    assert set(re.findall(r"^\| `press-extract (\w+)", README, re.MULTILINE)) == set(cli.commands)


def test_the_python_runs(nlp: extract.Pipeline, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(extract, "load", lambda: nlp)
    (program,) = [block for language, block in BLOCKS if language == "python"]
    exec(compile(program, "README.md", "exec"), {})
    assert "форум" in capsys.readouterr().out


def test_the_record_is_told_whole() -> None:
    table = README.split("## The record")[1].split("## ")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == set(Record.__struct_fields__)


def test_files_that_are_named_exist() -> None:
    for name in re.findall(r"`((?:extract|tests|\.ci|samples)/[\w./-]*)`", README):
        assert (ROOT / name).exists(), name


def test_every_command_helps() -> None:
    for command in cli.commands.values():
        assert command.help
        for parameter in command.params:
            assert not isinstance(parameter, click.Option) or parameter.help, parameter.name
