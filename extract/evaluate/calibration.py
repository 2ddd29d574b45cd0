"""How far confidence tells the truth: among values given 0.8, about 80 in 100 should be right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from extract.evaluate.align import Slot

BINS = 10
SURE = 0.9


class Bin(NamedTuple):
    """The values whose confidence lies in one tenth: how many, their mean confidence, the share that is right."""

    low: float
    values: int
    confidence: float
    right: float

    def __str__(self) -> str:
        return f"{self.low:.1f}–{self.low + 1 / BINS:.1f}{self.values:>8}{self.confidence:>12.3f}{self.right:>8.3f}"


class Calibration(NamedTuple):
    """``error`` is the expected calibration error (Naeini et al., AAAI 2015); ``sure`` the precision of values given 0.9 or more."""

    bins: tuple[Bin, ...]
    error: float
    sure: float | None
    sure_values: int


def calibration(slots: Iterable[Slot]) -> Calibration | None:
    """Compare confidence with truth over all values that carry one; None when none does."""
    told = [(slot.confidence, slot.outcome == "hit") for slot in slots if slot.confidence is not None and slot.outcome != "missed"]
    if not told:
        return None
    bins = tuple(_bin(number, told) for number in range(BINS))
    bins = tuple(each for each in bins if each.values)
    error = sum(each.values * abs(each.confidence - each.right) for each in bins) / len(told)
    sure = [right for confidence, right in told if confidence >= SURE]
    return Calibration(bins, error, sum(sure) / len(sure) if sure else None, len(sure))


def _bin(number: int, told: list[tuple[float, bool]]) -> Bin:
    inside = [(c, right) for c, right in told if min(int(c * BINS), BINS - 1) == number]
    count = len(inside)
    if not count:
        return Bin(number / BINS, 0, 0.0, 0.0)
    return Bin(number / BINS, count, sum(c for c, _ in inside) / count, sum(right for _, right in inside) / count)


HEADS = "confidence  values   mean conf   right"


def lines(found: Calibration) -> list[str]:
    """Give the table as lines."""
    sure = f"{found.sure:.3f} of {found.sure_values}" if found.sure is not None else "none"
    return [HEADS, *map(str, found.bins), f"expected calibration error {found.error:.3f}; right among values given {SURE} or more: {sure}"]
