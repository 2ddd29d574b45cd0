"""A document that takes too long, too much or its worker's life fails alone, with the reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.run.processes import run
from tests.run.varied import varied, write_rows

# A component from outside, as a user may have one: real code in the worker that hangs in C with Python's lock held, dies, eats memory;
# one document has no end, also when the others are mended.
OUTSIDE = """
import os, re, signal
from pathlib import Path
from spacy.language import Language

@Language.component("trial")
def trial(doc):
    while "Бесконечность" in doc.text:
        pass
    if Path(__file__).with_name("mended").exists():
        return doc
    if "Зависание" in doc.text:
        re.match("(a+)+$", "a" * 60 + "b")
    if "Гибель" in doc.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "Обжорство" in doc.text:
        bytearray(4 << 30)
    return doc
"""


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    (tmp_path / "outside.py").write_text(OUTSIDE, "utf-8")
    path = tmp_path / "settings.toml"
    path.write_text('components = "outside.py:trial"\ntimeout = 3\n', "utf-8")
    return path


def test_bad_documents_fail_alone(settings: Path, tmp_path: Path) -> None:
    good = list(varied(45, length=200))
    bad = {"hangs": "Зависание", "dies": "Гибель", "eats": "Обжорство", "endless": "Бесконечность"}
    rows = list(good)
    for place, (name, text) in zip((3, 20, 33, 40), bad.items(), strict=True):
        rows.insert(place, {"id": name, "text": text})
    everything = write_rows(tmp_path / "all.jsonl", iter(rows))
    out = tmp_path / "out.jsonl"
    told = run(everything, "-o", out, "--workers", "2", "--config", settings, code=1)
    assert "45 documents written" in told
    assert "4 failed" in told
    assert [json.loads(line)["document"]["id"] for line in out.read_bytes().splitlines()] == [row["id"] for row in good]

    failures = [json.loads(line) for line in (tmp_path / "out.jsonl.failures.jsonl").read_bytes().splitlines()]
    assert [failure["id"] for failure in failures] == list(bad)
    assert {failure["source"] for failure in failures} == {str(everything)}
    assert ["3 s" in failures[0]["error"], "SIGKILL" in failures[1]["error"], "memory" in failures[2]["error"]] == [True] * 3
    assert "3 s" in failures[3]["error"]
    assert [failures[0]["attempts"], failures[1]["attempts"]] == [2, 3], "with its batch, then alone"

    (tmp_path / "mended").touch()
    again = run(everything, "-o", out, "--config", settings, "--resume", code=1)
    assert "49 by earlier runs" in again, "what failed is kept as it is"
    assert "4 failed" in again
    mended = run(everything, "-o", out, "--config", settings, "--retry-failed", code=1)
    assert "48 documents written" in mended
    (failure,) = (json.loads(line) for line in (tmp_path / "out.jsonl.failures.jsonl").read_bytes().splitlines())
    assert failure["id"] == "endless"
    assert failure["attempts"] > failures[3]["attempts"]
    assert [json.loads(line)["document"]["id"] for line in out.read_bytes().splitlines()] == [
        row["id"] for row in rows if row["id"] != "endless"
    ]


def test_models_that_no_worker_can_load(settings: Path, tmp_path: Path) -> None:
    settings.with_name("outside.py").write_text("import os\nos._exit(3)\n", "utf-8")
    rows = write_rows(tmp_path / "rows.jsonl", varied(1))
    told = run(rows, "-o", tmp_path / "out.jsonl", "--config", settings, code=2)
    assert "exit code 3" in told
    assert not (tmp_path / "out.jsonl.ledger").exists()
