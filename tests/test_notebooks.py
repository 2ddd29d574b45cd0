"""The notebooks run from the first cell to the last, and were saved after such a run."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest

from tests.notebooks import NOTEBOOKS, run

LARGEST = 300_000  # bytes
PATHS = sorted(NOTEBOOKS.glob("*.ipynb"))
MACHINE = re.compile(r"/tmp/|/home/|/root/|/Users/|site-packages|Traceback")

each = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def code(notebook: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def kinds(cell: nbformat.NotebookNode) -> list[str]:
    return ["+".join(sorted(output.get("data", {}))) or f"{output.output_type} {output.get('name', '')}" for output in cell.outputs]


def text(cell: nbformat.NotebookNode) -> str:
    return "".join(str(output.get("text", "")) + str(output.get("data", {}).get("text/plain", "")) for output in cell.outputs)


def test_there_are_six() -> None:
    assert [path.name[:2] for path in PATHS] == ["01", "02", "03", "04", "05", "06"]


@each
def test_it_was_saved_after_a_run_from_start_to_end(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    cells = code(notebook)
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    for cell in cells:
        assert not [output for output in cell.outputs if output.output_type == "error" or output.get("name") == "stderr"], cell.source
        assert not MACHINE.search(text(cell)), cell.source
    assert path.stat().st_size < LARGEST


@each
def test_it_runs_and_shows_what_it_showed(path: Path) -> None:
    saved, ran = code(nbformat.read(path, as_version=4)), code(run(path))
    assert [kinds(cell) for cell in ran] == [kinds(cell) for cell in saved], "save it anew: python -m tests.notebooks"
