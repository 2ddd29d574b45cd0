"""Measure in a process of its own, so that no system pays for another's memory or profits from its caches.

``python -m tests.bench.alone JOB`` reads a JSON object from standard input and prints one; ``run_alone`` calls it so.
"""

from __future__ import annotations

import os

ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
os.environ.update(ONE_THREAD)  # before numpy comes

import gc
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
MEGABYTE = 1024  # kilobytes


def run_alone(job: str, **settings: Any) -> Any:
    """Do a job in a fresh process and give what it measured."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.alone", job],
        input=json.dumps(settings),
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **ONE_THREAD},
        check=False,
    )
    if done.returncode:
        sys.exit(f"{job} {settings.get('system', '')}: {done.stderr.strip()[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def memory(field: str = "VmRSS", process: int | str = "self") -> float:
    """Give a process's resident memory in MB: ``VmRSS`` now, ``VmHWM`` at its highest."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(field)) / MEGABYTE


def read(system: str, texts: list[str], other: list[str]) -> dict[str, float]:
    """Time a system on texts, after other texts have warmed it; CPU seconds of the process."""
    from tests.bench.peers import LOADERS

    began = time.process_time()
    reader = LOADERS[system][1]()
    loaded = time.process_time()
    reader(other)
    gc.collect()
    seconds = []
    for _ in range(2 if system == "pipe" else 1):
        start = time.process_time()
        reader(texts)
        seconds.append(time.process_time() - start)
    return {"load": loaded - began, "new": seconds[0], "seen": seconds[-1], "peak": memory("VmHWM")}


def stages(texts: list[str], other: list[str], batch: int) -> list[dict[str, float]]:
    """Time each component of the pipeline, the columns of words, and the rules: new texts, then seen ones.

    Finders wait until they are asked; what they take is theirs, not the asking rule's.
    """
    from extract.lang.tokenization.tokens import lay_out
    from extract.pipeline import reader_of
    from tests.bench.peers import load_ours

    nlp = load_ours()
    reader = reader_of(nlp.spacy)
    assert reader is not None
    finders, morphology, entities = reader.finders, reader.morphology, reader.entities
    list(nlp.pipe(other))
    rounds = []
    for _ in range(2):
        spent: dict[str, float] = {}
        inner = [0.0]  # what those take that the work of a stage, and of one inside it, waits for

        def timed(name: str, work: Callable[[], Any], spent: dict[str, float] = spent, inner: list[float] = inner) -> Any:
            inner.append(0.0)
            start = time.process_time()
            result = work()
            took = time.process_time() - start
            spent[name] = spent.get(name, 0.0) + took - inner.pop()
            inner[-1] += took
            return result

        reader.finders = {name: lambda words, name=name: timed(name, lambda: finders[name](words)) for name in finders}
        for first in range(0, len(texts), batch):
            gc.disable()  # as ``pipe`` does while it reads a batch
            some = texts[first : first + batch]
            layouts = timed("tokens, sentences", lambda some=some: list(map(lay_out, some)))
            tags = timed("morphology", lambda layouts=layouts: morphology.tags(layouts))
            names = timed("entities", lambda layouts=layouts: entities.names(layouts))
            for read in zip(layouts, tags, names, strict=True):
                words = timed("words, lemmas", lambda read=read: reader.words(*read, {}))
                record = timed("rules", lambda words=words: nlp.record(words))
                timed("JSON", record.to_json)
            gc.enable()
        rounds.append(spent)
    return rounds


def main() -> None:
    """Do the job that the command line names."""
    from tests.bench import accuracy, growth

    jobs: dict[str, Callable[..., Any]] = {
        "gold": accuracy.read,
        "read": read,
        "stages": stages,
        "documents": growth.documents,
        "texts": growth.texts,
        "pool": growth.pool,
    }
    print(json.dumps(jobs[sys.argv[1]](**json.load(sys.stdin))))


if __name__ == "__main__":
    main()
