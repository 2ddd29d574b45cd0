"""Check vocabularies: rows that repeat another, and rows that no text can ever match."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from extract.lang.grammar.lemmas import parses
from extract.lang.tokenization.tokens import norm
from extract.lexicon import Lexicon, open_lexicon
from extract.lexicon.load import table_names

# Tables in which a word may have several rows; of the others only a word's last row is asked, by which an overlay replaces ours.
SEVERAL = frozenset({"attending_deeds", "deed_objects", "no_events", "organisation_words"})
SEVERAL |= {"place_letters", "short_fields", "speech_objects", "word_classes"}


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
        for word in _told_anew(lexicon, table, seen):
            yield Fault(table, word, "has several rows, of which only the last is asked; remove the others")


def _told_anew(lexicon: Lexicon, table: str, rows: set[tuple[str, ...]]) -> list[str]:
    """Give the words of which a file has more rows than one, in a table where one counts."""
    files = 1 + len(lexicon.overlays)
    ours = {next(iter(row.values())) for row in open_lexicon().table(table)}
    times = Counter(cells[0] for cells in rows) if table not in SEVERAL else Counter[str]()
    return sorted(word for word, count in times.items() if count > files - (word not in ours))


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
