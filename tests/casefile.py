"""Read tables of examples (``tests/cases/*.md``).

A bullet under a heading is a case. Headings: In the wild, Made up, Must not match, Known failures (strict xfail).
``published: 2024-09-12`` on a line of its own sets the context date for the bullets below it.

A case of a finder marks its mentions in place, ``[с 5 по 12 мая](2024-05-05/2024-05-12)``, or, when they nest, behind an
arrow: ``Факультет журналистики МГУ → [Факультет журналистики МГУ](…), [МГУ](МГУ)``. A mark may tell the label too:
``[Пекин](city=Пекин)``. The marks are all that the finder may find in the text.

A case of a rule gives parts of the record behind an arrow: ``text → event.start = 2024-09-09; event.end = null``.
``\\n`` stands for a line break.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

CASES = Path(__file__).parent / "cases"
MARK = re.compile(r"\[([^\[\]]*)\]\(([^()]*(?:\([^()]*\)[^()]*)*)\)")


class Case(NamedTuple):
    file: str
    line: int
    heading: str
    published: str | None
    text: str
    expected: str

    @property
    def known_failure(self) -> bool:
        return self.heading.lower().startswith("known failures")

    @property
    def id(self) -> str:
        return f"{self.file}:{self.line}"


def read_cases(name: str) -> Iterator[Case]:
    heading, published = "", None
    for number, line in enumerate((CASES / f"{name}.md").read_text("utf-8").splitlines(), 1):
        if line.startswith("#"):
            heading, published = line.lstrip("# "), None
        elif line.startswith("published:"):
            published = line.split(":", 1)[1].strip() or None
        elif line.startswith("- "):
            text, _, expected = line[2:].replace("\\n", "\n").partition(" → ")
            if not expected and MARK.search(text):
                text, expected = MARK.sub(r"\1", text), " ".join(mark.group() for mark in MARK.finditer(text))
            yield Case(name, number, heading, published, text, expected)


def marks(expected: str) -> list[tuple[str, str, str | None]]:
    """Give ``(text, value, label or None)`` for each mark."""
    found = []
    for text, value in MARK.findall(expected):
        label, sep, rest = value.partition("=")
        found.append((text, rest, label) if sep and re.fullmatch(r"[a-zа-яё_ -]+", label) else (text, value, None))
    return found
