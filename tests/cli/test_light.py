"""What needs no model must not wait for one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = ("spacy", "slovnet", "navec", "numpy")
PROGRAM = """
import sys
try:
    if {arguments!r}:
        from extract.cli import main
        main({arguments!r})
    import extract
except SystemExit as left:
    assert not left.code, left.code
loaded = [name for name in {heavy!r} if name in sys.modules]
assert not loaded, loaded
"""


def loads_nothing_heavy(*arguments: str, heavy: tuple[str, ...] = HEAVY) -> None:
    program = PROGRAM.format(arguments=list(arguments), heavy=heavy)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "arguments",
    [(), ("--help",), ("--version",), ("schema",), ("run", "--help"), ("show", "--help"), ("evaluate", "--help")],
    ids=" ".join,
)
def test_starts_light(arguments: tuple[str, ...]) -> None:
    loads_nothing_heavy(*arguments, heavy=(*HEAVY, "pymorphy3", "tqdm"))


def test_evaluate_reads_records_without_models(tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    records.write_text('{"document": {"id": "suzhou-2024"}, "event": {"name": {"value": "подфорум"}}}\n', "utf-8")
    loads_nothing_heavy("evaluate", "samples/gold", str(records))


def test_plain_files_need_no_extra(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Слёт", "utf-8")
    (tmp_path / "b.csv").write_text("text\nСлёт\n", "utf-8")
    program = f"""
import sys
from extract.read import ENDINGS, find_sources, read_sources
assert len(list(read_sources(find_sources([{str(tmp_path)!r}], ENDINGS)))) == 2
loaded = {{"spacy", "numpy", "pyarrow", "trafilatura", "lxml", "docx", "pypdfium2"}} & set(sys.modules)
assert not loaded, loaded
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
