"""Score releases whose facts are told in other words: ``python -m tests.bench.reworded [AREA…]``.

Each line of ``reworded.jsonl`` takes a release of the project's own gold and rewords what tells the fields of an area, as another press
office would have done; the facts stay, so its gold record is known. An error counts that the release as it was does not have.
``tests/gold/README.md`` tells what was found when they were new: rules have been mended against them since.

Printed by area: rewordings, errors of each, F1 of the releases as they were and reworded.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

import extract
from extract.evaluate import Slot, align, table
from extract.evaluate.claims import Claims
from extract.evaluate.gold import Gold
from extract.record import Record

ROOT = Path(__file__).parents[2]
ROWS = Path(__file__).with_name("reworded.jsonl")
FOLDERS = {"samples": ROOT / "samples" / "gold", **{name: ROOT / "tests" / "gold" / name for name in ("seen", "pages-seen", "twins-seen")}}


class Reworded(NamedTuple):
    """A release in other words, beside the one that it was made from."""

    area: str
    base: str
    release: extract.Release
    gold: Gold


def reworded(areas: frozenset[str]) -> Iterator[Reworded]:
    """Give the rewordings of some areas, of all if none is named."""
    for line in ROWS.read_text("utf-8").splitlines():
        row = json.loads(line)
        if areas and row["area"] not in areas:
            continue
        base = base_of(row["base"])
        text = base["text"]
        for old, new in row["edits"]:
            if old and text.count(old) != 1:
                sys.exit(f"{ROWS.name}: {row['id']}: {row['base']} has {old[:60]!r} {text.count(old)} times; it must stand there once")
            text = text.replace(old, new) if old else new + text
        record = {
            **_swapped(base["record"], row.get("swap", ())),
            **{key: value for key, value in row.get("gold", {}).items() if key != "event"},
        }
        if "event" in row.get("gold", {}):
            told = row["gold"]["event"]
            record["event"] = told and {**(record["event"] or {}), **told}
        published = row.get("published", base.get("published"))
        release = extract.Release(text, published, row["id"])
        yield Reworded(row["area"], row["base"], release, _gold({"id": row["id"], "published": published, "text": text, "record": record}))


def base_of(name: str) -> Any:
    """Read a release's gold: seen/ho15-abakan-museum."""
    folder, stem = name.split("/")
    return json.loads((FOLDERS[folder] / f"{stem}.json").read_text("utf-8"))


def _gold(given: Any) -> Gold:
    return msgspec.convert(given, Gold)


def _swapped(told: Any, swaps: list[tuple[str, str]]) -> Any:
    """Write a record with other strings in the place of some."""
    if isinstance(told, str):
        for old, new in swaps:
            told = told.replace(old, new)
        return told
    if isinstance(told, list):
        return [_swapped(item, swaps) for item in told]
    return {key: _swapped(value, swaps) for key, value in told.items()} if isinstance(told, dict) else told


def slots(gold: Gold, record: Record) -> list[Slot]:
    """Align a record with its gold."""
    return align(gold, msgspec.convert({**record.to_dict(), "document": {"id": gold.id}}, Claims))


def more_errors(before: list[Slot], after: list[Slot]) -> int:
    """Count what is wrong in the one list and was not in the other."""
    old, new = (Counter((slot.field, slot.outcome, slot.item) for slot in some if slot.outcome != "hit") for some in (before, after))
    return (new - old).total()


def main() -> None:
    """Print a line for each area."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("areas", nargs="*", metavar="AREA")
    areas = frozenset(parser.parse_args().areas)
    rows = list(reworded(areas))
    if unknown := areas - {row.area for row in rows}:
        known = sorted({row.area for row in reworded(frozenset())})
        sys.exit(f"{'; '.join(sorted(unknown))}: no such area; there are {'; '.join(known)}")
    nlp = extract.load()
    bases = {name: base_of(name) for name in {row.base for row in rows}}
    releases = [extract.Release(base["text"], base.get("published"), name) for name, base in bases.items()]
    as_it_was = {r.id: slots(_gold(bases[r.id]), record) for r, record in zip(releases, nlp.pipe(releases), strict=True) if r.id}
    before, after, errors, size = defaultdict[str, list[Slot]](list), defaultdict[str, list[Slot]](list), Counter[str](), Counter[str]()
    for row, record in zip(rows, nlp.pipe(row.release for row in rows), strict=True):
        old, new = as_it_was[row.base], slots(row.gold, record)
        for area in (row.area, "all"):
            before[area] += old
            after[area] += new
            errors[area] += more_errors(old, new)
            size[area] += 1
    print(f"{'':14}{'reworded':>9}{'errors of each':>16}{'F1 as it was':>14}{'F1 reworded':>13}")
    for area in (*sorted(size.keys() - {"all"}), "all"):
        told = f"{table(before[area])[-1].f1:>14.3f}{table(after[area])[-1].f1:>13.3f}"
        print(f"{area:14}{size[area]:>9}{errors[area] / size[area]:>16.2f}{told}", flush=True)


if __name__ == "__main__":
    main()
