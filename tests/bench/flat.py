"""Memory over a long run: the parent's and the workers', after 2,000 documents and from then on.

Short releases go through the engine `pool` with a ledger and an output, as `press-extract run` does it: the beginning of a sample,
a paragraph of words drawn as often as news use them (navec's counts), so that new words come as they do in real texts, and two
names that no other release has. Resident memory in MB; of the workers, the largest one's.
"""

from __future__ import annotations

import argparse
import multiprocessing
import tempfile
import time
from pathlib import Path

from extract.config import Settings
from extract.read import find_sources
from extract.read.ids import Ids
from extract.run import Ledger, Listener, Reading, Run, Shard, documents_of, failures_path, fingerprint, ledger_path, open_engine
from tests.bench.alone import memory
from tests.bench.growth import renumbered
from tests.run.varied import varied, write_rows

FIRST = 2_000


class Meter(Listener):
    """Weighs all processes whenever so many documents are through."""

    def __init__(self, every: int) -> None:
        self.every, self.seen = every, 0
        self.began = time.perf_counter()
        self.weights: list[tuple[int, float, float]] = []

    def done(self, *, kept: bool = False) -> None:
        self.step()

    def failed(self, where: str, error: str, *, kept: bool = False) -> None:
        print(f"{where}: {error}")
        self.step()

    def step(self) -> None:
        self.seen += 1
        if self.seen == FIRST or self.seen % self.every == 0:
            self.weigh()

    def weigh(self) -> None:
        workers = max((memory("VmRSS", child.pid or "self") for child in multiprocessing.active_children()), default=0.0)
        self.weights.append((self.seen, memory("VmRSS"), workers))
        seconds = time.perf_counter() - self.began
        print(f"| {self.seen:,} | {self.weights[-1][1]:.0f} | {workers:.0f} | {self.seen / seconds:.0f} |", flush=True)


def write_releases(path: Path, count: int, length: int, words: int) -> None:
    """Write the releases."""
    import numpy as np
    from navec import Navec

    from extract.lang.slovnet.packs import NAVEC, pack_path

    listed = Navec.load(pack_path(NAVEC)).vocab
    chance = np.array(listed.counts, float) / np.sum(listed.counts)
    random = np.random.default_rng(0)
    texts = [row["text"] for row in varied(28, length=length)]
    rows = enumerate(renumbered(texts, count))
    paragraphs = (" ".join(listed.words[at] for at in drawn) for drawn in random.choice(len(chance), (count, words), p=chance))
    write_rows(path, ({"id": f"release-{n:06}", "text": f"{text}\n{words}.\n"} for (n, text), words in zip(rows, paragraphs, strict=True)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=50_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--length", type=int, default=200, help="characters of the sample")
    parser.add_argument("--words", type=int, default=40, help="words of the paragraph")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        releases = Path(folder, "releases.jsonl")
        # In a process of its own: what it takes to make them is not the run's.
        writer = multiprocessing.get_context("spawn").Process(
            target=write_releases, args=(releases, asked.documents, asked.length, asked.words)
        )
        writer.start()
        writer.join()
        out = Path(folder, "out.jsonl")
        reading = Reading(Settings())
        meter = Meter(every=5_000)
        print("| documents | parent | workers | a second |\n|---|---|---|---|", flush=True)
        with Ledger(ledger_path(out), fingerprint(reading)) as ledger:
            ledger.begin(out)
            run = Run(open_engine("pool", reading, asked.workers), ledger, meter)
            run.read(documents_of(find_sources([str(releases)], [".jsonl"]), Shard(), Ids()))
            run.write(out, failures_path(out))
        print(f"parent, the output written: {memory('VmRSS'):.0f} MB, at most {memory('VmHWM'):.0f} MB")
    (_, parent, workers), (_, parent_after, workers_after) = meter.weights[0], meter.weights[-1]
    print(f"from {FIRST:,} to {meter.seen:,} documents: parent × {parent_after / parent:.2f}, workers × {workers_after / workers:.2f}")


if __name__ == "__main__":
    main()
