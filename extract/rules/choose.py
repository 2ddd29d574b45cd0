"""Weigh the candidates of a field: conflicts, confidence, abstention.

A rule's score says how sure it is on its own scale; here it becomes a probability, by a logistic curve for each field
(Platt, 1999) that ``models/choose/fit.py`` fits on gold records: ``calibration.tsv``.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, TypeVar

import msgspec

from extract.lexicon import Lexicon
from extract.record import Attendance, Country, Field, Organisation, Person, Speaker
from extract.rules.candidate import Candidate

ABSTAIN_BELOW = 0.3  # of a rule's own score …
DAYS, UNSURE_DAY = frozenset({"start", "end"}), 0.19  # … but of a day: few that a release tells are of something else
LEAST, MOST = 0.02, 0.99  # nobody is surer than that

Item = TypeVar("Item", Attendance, Country, Organisation, Speaker, Person)


def ranked(candidates: Iterable[Candidate], field: str) -> list[Candidate]:
    """Give a field's candidates, the likeliest first; of equals, the one that the text tells first."""
    mine = [candidate for candidate in candidates if candidate.field == field]
    return sorted(mine, key=lambda c: (-c.score, c.evidence[0].start if c.evidence else 0))


def choose(candidates: Iterable[Candidate], field: str, lexicon: Lexicon) -> Field[Any] | None:
    """Choose a field's value; none when no candidate is likely enough."""
    mine = ranked(candidates, field)
    if not mine or not is_enough(mine[0]):
        return None
    best = mine[0]
    value = " ".join(best.value.split()) if isinstance(best.value, str) else best.value  # «школа №\xa014», as some pages print it
    return Field(value, best.status, probability(field, best.score, lexicon), best.rule, best.evidence)


def is_enough(candidate: Candidate) -> bool:
    """Tell whether a candidate is likely enough for the record."""
    return candidate.score >= (UNSURE_DAY if candidate.field in DAYS else ABSTAIN_BELOW)


@lru_cache(maxsize=1024)  # the scores of many rules are few
def probability(field: str, score: float, lexicon: Lexicon) -> float:
    """Turn a rule's score into the probability that its value is right."""
    row = lexicon.index("calibration").get(field)
    if row is None:
        return round(score, 3)
    bounded = min(max(score, LEAST), MOST)
    logit = math.log(bounded / (1 - bounded))
    right = 1 / (1 + math.exp(-(float(row["slope"]) * logit + float(row["intercept"]))))
    return round(min(max(right, LEAST), MOST), 3)


def calibrated(items: Iterable[Item], field: str, lexicon: Lexicon) -> tuple[Item, ...]:
    """Give a list's items with probabilities for scores."""
    return tuple(msgspec.structs.replace(item, confidence=probability(field, item.confidence, lexicon)) for item in items)
