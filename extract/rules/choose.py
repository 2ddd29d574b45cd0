"""Weigh the candidates of a field: conflicts, confidence, abstention."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from extract.record import Field
from extract.rules.candidate import Candidate

ABSTAIN_BELOW = 0.3


def choose(candidates: Iterable[Candidate], field: str) -> Field[Any] | None:
    """Choose a field's value; none when no candidate is likely enough."""
    mine = sorted((c for c in candidates if c.field == field), key=lambda c: -c.score)
    if not mine or mine[0].score < ABSTAIN_BELOW:
        return None
    best = mine[0]
    return Field(best.value, best.status, round(best.score, 3), best.rule, best.evidence)
