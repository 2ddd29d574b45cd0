"""A process of the product's own does not load what no model of ours needs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# A package of this name stands in the way of the real one, which the environment may lack; thinc takes it for a broken one.
TORCH = "print('torch was imported')\nraise ImportError\n"
COMPONENT = "from spacy.language import Language\n\n\n@Language.component('idle')\ndef idle(doc):\n    return doc\n"
PROGRAM = """
from extract.workers import load_lean
nlp = load_lean((), "slovnet", {components!r})
print(nlp("Форум прошёл в Туле 5 мая 2024 года.").event.start.value)
try:
    import torch
except ImportError:
    pass
"""


def told(folder: Path, *components: str) -> list[str]:
    (folder / "torch.py").write_text(TORCH)
    (folder / "idle.py").write_text(COMPONENT)
    path = os.pathsep.join([str(folder), str(ROOT)])
    program = [sys.executable, "-c", PROGRAM.format(components=components)]
    done = subprocess.run(program, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path}, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_torch_waits_until_somebody_wants_it(tmp_path: Path) -> None:
    assert told(tmp_path) == ["2024-05-05", "torch was imported"]


def test_a_component_from_outside_may_want_it(tmp_path: Path) -> None:
    assert told(tmp_path, f"{tmp_path}/idle.py:idle")[0] == "torch was imported"
