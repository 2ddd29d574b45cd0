"""Throw spoilt inputs at the readers and at the whole pipeline: ``python -m tests.bench.fuzz --inputs 10000 --seed 1``.

Half of the inputs are files, half are texts. A file gives documents and ``InputError``s, nothing else, and a reading that begins
at a document's place gives the same; a text gives a record whose evidence is exact and which JSON gives back. What breaks this
is printed with its seed and number (``--only NUMBER`` repeats it) and makes the exit code 1.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from random import Random

import extract
from extract.errors import InputError
from extract.read import Document, Source, read_source
from extract.record import Record, check_evidence, from_json
from tests.bench.mutations import file_of, text_of

BATCH = 64
SLOW = 10.0  # seconds of CPU for one small input
DAYS = ((None, None), ("2024-05-06", None), ("2024-05-06", "option"), ("2023-12-31", "metadata"))
LONGEST = 5000  # characters, so that the limit is met too


def readers(numbers: range, seed: int, told: Counter[str]) -> Iterator[str]:
    """Read spoilt files; give what is wrong, count what came in ``told``."""
    with tempfile.TemporaryDirectory() as folder:
        for number in numbers:
            random = Random(f"file {seed} {number}")
            ending, data = file_of(random)
            path = Path(folder, f"spoilt{ending}")
            path.write_bytes(data)
            began = time.process_time()
            try:
                told.update(_check_source(Source("spoilt", path, ending), random))
            except Exception as error:
                yield f"file {number} {ending}: {type(error).__name__}: {error}"
            if (seconds := time.process_time() - began) > SLOW:
                yield f"file {number} {ending}: took {seconds:.0f} s"


def _check_source(source: Source, random: Random) -> Iterator[str]:
    items = list(read_source(source, longest=LONGEST))
    assert items, "a file that gives nothing is silent"
    for row, item in enumerate(items):
        if isinstance(item, InputError):
            assert item.problem and item.cure and item.source.startswith(source.name) and "bug" not in item.cure, item
        else:
            assert 0 < len(item.text) <= LONGEST and item.text.encode() and item.id.encode()
            assert item.place.row == row
        yield f"{source.ending} {'read' if isinstance(item, Document) else 'refused'}"
    documents = [item for item in items if isinstance(item, Document)]
    if documents:
        chosen = random.choice(documents)
        again = list(read_source(source, chosen.place, longest=LONGEST))
        assert [str(item) for item in again] == [str(item) for item in items[chosen.place.row :]], "a reading from a place differs"


def pipeline(nlp: extract.Pipeline, numbers: range, seed: int, told: Counter[str]) -> Iterator[str]:
    """Read spoilt texts into records; give what is wrong, count what came in ``told``."""
    for first in range(numbers.start, numbers.stop, BATCH):
        batch = [_document(number, seed) for number in range(first, min(first + BATCH, numbers.stop))]
        began = time.process_time()
        try:
            for document, record in zip(batch, nlp.pipe(batch), strict=True):
                told.update(_check_record(document, record))
        except Exception:
            yield from (wrong for document in batch if (wrong := _alone(nlp, document)))
        if (seconds := time.process_time() - began) > SLOW:
            yield f"texts {first} to {first + BATCH - 1}: took {seconds:.0f} s"


def _document(number: int, seed: int) -> Document:
    random = Random(f"text {seed} {number}")
    text = text_of(random)
    published, origin = random.choice(DAYS)
    return Document(str(number), text, published=published, published_from=origin)  # type: ignore[arg-type]


def _alone(nlp: extract.Pipeline, document: Document) -> str | None:
    try:
        (record,) = nlp.pipe([document])
        list(_check_record(document, record))
    except Exception as error:
        return f"text {document.id}: {type(error).__name__}: {error}: {document.text!r}"
    return None


def _check_record(document: Document, record: Record) -> Iterator[str]:
    assert record.document.id == document.id
    assert record.document.length == len(document.text)
    check_evidence(record, document.text)
    assert from_json(record.to_json()) == record, "JSON does not give the record back"
    yield "text with an event" if record.event else "text without an event"


def main() -> int:
    """Run, print what was wrong and how much was read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="the number of one input to repeat, as a file and as a text")
    parser.add_argument("--tagger", default="slovnet", choices=("slovnet", "fast", "accurate"))
    asked = parser.parse_args()
    numbers = range(asked.inputs // 2) if asked.only is None else range(asked.only, asked.only + 1)
    told: Counter[str] = Counter()
    began, wrong = time.process_time(), 0
    for line in chain(readers(numbers, asked.seed, told), pipeline(extract.load(tagger=asked.tagger), numbers, asked.seed, told)):
        print(line, flush=True)
        wrong += 1
    for what, times in sorted(told.items()):
        print(f"{times:9,} {what}")
    print(f"{2 * len(numbers):,} inputs, seed {asked.seed}: {wrong} wrong, {time.process_time() - began:.0f} s of CPU")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
