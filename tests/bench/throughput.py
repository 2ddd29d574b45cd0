"""Time the whole pipeline beside natasha and PullEnti, in one run, on the same texts, on one core.

``pip install 'press-extract[bench]'``, then ``python -m tests.bench.throughput [FILES…]``: files or folders of ``.txt``
(the samples unless named). Every figure is CPU time, the median of the rounds; in each round every system reads in a
process of its own, one after another. «New» texts come after ``--warm`` texts, other ones, have filled the caches.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench import growth
from tests.bench.alone import ROOT, run_alone
from tests.bench.peers import LOADERS, count_tokens, some

SAMPLES = ROOT / "samples" / "gold"
BATCH = 32  # documents
PARTS = ("speed", "stages", "start", "workers", "growth", "hostile")


def read_texts(paths: list[Path]) -> list[str]:
    """Read the text files among files and folders; of ``.json`` files (gold) their ``text``."""
    found = [file for path in paths for file in (sorted(path.rglob("*.*")) if path.is_dir() else [path])]
    texts = [file.read_text("utf-8") for file in found if file.suffix == ".txt"]
    texts += [json.loads(file.read_text("utf-8")).get("text", "") for file in found if file.suffix == ".json"]
    return [text for text in texts if text.strip()]


def speed(texts: list[str], other: list[str], rounds: int, peers: bool) -> Iterator[str]:
    """Compare the systems."""
    systems = list(LOADERS) if peers else ["pipe", "single"]
    tokens = {system: count_tokens(some(texts, system)) for system in systems}
    found: dict[str, list[dict[str, float]]] = {system: [] for system in systems}
    for _ in range(rounds):
        for system in systems:
            warm = other if system in ("pipe", "single") else other[:2]
            found[system].append(run_alone("read", system=system, texts=some(texts, system), other=warm))
    yield f"{'':36}{'texts/s':>9}{'tokens/s':>10}{'µs/token':>10}{'× natasha':>11}{'load, s':>9}{'peak, MB':>10}"
    for system in systems:
        for caches in ("new", "seen") if system == "pipe" else ("new",):
            seconds = [run[caches] for run in found[system]]
            each = [1e6 * run / tokens[system] for run in seconds]
            beside = [1e6 * run["new"] / tokens["natasha"] for run in found["natasha"]] if peers else []
            ratio = f"{statistics.median(b / e for b, e in zip(beside, each, strict=True)):.2f}" if peers else ""
            name = LOADERS[system][0] + (f", {caches} words" if system == "pipe" else "")
            middle, per_token = statistics.median(seconds), statistics.median(each)
            load, peak = (statistics.median(run[key] for run in found[system]) for key in ("load", "peak"))
            rates = f"{len(some(texts, system)) / middle:9.1f}{tokens[system] / middle:10,.0f}{per_token:10.1f}"
            yield f"{name:36}{rates}{ratio:>11}{load:9.2f}{peak:10.0f}"


def by_stage(texts: list[str], other: list[str], rounds: int) -> Iterator[str]:
    """Name what each stage takes."""
    tokens = count_tokens(texts)
    runs = [run_alone("stages", texts=texts, other=other, batch=BATCH) for _ in range(rounds)]
    new, seen = (
        {stage: statistics.median(run[which][stage] for run in runs) * 1e6 / tokens for stage in runs[0][which]} for which in (0, 1)
    )
    yield f"{'µs a token':32}{'new':>9}{'seen':>9}{'share of new':>15}"
    for stage in new:
        yield f"{stage:32}{new[stage]:9.2f}{seen[stage]:9.2f}{new[stage] / sum(new.values()):15.0%}"
    yield f"{'sum':32}{sum(new.values()):9.2f}{sum(seen.values()):9.2f}"


def start(rounds: int) -> Iterator[str]:
    """Time the start of fresh processes."""
    record = "import extract; print(extract.load()('Форум «Вега» открылся в Перми 3 мая 2024 года.').to_json())"
    commands = {
        "bare Python": ["-c", "pass"],
        "import extract": ["-c", "import extract"],
        "press-extract --help": ["-m", "extract", "--help"],
        "press-extract schema": ["-m", "extract", "schema"],
        "load()": ["-c", "import extract; extract.load()"],
        "the same, of a worker": ["-c", "from extract.workers import load_lean; load_lean((), 'slovnet', ())"],
        "first record from a cold start": ["-c", record],
    }
    yield f"{'seconds':32}{'clock':>9}{'least':>9}{'CPU':>9}"
    for name, command in commands.items():
        clock, cpu = [], []
        for _ in range(rounds):
            began, before = time.perf_counter(), os.times()
            subprocess.run([sys.executable, *command], cwd=ROOT, check=True, capture_output=True)
            after = os.times()
            clock.append(time.perf_counter() - began)
            cpu.append(after.children_user + after.children_system - before.children_user - before.children_system)
        yield f"{name:32}{statistics.median(clock):9.2f}{min(clock):9.2f}{statistics.median(cpu):9.2f}"


def workers(texts: list[str], counts: list[int], documents: int) -> Iterator[str]:
    """Scale over workers."""
    yield f"{'workers':32}{'texts/s':>9}{'× one':>9}{'first, s':>10}{'peak a worker, MB':>19}"
    rate = 0.0
    for count in counts:
        run = run_alone("pool", texts=texts, workers=count, count=documents)
        rate = rate or run["rate"]
        yield f"{count:<32}{run['rate']:9.1f}{run['rate'] / rate:9.2f}{run['first']:10.1f}{run['peak']:19.0f}"


def growing(texts: list[str], counts: list[int]) -> Iterator[str]:
    """Read more and more documents."""
    yield f"{'documents':32}{'ms each':>9}{'resident, MB':>14}{'strings':>9}"
    for run in run_alone("documents", texts=texts, counts=counts):
        yield f"{run['documents']:<32}{run['ms']:9.2f}{run['rss']:14.0f}{run['strings']:9}"


def hostile(texts: list[str]) -> Iterator[str]:
    """Read long and hostile documents."""
    sizes = [growth.HUNDRED_KB, 10 * growth.HUNDRED_KB]
    yield f"{'one document of':32}{'0.1 M chars, s':>16}{'1 M chars, s':>14}{'×':>8}"
    sample = "\n".join(texts[:20])
    for name in growth.hostile(sample):
        small, large = run_alone("texts", sample=sample, name=name, sizes=sizes)
        yield f"{name:32}{small:16.2f}{large:14.2f}{large / small:8.1f}"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=[SAMPLES])
    parser.add_argument("--warm", nargs="*", type=Path, default=[SAMPLES], help="other texts, which fill the caches first")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-peers", action="store_true", help="leave natasha and PullEnti out")
    parser.add_argument("--only", nargs="*", choices=PARTS, default=PARTS, help="tables to print")
    parser.add_argument("--workers", nargs="*", type=int, default=[1, 2])
    parser.add_argument("--documents", type=int, default=2000, help="documents for the workers")
    parser.add_argument("--growth", nargs="*", type=int, default=[100, 1000, 5000, 20000], help="numbers of documents to stop at")
    options = parser.parse_args()
    texts, other = read_texts(options.files), read_texts(options.warm)
    if not texts:
        sys.exit("no texts: name some files or folders")
    tables: dict[str, Any] = {
        "speed": lambda: speed(texts, other, options.rounds, not options.no_peers),
        "stages": lambda: by_stage(texts, other, min(3, options.rounds)),
        "start": lambda: start(options.rounds),
        "workers": lambda: workers(texts, options.workers, options.documents),
        "growth": lambda: growing(texts, options.growth),
        "hostile": lambda: hostile(texts),
    }
    print(f"{len(texts)} texts, {sum(map(len, texts)):,} characters, {count_tokens(texts):,} tokens; {len(other)} others to warm up\n")
    for name in options.only:
        for line in tables[name]():
            print(line, flush=True)
        print()


if __name__ == "__main__":
    main()
