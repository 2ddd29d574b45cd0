"""Many documents out of the samples: renumbered, each with a paragraph of its own, so that no two are equal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "samples" / "gold"


def varied(count: int, *, length: int | None = None) -> Iterator[dict[str, str]]:
    """Give rows with ``id`` and ``text``; ``length`` cuts the samples' texts, for tests that need many documents and few words."""
    texts = [json.loads(path.read_text("utf-8"))["text"][:length] for path in sorted(SAMPLES.glob("*.json"))]
    for number, text in enumerate(islice(cycle(texts), count), 1):
        yield {"id": f"release-{number:05}", "text": f"{text}\n\nВыпуск № {number}. На встречу приехали {number + 20} человек.\n"}


def write_rows(path: Path, rows: Iterator[dict[str, str]]) -> Path:
    """Write rows as JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return path
