"""A crew of workers that read batches, and outlive whatever a document does to one of them.

Every worker has a line of its own, with nobody else at either end and no lock. (The pools of the standard library and of pebble share
one queue among all: a worker that is killed while it sends leaves its lock taken or half a message in it, and the others wait
for ever.) A worker that dies ends its line; one that takes too long is killed. Either is replaced, and the batch that it had is read
again, one item at a time: an item that does it again is lost, alone.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from extract.errors import ModelError
from extract.workers.worker import Answers, Broken, Hiring, Ready, Task, Worker

AHEAD = 64  # batches that a worker may be ahead of the oldest one that is not read
STARTS = 3  # deaths in a row before the models are loaded, and more of them than workers: then it is no accident
# Items that a worker reads before another takes its place: its libraries keep something of every word that they have ever met (a hash
# map of spaCy's does not give back the room of what has left it). A new worker costs three seconds, these items a minute and more.
LASTS = 7_000
ALONE = 2  # deaths of a worker that has one item only, before the item is to blame: whoever kills workers may hit an innocent one

Item = TypeVar("Item")
Answer = TypeVar("Answer")


class Share(NamedTuple, Generic[Item, Answer]):
    """A batch, or one item of it, with the answers; an item that is ``lost`` has none, and this is why. ``tries`` counts its readings."""

    items: list[Item]
    answers: list[Answer]
    lost: str | None
    tries: int


class Crew(Generic[Item, Answer]):
    """So many workers, each of which reads up to ``lasts`` items. ``timeout`` is what a batch may take, in seconds."""

    def __init__(self, hiring: Hiring, *, workers: int, timeout: float | None = None, lasts: int = LASTS) -> None:
        self.hiring, self.workers, self.timeout, self.lasts = hiring, workers, timeout, lasts
        self._crew: list[Worker] = []
        self._fetched: deque[Task] = deque()
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
            self._fetched.append(Task(self._number, items))
            self._number += 1
        return True

    def _hand_out(self) -> None:
        missing = min(self.workers, sum(worker.task is not None for worker in self._crew) + len(self._fetched)) - len(self._crew)
        for _ in range(missing):
            self._crew.append(self.hiring.hire())
        for worker in self._crew:
            if self._fetched and worker.ready and worker.task is None and worker.begin(self._fetched[0], self.timeout):
                self._fetched.popleft()

    def _listen(self, seconds: float | None) -> Iterator[Share[Item, Answer]]:
        """Take what workers have sent; wait for the first word, or the next deadline, if there is nothing else to do."""
        if seconds is None:
            deadlines = [worker.deadline for worker in self._crew if worker.deadline is not None]
            seconds = max(min(deadlines) - time.monotonic(), 0.0) if deadlines else None
        for worker in self.hiring.wait(self._crew, seconds):
            try:
                word = worker.hear()
            except (EOFError, OSError):
                yield from self._died(worker)
                continue
            if isinstance(word, Broken):
                raise word.error
            if isinstance(word, Ready):
                worker.ready, self._deaths = True, 0
            elif isinstance(word, Answers) and worker.task is not None:
                yield self._share(worker.task, word.of)
                worker.read += len(worker.task.items)
                worker.task = worker.deadline = None
                if worker.read >= self.lasts:
                    self._dismiss(worker)

    def _expire(self) -> Iterator[Share[Item, Answer]]:
        for worker in [worker for worker in self._crew if worker.late]:
            task = self._dismiss(worker)[0]
            if task is not None and len(task.items) == 1:
                yield self._share(task, [], f"took longer than {self.timeout:g} s, the limit for a document (setting timeout)")
            elif task is not None:
                self._one_by_one(task)

    def _died(self, worker: Worker) -> Iterator[Share[Item, Answer]]:
        ready = worker.ready
        task, how = self._dismiss(worker)
        if not ready:
            self._deaths += 1
            if self._deaths >= STARTS and self._deaths > self.workers:
                # Whoever leaves by itself has said why; whoever is killed is so most often for its memory.
                cure = "what they printed above tells why" if how.startswith("exit") else "give them more memory, or take fewer of them"
                raise ModelError(f"workers die while they load the models ({how}); {cure}")
        elif task is not None and task.tries == ALONE:
            yield self._share(task, [], f"the workers that read it died ({how}); it may need more memory than there is")
        elif task is not None:
            self._one_by_one(task)

    def _dismiss(self, worker: Worker) -> tuple[Task | None, str]:
        self._crew.remove(worker)
        return worker.task, worker.end()

    def _one_by_one(self, task: Task) -> None:
        alone = [Task(task.batch, [item], task.tries + 1) for item in task.items]
        if task.tries:
            self._fetched.extend(alone)  # to another worker, at another time: this one may have died for reasons of its own
        else:
            self._fetched.extendleft(reversed(alone))

    def _share(self, task: Task, answers: list[Answer], lost: str | None = None) -> Share[Item, Answer]:
        self._unread[task.batch] -= len(task.items)
        if not self._unread[task.batch]:
            del self._unread[task.batch]
        return Share(task.items, answers, lost, task.tries + 1)

    def _end(self) -> None:
        for worker in self._crew:
            worker.end()
        self._crew.clear()
