"""What runs in a worker: load once, then read batch after batch from a pipe of its own."""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

from extract.errors import ModelError, SettingsError
from extract.workers.worker import Answers, Broken, Ready

MB = 1 << 20
GRACE = 10.0  # seconds after which a worker ends itself, if its parent is no longer there to do it


class Limits(NamedTuple):
    """What a batch and a worker may take: seconds, and MB of memory of its own; None is no limit."""

    timeout: float | None = None
    memory: int | None = None


def work(
    pipe: Connection, open_reader: Callable[..., Callable[[list[Any]], list[Any]]], arguments: tuple[Any, ...], limits: Limits
) -> None:
    """Do what a worker does until the pipe ends: with its parent, however that ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all processes of a terminal; the parent ends its workers
    threading.Thread(target=_end_with_parent, daemon=True).start()
    limit_memory(limits.memory)
    try:
        try:
            read = open_reader(*arguments)
        except (SettingsError, ModelError) as error:
            pipe.send(Broken(error))
            return
        pipe.send(Ready())
        while True:
            batch = pipe.recv()
            with _alarm(limits.timeout):
                answer = _answer(read, batch)
            pipe.send(answer)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the parent is gone


def _end_with_parent() -> None:
    """End the worker in the middle of its batch when its parent is killed: nobody would take the answer."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _answer(read: Callable[[list[Any]], list[Any]], batch: list[Any]) -> Answers | Broken:
    try:
        return Answers(read(batch))
    except Exception as error:
        error.add_note(f"in a worker:\n{''.join(traceback.format_exception(error))}")
        return Broken(error)


@contextmanager
def _alarm(timeout: float | None) -> Iterator[None]:
    """End a worker that hangs after its parent was killed: a thread of C does it, whatever Python is held up by."""
    if timeout is None:
        yield
        return
    with Path(os.devnull).open("w") as nowhere:
        faulthandler.dump_traceback_later(timeout + GRACE, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()


def limit_memory(memory: int | None) -> None:
    """Set how many MB this process may take for itself; beyond them Python raises ``MemoryError``."""
    # RLIMIT_DATA counts what a process writes for itself; the models that are mapped from files, which workers share, it leaves out.
    if memory is None or sys.platform != "linux":
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = memory * MB
    resource.setrlimit(resource.RLIMIT_DATA, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))
