"""The same text gives the same record in every process, in whatever order Python's sets lie there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCRIPT = """
import sys
from pathlib import Path
import extract
texts = [path.read_text("utf-8", "replace") for path in sorted(Path("samples/releases").glob("*.txt"))]
for record in extract.load().pipe([*texts, *sys.argv[1:]]):
    sys.stdout.buffer.write(record.to_json().encode() + b"\\n")
"""
CALLED_FOUR_WAYS = (
    "В воскресенье, 17 мая, состоится матч 26-го тура чемпионата Чили, в котором «Заря» примет «Звезду». Поединок пройдёт в Туле "
    "на стадионе «Ока», свисток прозвучит в 16:30. Встречу в Туле можно посмотреть на телеканале. Игру рассудит Олег Лось."
)


def _records(seed: int) -> list[bytes]:
    told = {**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", SCRIPT, CALLED_FOUR_WAYS], env=told, cwd=ROOT, capture_output=True, check=True)
    return done.stdout.splitlines()


def test_records_do_not_depend_on_the_order_of_sets() -> None:
    first, second = _records(0), _records(1)
    assert len(first) == len(list((ROOT / "samples" / "releases").glob("*.txt"))) + 1
    assert first == second
