"""Kill a run of many documents again and again, go on each time, and compare with a run that nobody disturbed.

For each victim (the parent, a worker, the whole process group): ten kills with SIGKILL at random moments of one run, `--resume` after
each, then the comparison: every document once, none failed, byte for byte the same output. The pauses between kills leave enough for
all of them: they follow the speed of the undisturbed run. At last the parent is killed while it writes the output.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import tempfile
import time
from pathlib import Path

from extract.run.ledger import ledger_path
from tests.run.processes import Started, ends, kill, run, start, wait_until_it_reads, workers
from tests.run.varied import varied, write_rows

VICTIMS = ("parent", "worker", "group")
WRITING = "parent, writing"


def disturbed(victim: str, rows: Path, out: Path, *, crew: int, kills: int, pause: float) -> list[int]:
    """Run with so many kills; how many documents were done at each of them."""
    arguments = [rows, "-o", out, "--workers", str(crew), "--resume"]
    done: list[int] = []
    size = 0
    running: Started | None = None
    while len(done) < kills:
        if running is None or running.poll() is not None:
            running = start(*arguments)
        size = wait_until_it_reads(out, size)
        time.sleep(random.uniform(0, pause))
        if running.poll() is not None:
            raise SystemExit(f"{victim}: the run was over after {len(done)} kills; give it more documents")
        if victim == "worker":
            kill(random.choice(workers(running.pid)))
            done.append(-1)
            continue
        (os.killpg if victim == "group" else os.kill)(running.pid, signal.SIGKILL)
        running.communicate()
        if not ends(running.pid):
            raise SystemExit("a worker outlives its parent")
        running = None
        done.append(size)
    if running is not None:
        running.communicate()
    run(*arguments)
    return done


def killed_while_writing(rows: Path, out: Path, *, crew: int, kills: int) -> list[int]:
    """Kill the parent as soon as a draft of the output lies there; how large the ledger was at each kill."""
    arguments = [rows, "-o", out, "--workers", str(crew), "--resume"]
    done: list[int] = []
    while len(done) < kills:
        running = start(*arguments)
        while running.poll() is None and not list(out.parent.glob(f".{out.name}.*.part")):
            time.sleep(0.0005)
        time.sleep(random.uniform(0, 0.02))
        if running.poll() is not None:
            raise SystemExit("writing: the run was over before it was killed; give it more documents")
        kill(running.pid)
        running.communicate()
        if out.exists():
            raise SystemExit("writing: the output was there before it was whole")
        done.append(ledger_path(out).stat().st_size)
    run(*arguments)
    return done


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--length", type=int, help="cut the samples' texts to so many characters")
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    random.seed(asked.seed)
    with tempfile.TemporaryDirectory() as folder:
        rows = write_rows(Path(folder, "rows.jsonl"), varied(asked.documents, length=asked.length))
        calm = Path(folder, "calm.jsonl")
        began = time.perf_counter()
        run(rows, "-o", calm, "--workers", str(asked.workers))
        lasted = time.perf_counter() - began
        print(f"{asked.documents} documents, {asked.workers} workers, undisturbed: {lasted:.0f} s", flush=True)
        pause = lasted / (2 * asked.kills)
        print("| killed | times | documents | twice | lost | failed | equal to the undisturbed run | seconds |")
        print("|---|---|---|---|---|---|---|---|", flush=True)
        for victim in (*VICTIMS, WRITING):
            out = Path(folder, f"{victim}.jsonl")
            began = time.perf_counter()
            if victim == WRITING:
                kills = killed_while_writing(rows, out, crew=asked.workers, kills=asked.kills)
            else:
                kills = disturbed(victim, rows, out, crew=asked.workers, kills=asked.kills, pause=pause)
            ids = [json.loads(line)["document"]["id"] for line in out.read_bytes().splitlines()]
            failures = out.with_name(f"{out.name}.failures.jsonl")
            failed = len(failures.read_bytes().splitlines()) if failures.exists() else 0
            same = "yes" if out.read_bytes() == calm.read_bytes() else "NO"
            told = (len(kills), len(ids), len(ids) - len(set(ids)), asked.documents - len(set(ids)), failed, same)
            print(f"| {victim} | {' | '.join(map(str, told))} | {time.perf_counter() - began:.0f} |", flush=True)


if __name__ == "__main__":
    main()
