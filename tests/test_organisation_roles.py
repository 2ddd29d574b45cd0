"""The part that a body has in the event, against ``tests/cases/organisation_roles.md``."""

from __future__ import annotations

import pytest

from extract.pipeline import Pipeline
from tests.casefile import Case, read_cases

CASES = [
    pytest.param(case, id=case.id, marks=[pytest.mark.xfail] if case.known_failure else []) for case in read_cases("organisation_roles")
]


@pytest.mark.parametrize("case", CASES)
def test_role(nlp: Pipeline, case: Case) -> None:
    roles = {body.name: body.role for body in nlp(case.text).organisations}
    assert {name: roles.get(name) for name, _ in _claims(case)} == dict(_claims(case))


def _claims(case: Case) -> list[tuple[str, str]]:
    assert case.expected, "a case of a rule says what the record must hold"
    return [(name.strip(), role.strip()) for name, _, role in (claim.partition(" = ") for claim in case.expected.split("; "))]
