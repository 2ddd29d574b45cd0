from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import extract
from extract.cli import main
from extract.run.reader import Reader
from extract.run.serial import Serial


class Result(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def errors(self) -> list[str]:
        return [line for line in self.err.splitlines() if line.startswith("press-extract: ")]


Command = Callable[..., Result]

TEXT = "В Пекине прошёл форум\n\nФорум прошёл в Пекине 5 мая 2024 года.\n"


@pytest.fixture
def command(nlp: extract.Pipeline, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Command:
    """Run the command line in this process, with the models that are loaded already."""
    for name in ("show", "explain"):  # the commands hide their modules' names
        monkeypatch.setattr(sys.modules[f"extract.cli.{name}"], "load", lambda settings: nlp)
    monkeypatch.setattr(sys.modules["extract.cli.run"], "open_engine", lambda name, reading, workers: Serial(lambda: Reader(nlp, reading)))

    def run(*arguments: str | Path) -> Result:
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        assert b"Traceback" not in err
        return Result(int(left.value.code or 0), out.decode(), err.decode())

    return run


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "forum.txt"
    path.write_text(TEXT, "utf-8")
    return path
