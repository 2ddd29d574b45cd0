"""Rules against their tables of examples: text → parts of the record."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import Pipeline
from extract.record import Record
from tests.casefile import CASES, Case, read_cases

RULES = ("what", "when", "where", "how_many", "who", "speech", "which_countries", "which_organisations")


def cases() -> list[object]:
    return [
        pytest.param(case, id=case.id, marks=[pytest.mark.xfail] if case.known_failure else [])
        for name in RULES
        if (CASES / f"{name}.md").exists()
        for case in read_cases(name)
    ]


def shown(record: Record, path: str) -> str:
    """Print a part of the record as the case files write it; lists are joined by commas."""
    node: Any = record
    for name in path.split("."):
        node = getattr(node, name) if node is not None else None
    if node is None:
        return "null"
    if not isinstance(node, tuple):
        return str(getattr(node, "value", node))
    lines = {
        "attendance": lambda x: f"{x.of} {x.value}{f'-{x.upper}' if x.upper else ''} {x.bound}",
        "countries": lambda x: f"{x.code} {x.role}",
        "organisations": lambda x: " = ".join([x.name, *x.aliases]),
        "speakers": lambda x: f"{x.name} / {x.position or '-'} / {x.organisation or '-'} / {x.mode}",
        "participants": lambda x: f"{x.name} / {x.position or '-'} / {x.organisation or '-'}",
    }
    return ", ".join(sorted(lines[path](item) for item in node)) or "-"


@pytest.mark.parametrize("case", cases())
def test_rule(nlp: Pipeline, case: Case) -> None:
    record = nlp(case.text, published=case.published)
    assert case.expected, "a case of a rule says what the record must hold"
    for claim in case.expected.split("; "):
        path, _, value = claim.partition(" = ")
        wanted = ", ".join(sorted(part.strip() for part in value.split(", "))) if path in Record.__struct_fields__ else value
        assert f"{path} = {shown(record, path)}" == f"{path} = {wanted}"
