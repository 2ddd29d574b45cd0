"""A crew of worker processes that read batches, and outlive whatever a document does to one of them.

Every worker has a pipe of its own, with nobody else at either end and no lock. (The pools of the standard library and of pebble share
one queue among all: a worker that is killed while it sends leaves its lock taken or half a message in it, and the others wait
for ever.) A worker that dies ends its pipe; one that takes too long is killed. Either is replaced, and the batch that it had is read
again, one item at a time: an item that does it again is lost, alone.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, NamedTuple, TypeVar

from extract.errors import ModelError
from extract.workers.process import Answers, Broken, Limits, Ready, work

AHEAD = 64  # batches that a worker may be ahead of the oldest one that is not read
STARTS = 3  # deaths in a row before the models are loaded: then it is no accident
ALONE = 2  # deaths of a worker that has one item only, before the item is to blame: whoever kills workers may hit an innocent one
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")

Item = TypeVar("Item")
Answer = TypeVar("Answer")


class Share(NamedTuple, Generic[Item, Answer]):
    """A batch, or one item of it, with the answers; an item that is ``lost`` has none, and this is why. ``tries`` counts its readings."""

    items: list[Item]
    answers: list[Answer]
    lost: str | None
    tries: int


class _Task(NamedTuple):
    batch: int
    items: list[Any]
    tries: int = 0


class _Worker:
    """A process, the parent's end of its pipe, and what it does now."""

    def __init__(self, process: BaseProcess, pipe: Connection) -> None:
        self.process, self.pipe = process, pipe
        self.ready = False
        self.task: _Task | None = None
        self.deadline: float | None = None

    @property
    def late(self) -> bool:
        """Tell whether it takes too long; an answer that waits in the pipe came in time, it is we who were busy."""
        return self.deadline is not None and self.deadline <= time.monotonic() and not self.pipe.poll()

    def begin(self, task: _Task, timeout: float | None) -> bool:
        """Send a task; False if the worker is dead."""
        try:
            self.pipe.send(task.items)
        except OSError:
            return False
        self.task = task
        self.deadline = None if timeout is None else time.monotonic() + timeout
        return True

    def end(self) -> str:
        """Kill what is left of the process; tell how it died."""
        self.process.kill()
        self.process.join()
        self.pipe.close()
        code = self.process.exitcode or 0
        self.process.close()
        return signal.Signals(-code).name if code < 0 else f"exit code {code}"


class Crew(Generic[Item, Answer]):
    """So many workers, each with what ``open_reader(*arguments)`` gives there: it turns a list of items into a list of answers."""

    def __init__(
        self,
        open_reader: Callable[..., Callable[[list[Item]], list[Answer]]],
        arguments: tuple[Any, ...],
        *,
        workers: int,
        limits: Limits = Limits(),  # noqa: B008 - a tuple
    ) -> None:
        self.open_reader, self.arguments, self.workers, self.limits = open_reader, arguments, workers, limits
        self._crew: list[_Worker] = []
        self._fetched: deque[_Task] = deque()
        self._unread: dict[int, int] = {}  # batch to items that have no answer yet, the oldest batch first
        self._number = 0
        self._deaths = 0

    def read(self, batches: Iterable[list[Item]]) -> Generator[Share[Item, Answer]]:
        """Read batches, in any order; few are taken ahead. Closing the generator ends the workers at once.

        Raises what a reader raises, and ``ModelError`` if workers cannot begin.
        """
        stream = iter(batches)
        more = True
        try:
            while True:
                if more and self._may_fetch():
                    more = self._fetch(stream)
                if not self._unread:
                    if more:
                        continue
                    return
                self._hand_out()
                busy = more and self._may_fetch()
                yield from self._listen(0.0 if busy else None)
                yield from self._expire()
        finally:
            self._end()

    def _may_fetch(self) -> bool:
        oldest = next(iter(self._unread), self._number)
        return len(self._fetched) < self.workers and self._number - oldest < self.workers * AHEAD

    def _fetch(self, stream: Iterator[list[Item]]) -> bool:
        items = next(stream, None)
        if items is None:
            return False
        if items:
            self._unread[self._number] = len(items)
            self._fetched.append(_Task(self._number, items))
            self._number += 1
        return True

    def _hand_out(self) -> None:
        missing = min(self.workers, sum(worker.task is not None for worker in self._crew) + len(self._fetched)) - len(self._crew)
        for _ in range(missing):
            self._crew.append(_start(self.open_reader, self.arguments, self.limits))
        for worker in self._crew:
            if self._fetched and worker.ready and worker.task is None and worker.begin(self._fetched[0], self.limits.timeout):
                self._fetched.popleft()

    def _listen(self, seconds: float | None) -> Iterator[Share[Item, Answer]]:
        """Take what workers have sent; wait for the first word, or the next deadline, if there is nothing else to do."""
        if seconds is None:
            deadlines = [worker.deadline for worker in self._crew if worker.deadline is not None]
            seconds = max(min(deadlines) - time.monotonic(), 0.0) if deadlines else None
        heard = wait([worker.pipe for worker in self._crew], seconds)
        for worker in [worker for worker in self._crew if worker.pipe in heard]:
            try:
                word = worker.pipe.recv()
            except (EOFError, OSError):
                yield from self._died(worker)
                continue
            if isinstance(word, Broken):
                raise word.error
            if isinstance(word, Ready):
                worker.ready, self._deaths = True, 0
            elif isinstance(word, Answers) and worker.task is not None:
                yield self._share(worker.task, word.of)
                worker.task = worker.deadline = None

    def _expire(self) -> Iterator[Share[Item, Answer]]:
        for worker in [worker for worker in self._crew if worker.late]:
            task = self._dismiss(worker)[0]
            if task is not None and len(task.items) == 1:
                yield self._share(task, [], f"took longer than {self.limits.timeout:g} s, the limit for a document (setting timeout)")
            elif task is not None:
                self._one_by_one(task)

    def _died(self, worker: _Worker) -> Iterator[Share[Item, Answer]]:
        ready = worker.ready
        task, how = self._dismiss(worker)
        if not ready:
            self._deaths += 1
            if self._deaths == STARTS:
                raise ModelError(f"workers die while they load the models ({how}); give them more memory, or take fewer of them")
        elif task is not None and task.tries == ALONE:
            yield self._share(task, [], f"the workers that read it died ({how}); it may need more memory than there is")
        elif task is not None:
            self._one_by_one(task)

    def _dismiss(self, worker: _Worker) -> tuple[_Task | None, str]:
        self._crew.remove(worker)
        return worker.task, worker.end()

    def _one_by_one(self, task: _Task) -> None:
        self._fetched.extendleft(_Task(task.batch, [item], task.tries + 1) for item in reversed(task.items))

    def _share(self, task: _Task, answers: list[Answer], lost: str | None = None) -> Share[Item, Answer]:
        self._unread[task.batch] -= len(task.items)
        if not self._unread[task.batch]:
            del self._unread[task.batch]
        return Share(task.items, answers, lost, task.tries + 1)

    def _end(self) -> None:
        for worker in self._crew:
            worker.end()
        self._crew.clear()


def _start(open_reader: Callable[..., Any], arguments: tuple[Any, ...], limits: Limits) -> _Worker:
    # Spawned, not forked: a fork would copy the parent's threads' locks, and its ends of other workers' pipes.
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs, open_reader, arguments, limits), name="press-extract worker", daemon=True)
    with _one_thread():
        process.start()
    theirs.close()  # the worker alone holds it now, so that the pipe ends when it dies
    return _Worker(process, ours)


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
