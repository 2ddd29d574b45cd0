"""Score our records beside what a day's work makes of natasha's and PullEnti's names, on the same gold, with the same scorer.

``pip install 'press-extract[bench]'``, then ``python -m tests.bench.accuracy [GOLD…]``: folders of gold ``.json`` files
(``samples/gold`` unless named). F1 over all slots of a group of fields. Our rules were mended against the samples: expect less on
texts of your own, and give a gold folder of them here to know. Gold without texts names them: files of the NEREL
corpus, whose folder ``--nerel`` tells, or lines of a ``.jsonl.gz`` of news (``id``, ``text``), told by ``--news``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from extract.evaluate import Slot, align, read_gold, table
from extract.evaluate.claims import Claims
from tests.bench.alone import ROOT, run_alone

SAMPLES = ROOT / "samples" / "gold"
SYSTEMS = {"ours": "press-extract", "natasha": "natasha and glue", "pullenti": "PullEnti and glue"}
GROUPS = {
    "event, its name": ("event", "event.name", "event.kind", "event.theme", "event.part_of"),
    "dates": ("event.start", "event.end"),
    "place": ("place.city", "place.region", "place.country", "place.venue"),
    "attendance": ("attendance", "attendance.bound"),
    "countries": ("countries", "countries.role"),
    "organisations": ("organisations",),
    "people": tuple(f"{who}{part}" for who in ("speakers", "participants") for part in ("", ".position", ".organisation", ".mode")),
}


def read(system: str, folder: str, texts: dict[str, str]) -> dict[str, Any]:
    """Read a gold folder's texts with one system; records by the stem of the file."""
    documents = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(Path(folder).glob("*.json"))}
    reader = _ours() if system == "ours" else _glued(system)
    return {stem: reader(document.get("text") or texts[stem], document.get("published")) for stem, document in documents.items()}


def texts_of(folder: Path, nerel: Path | None, news: Path | None) -> dict[str, str]:
    """Give the texts that a gold folder names and does not hold, by the stem of the file."""
    documents = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}
    named = {stem: document for stem, document in documents.items() if "text" not in document}
    lines = gzip.decompress(news.read_bytes()).decode("utf-8").splitlines() if news is not None else []
    told = {line["id"]: line["text"] for line in map(json.loads, lines)}
    found = {}
    for stem, document in named.items():
        if "nerel" in document and nerel is not None:
            found[stem] = (nerel / document["nerel"]).read_text("utf-8")
        elif document.get("news") in told:
            found[stem] = told[document["news"]]
        else:
            sys.exit(f"{folder / stem}.json holds no text; tell where it lies with --{'nerel' if 'nerel' in document else 'news'}")
    return found


def _ours() -> Callable[[str, str | None], dict[str, Any]]:
    import extract

    nlp = extract.load()
    return lambda text, published: nlp(text, published=published).to_dict()


def _glued(system: str) -> Callable[[str, str | None], dict[str, Any]]:
    from tests.bench import baselines

    words = baselines.Words()
    find = {"natasha": baselines.natasha, "pullenti": baselines.pullenti}[system](words)
    return lambda text, published: baselines.glue(words, text, published, find(text, published))


def slots(folder: Path, records: dict[str, Any]) -> list[Slot]:
    """Align the records with the folder's gold."""
    claims = {stem: msgspec.convert({**record, "document": {"id": stem}}, Claims) for stem, record in records.items()}
    return [slot for gold in read_gold(folder) for slot in align(gold, claims[gold.stem])]


def f1(found: list[Slot]) -> str:
    """Give F1 over slots."""
    return f"{table(found)[-1].f1:.3f}" if found else "–"


def rows(folder: Path, systems: list[str], texts: dict[str, str]) -> Iterator[str]:
    """Give the table."""
    scored = {system: slots(folder, run_alone("gold", system=system, folder=str(folder), texts=texts)) for system in systems}
    yield f"{'':16}" + "".join(f"{SYSTEMS[system]:>20}" for system in systems)
    for group, fields in GROUPS.items():
        yield f"{group:16}" + "".join(f"{f1([slot for slot in found if slot.field in fields]):>20}" for found in scored.values())
    yield f"{'all':16}" + "".join(f"{f1(found):>20}" for found in scored.values())
    totals = {system: table(found)[-1] for system, found in scored.items()}
    yield f"{'all, precision':16}" + "".join(f"{total.precision:>20.3f}" for total in totals.values())
    yield f"{'all, recall':16}" + "".join(f"{total.recall:>20.3f}" for total in totals.values())
    events = {system: table([slot for slot in found if slot.field == "event"])[-1] for system, found in scored.items()}
    yield f"{'events found':16}" + "".join(f"{f'{event.tp} of {event.tp + event.fn}':>20}" for event in events.values())


def main() -> None:
    """Print a table for each folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[SAMPLES], metavar="GOLD")
    parser.add_argument("--no-peers", action="store_true", help="leave natasha and PullEnti out")
    parser.add_argument("--nerel", type=Path, metavar="FOLDER", help="the NEREL corpus, for gold that names its files")
    parser.add_argument("--news", type=Path, metavar="FILE", help="news as .jsonl.gz, for gold that names its lines")
    options = parser.parse_args()
    for folder in options.folders:
        if not folder.is_dir():
            sys.exit(f"{folder}: no such folder; name a folder of gold .json files")
        print(f"{folder}: {len(list(folder.glob('*.json')))} documents, F1 over all slots\n")
        texts = texts_of(folder.resolve(), options.nerel, options.news)
        for line in rows(folder.resolve(), ["ours"] if options.no_peers else list(SYSTEMS), texts):
            print(line, flush=True)
        print()


if __name__ == "__main__":
    main()
