"""Workers that are processes of this machine, each with a pipe of its own."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import ModuleType
from typing import Any

from extract.workers.process import Limits, work
from extract.workers.worker import Word, Worker

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


class Spawned(Worker):
    """A process, and the parent's end of its pipe."""

    def __init__(self, process: BaseProcess, pipe: Connection) -> None:
        self.process, self.pipe = process, pipe

    def send(self, items: list[Any]) -> None:
        """Send items to read. Raises ``OSError`` if the worker is dead."""
        self.pipe.send(items)

    def waits(self) -> bool:
        """Tell whether a word of the worker waits to be heard."""
        return self.pipe.poll()

    def hear(self) -> Word:
        """Take the next word. Raises ``EOFError`` or ``OSError`` if the worker is dead."""
        word: Word = self.pipe.recv()
        return word

    def end(self) -> str:
        """Kill what is left of the process; tell how it died."""
        self.process.kill()
        self.process.join()
        self.pipe.close()
        code = self.process.exitcode or 0
        self.process.close()
        return signal.Signals(-code).name if code < 0 else f"exit code {code}"


class Processes:
    """Starts workers; each reads with what ``open_reader(*arguments)`` gives there: it turns a list of items into a list of answers."""

    def __init__(self, open_reader: Callable[..., Any], arguments: tuple[Any, ...], limits: Limits = Limits()) -> None:  # noqa: B008
        self.open_reader, self.arguments, self.limits = open_reader, arguments, limits

    def hire(self) -> Spawned:
        """Start a worker."""
        # Spawned, not forked: a fork would copy the parent's threads' locks, and its ends of other workers' pipes.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        arguments = (theirs, self.open_reader, self.arguments, self.limits)
        process = context.Process(target=work, args=arguments, name="press-extract worker", daemon=True)
        with _one_thread(), _without_main():
            process.start()
        theirs.close()  # the worker alone holds it now, so that the pipe ends when it dies
        return Spawned(process, ours)

    def wait(self, workers: list[Spawned], seconds: float | None) -> list[Spawned]:
        """Wait until some of the workers have something to say, or for so long; give them."""
        heard = wait([worker.pipe for worker in workers], seconds)
        return [worker for worker in workers if worker.pipe in heard]


def processors() -> int:
    """Count the processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _without_main() -> Iterator[None]:
    """Keep a worker from running the user's script once more: it needs nothing of it, and few scripts ask for their ``__name__``."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")  # without a file, as in a notebook: multiprocessing then has nothing to run
    try:
        yield
    finally:
        sys.modules["__main__"] = main


@contextmanager
def _one_thread() -> Iterator[None]:
    """BLAS in a worker gets one thread, or workers would fight over the cores; it is asked for before numpy is imported there."""
    before = {name: os.environ.get(name) for name in ONE_THREAD}
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
