"""Count what an ending changes that tells nothing of the event: ``python -m tests.bench.background``.

Behind 40 releases of the project each ending of ``background.tsv`` is put in turn. The record's event, its counts and its people must stay
as they were, and no country but a mentioned one may come or change. Printed by bank: endings, and values changed per release and ending.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from random import Random

import extract
from extract.record import Record

ROOT = Path(__file__).parents[2]
FOLDERS = [ROOT / "samples" / "gold", *(ROOT / "tests" / "gold" / name for name in ("seen", "pages-seen", "twins-seen"))]
ENDINGS = Path(__file__).with_name("background.tsv")
RELEASES, SEED = 40, 7


def releases() -> list[extract.Release]:
    """Draw the releases by a fixed seed."""
    golds = [json.loads(path.read_text("utf-8")) for folder in FOLDERS for path in sorted(folder.glob("*.json"))]
    return [extract.Release(gold["text"].rstrip(), gold.get("published"), gold["id"]) for gold in Random(SEED).sample(golds, RELEASES)]


def endings() -> Iterator[tuple[str, str]]:
    """Give each ending with its bank."""
    for line in ENDINGS.read_text("utf-8").splitlines():
        if line and not line.startswith(("#", "bank\t")):
            bank, ending = line.split("\t")
            yield bank, ending.replace("\\n", "\n")


def told(record: Record) -> dict[str, object]:
    """Give what an ending must leave as it was; ``mentioned`` countries may come."""
    event = record.to_dict()["event"] or {}
    place = event.pop("place", {})
    values = {name: field and field["value"] for name, field in (event | place).items()}
    people = {f"{person.name}, {person.position}" for person in (*record.speakers, *record.participants)}
    counts = {f"{count.of} {count.value}" for count in record.attendance}
    return values | {"people": people, "counts": counts, "lands": {c.code for c in record.countries if c.role != "mentioned"}}


def main() -> None:
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    nlp, drawn = extract.load(), releases()
    before = [told(record) for record in nlp.pipe(drawn)]
    print(f"{RELEASES} releases\n\nbank  endings  values changed by one", flush=True)
    for bank, rows in groupby(endings(), itemgetter(0)):
        written = [ending for _, ending in rows]
        changed = 0
        for ending in written:
            longer = [extract.Release(f"{release.text}\n\n{ending}", release.published, release.id) for release in drawn]
            for old, record in zip(before, nlp.pipe(longer), strict=True):
                new = told(record)
                changed += sum(old.get(name) != new.get(name) for name in old.keys() | new.keys())
        print(f"{bank:>4}  {len(written):7}  {changed / len(written) / RELEASES:21.2f}", flush=True)


if __name__ == "__main__":
    main()
