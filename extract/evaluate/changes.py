"""Gains and losses between two sets of records, slot by slot and field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from extract.evaluate.align import Slot
from extract.evaluate.table import ALL, Row, table

HEADS = f"{'field':<26}{'tp':>6}{'fp':>6}{'fn':>6}{'F1 old':>9}{'F1 new':>9}{'diff':>9}"


class Change(NamedTuple):
    """A slot that differs: a fact found or lost, an error made or mended."""

    document: str
    field: str
    what: str
    item: str

    def __str__(self) -> str:
        return "\t".join(self)


class FieldChange(NamedTuple):
    """How a field's counts and F1 moved."""

    field: str
    tp: int
    fp: int
    fn: int
    old: float
    new: float

    @property
    def diff(self) -> float:
        """Give the new F1 less the old."""
        return round(self.new - self.old, 4)

    def __str__(self) -> str:
        return f"{self.field:<26}{self.tp:>+6}{self.fp:>+6}{self.fn:>+6}{self.old:>9.3f}{self.new:>9.3f}{self.diff:>+9.3f}"


class Changes(NamedTuple):
    """All that differs, document by document."""

    fields: list[FieldChange]
    gained: list[Change]
    lost: list[Change]


def changes(old: Mapping[str, list[Slot]], new: Mapping[str, list[Slot]]) -> Changes:
    """Compare the slots of each document. Gained: found now, or an error that is gone; lost: the other way round."""
    gained: list[Change] = []
    lost: list[Change] = []
    for document in new:
        before, after = old.get(document, []), new[document]
        gained += _more(document, before, after, "hit", "found") + _more(document, after, before, "spurious", "no longer claimed")
        lost += _more(document, after, before, "hit", "lost") + _more(document, before, after, "spurious", "claimed in error")
    return Changes(_fields(table(_all(old)), table(_all(new))), gained, lost)


def _more(document: str, less: list[Slot], more: list[Slot], outcome: str, what: str) -> list[Change]:
    extra = Counter(_facts(more, outcome)) - Counter(_facts(less, outcome))
    return [Change(document, field, what, item) for field, item in extra.elements()]


def _facts(slots: list[Slot], outcome: str) -> list[tuple[str, str]]:
    return [(slot.field, told(slot)) for slot in slots if slot.outcome == outcome]


def told(slot: Slot) -> str:
    """Give a slot's fact with whom it is about."""
    return f"{slot.owner}: {slot.item}" if slot.owner else slot.item


def _all(slots: Mapping[str, list[Slot]]) -> list[Slot]:
    return [slot for group in slots.values() for slot in group]


def _fields(old: list[Row], new: list[Row]) -> list[FieldChange]:
    before = {row.field: row for row in old}
    after = {row.field: row for row in new}
    names = [*sorted((before.keys() | after.keys()) - {ALL}), ALL]
    changed = []
    for name in names:
        none = Row(name, 0, 0, 0, 0.0, 0.0, 0.0, None)
        a, b = before.get(name, none), after.get(name, none)
        changed.append(FieldChange(name, b.tp - a.tp, b.fp - a.fp, b.fn - a.fn, a.f1, b.f1))
    return changed
