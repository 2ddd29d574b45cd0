"""What a crew needs of its workers, be they processes of this machine or actors on a cluster."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from typing import Any, NamedTuple, Protocol


class Ready(NamedTuple):
    """The models are loaded, the worker waits for work."""


class Answers(NamedTuple):
    """What came of a batch's items, in their order."""

    of: list[Any]


class Broken(NamedTuple):
    """An exception that is no item's fault: nothing can be read."""

    error: Exception


Word = Ready | Answers | Broken


class Task(NamedTuple):
    """A batch, or a part of it, that was read ``tries`` times in vain."""

    batch: int
    items: list[Any]
    tries: int = 0


class Worker(ABC):
    """A worker, and what it does now."""

    ready = False
    read = 0  # items
    task: Task | None = None
    deadline: float | None = None

    @property
    def late(self) -> bool:
        """Tell whether it takes too long; an answer that waits came in time, it is we who were busy."""
        return self.deadline is not None and self.deadline <= time.monotonic() and not self.waits()

    def begin(self, task: Task, timeout: float | None) -> bool:
        """Send a task; False if the worker is dead."""
        try:
            self.send(task.items)
        except OSError:
            return False
        self.task = task
        self.deadline = None if timeout is None else time.monotonic() + timeout
        return True

    @abstractmethod
    def send(self, items: list[Any]) -> None:
        """Send items to read. Raises ``OSError`` if the worker is dead."""

    @abstractmethod
    def waits(self) -> bool:
        """Tell whether a word of the worker waits to be heard."""

    @abstractmethod
    def hear(self) -> Word:
        """Take the next word. Raises ``EOFError`` or ``OSError`` if the worker is dead."""

    @abstractmethod
    def end(self) -> str:
        """Kill what is left of the worker; tell how it died."""


class Hiring(Protocol):
    """Where workers come from."""

    def hire(self) -> Worker:
        """Start a worker; it says ``Ready`` when it is."""
        ...

    def wait(self, workers: list[Any], seconds: float | None) -> list[Any]:
        """Wait until some of the workers have something to say, or for so long; give them."""
        ...
