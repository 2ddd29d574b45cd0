"""Check vocabularies: rows that repeat another, and rows that no text can ever match."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract.lang.lemmas import parses
from extract.lang.tokens import norm
from extract.lexicon import Lexicon
from extract.lexicon.load import table_names


class Fault(NamedTuple):
    """A row that should be mended: its table, its first cell, and what is wrong with it."""

    table: str
    row: str
    problem: str


def faults(lexicon: Lexicon) -> Iterator[Fault]:
    """Find duplicates and dead rows in all tables, the overlays' rows among them."""
    for table in table_names():
        seen: set[tuple[str, ...]] = set()
        for row in lexicon.table(table):
            cells = tuple(row.values())
            if cells in seen:
                yield Fault(table, cells[0], "stands twice; remove one")
            seen.add(cells)
            first = next(iter(row))
            if first == "lemma" and (problem := _dead(row[first])):
                yield Fault(table, row[first], problem)


def _dead(lemma: str) -> str:
    """Say why no word can have a lemma; nothing when one can."""
    if lemma != norm(lemma):
        return f"is never read so; write {norm(lemma)!r}"
    for word in lemma.split():
        readings = parses(word)
        known = [reading for reading in readings if reading.is_known]
        if known and all(reading.normal_form.replace("ё", "е") != word for reading in known):
            return f"is no dictionary form; write {known[0].normal_form.replace('ё', 'е')!r}"
    return ""
