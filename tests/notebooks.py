"""Run the notebooks as a reader would, from the first cell to the last, in a kernel of their own.

``python -m tests.notebooks`` runs all of ``notebooks/`` and saves them with their outputs; name files to run only those.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
TIMEOUT = 300  # seconds for a cell, on a busy machine


def run(path: Path) -> nbformat.NotebookNode:
    """Give the notebook with the outputs of a run; ``CellExecutionError`` tells of a cell that fails."""
    notebook = nbformat.read(path, as_version=4)
    # The commands of the environment that runs this, whatever the path says.
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")  # pictures do not tell when they were drawn: a run that changes nothing changes no file
    client = NotebookClient(
        notebook,
        timeout=TIMEOUT,
        kernel_name="python3",
        record_timing=False,
        coalesce_streams=True,
        resources={"metadata": {"path": str(path.parent)}},
    )
    return client.execute()


def main() -> None:
    """Run and save."""
    parser = argparse.ArgumentParser(prog="python -m tests.notebooks", description="Run notebooks and save them with their outputs.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a notebook; without one, all of notebooks/")
    for path in parser.parse_args().files or sorted(NOTEBOOKS.glob("*.ipynb")):
        notebook = run(path)
        notebook.metadata = {"kernelspec": notebook.metadata["kernelspec"], "language_info": {"name": "python"}}
        nbformat.write(notebook, path)
        print(f"{path.name}: {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
