"""Slots to a table: precision, recall and F1 for each field and for all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from extract.evaluate.align import Slot

ALL = "ALL"
HEADS = f"{'field':<26}{'tp':>5}{'fp':>5}{'fn':>5}{'P':>8}{'R':>8}{'F1':>8}{'exact':>8}"


class Row(NamedTuple):
    """A field's counts and shares; ``exact`` is the share of matched names that are spelt as accepted."""

    field: str
    tp: int
    fp: int
    fn: int
    precision: float
    recall: float
    f1: float
    exact: float | None

    def __str__(self) -> str:
        exact = "" if self.exact is None else f"{self.exact:.3f}"
        counts = f"{self.tp:>5}{self.fp:>5}{self.fn:>5}{self.precision:>8.3f}{self.recall:>8.3f}{self.f1:>8.3f}"
        return f"{self.field:<26}{counts}{exact:>8}"


def table(slots: Iterable[Slot]) -> list[Row]:
    """Give a row for each field that has slots, by name, and one for all of them."""
    by_field: dict[str, list[Slot]] = {}
    for slot in slots:
        by_field.setdefault(slot.field, []).append(slot)
    everything = [slot for group in by_field.values() for slot in group]
    return [*(_row(field, by_field[field]) for field in sorted(by_field)), _row(ALL, everything)]


def _row(field: str, slots: list[Slot]) -> Row:
    tp, fp, fn = (sum(slot.outcome == outcome for slot in slots) for outcome in ("hit", "spurious", "missed"))
    spelt = [slot.exact for slot in slots if slot.exact is not None]
    return Row(field, tp, fp, fn, _share(tp, tp + fp), _share(tp, tp + fn), _share(2 * tp, 2 * tp + fp + fn), _exact(spelt))


def _share(part: int, whole: int) -> float:
    return round(part / whole, 6) if whole else 0.0  # printed with three digits: of four the last would be rounded twice


def _exact(spelt: list[bool]) -> float | None:
    return _share(sum(spelt), len(spelt)) if spelt else None
