"""A crew of actors on a Ray cluster that is there already. Each loads the models once.

Paths and rows travel to them, and encoded records back: every machine of the cluster needs press-extract in the same version and the
same files under the same paths; where an actor does not find a text as the run has read it, the text itself travels. The ledger is
written here alone. A machine that goes takes its actors with it: others are started, and what they read is read again.
"""

from __future__ import annotations

import os
import re
import signal
import socket
import threading
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from extract.errors import MissingExtraError, SettingsError
from extract.run.crewed import results_of
from extract.run.engine import Job, Result
from extract.run.fingerprint import fingerprint
from extract.run.ranges import Parcel, pack, unpack
from extract.run.reader import Reader, Reading
from extract.workers import Answers, Broken, Crew, Ready, Word, Worker, limit_memory

try:
    import ray
    from ray.exceptions import RayError, RayTaskError
except ImportError:
    raise MissingExtraError("--engine ray", "Ray", "ray") from None

HOW = "start one with «ray start --head», further machines with «ray start --address=HOST:6379», or set RAY_ADDRESS"
WHY = re.compile(r"its (?:node|worker process) has died|[^\n]*OutOfMemory[^\n]*")


class Ray:
    """Reads with so many actors; None is one for each processor of the cluster."""

    def __init__(self, reading: Reading, workers: int | None) -> None:
        self.reading, self.workers = reading, workers

    def results(self, jobs: Iterable[Job]) -> Generator[Result]:
        """Give the results as they come. Raises ``SettingsError`` if there is no cluster."""
        with _connected():
            workers = self.workers or max(1, int(ray.cluster_resources().get("CPU", 1)))
            actors = Actors(_anywhere(self.reading), fingerprint(self.reading))
            crew: Crew[Job, Result] = Crew(actors, workers=workers, timeout=self.reading.settings.timeout)
            yield from results_of(crew, jobs)


class Actor:
    """What lives on the cluster."""

    def __init__(self, reading: Reading, expected: str) -> None:
        self.reading, self.expected = reading, expected

    def begin(self) -> None:
        """Load the models. Raises ``SettingsError`` if they, the vocabularies or the version are not those of the run."""
        limit_memory(self.reading.settings.memory)
        if fingerprint(self.reading) != self.expected:
            problem = "has another version, other models or vocabularies than the machine that runs it"
            raise SettingsError(f"press-extract on {socket.gethostname()} {problem}; install the same on all")
        self.reader = Reader.open(self.reading)

    def read(self, parcel: Parcel) -> list[Result] | None:
        """Read a batch; None if its files are not here, or are other ones."""
        jobs = unpack(parcel, self.reading.settings.longest)
        return None if jobs is None else self.reader.read(jobs)


class Hired(Worker):
    """An actor, and the one call to it that has not been answered."""

    def __init__(self, actor: Any) -> None:
        self.actor, self.call, self.how = actor, actor.begin.remote(), "killed"
        self.items: list[Job] = []

    def send(self, items: list[Any]) -> None:
        """Send items to read; that the actor is dead is heard later."""
        self.items, self.call = items, self.actor.read.remote(pack(items))

    def waits(self) -> bool:
        """Tell whether an answer has come."""
        return self.call is not None and bool(ray.wait([self.call], timeout=0)[0])

    def hear(self) -> Word:
        """Take the answer. Raises ``EOFError`` if the actor is dead."""
        call, self.call = self.call, None
        try:
            answer = ray.get(call)
        except RayTaskError as error:
            return Broken(error.cause)
        except RayError as error:
            told = str(error).strip()
            self.how = found[0].strip() if (found := WHY.search(told)) else told.splitlines()[-1].strip()
            raise EOFError from None
        if not self.ready:
            return Ready()
        if answer is None:  # it sees other files than we do
            self.call = self.actor.read.remote(Parcel([], self.items))
            return Ready()
        return Answers(answer)

    def end(self) -> str:
        """Kill the actor; tell how it died."""
        ray.kill(self.actor)
        return self.how


class Actors:
    """Starts actors, each of which takes a processor; one for which there is none free waits, and the others work."""

    def __init__(self, reading: Reading, expected: str) -> None:
        self.arguments = reading, expected
        self.kind = ray.remote(num_cpus=1, max_restarts=0, scheduling_strategy="SPREAD")(Actor)

    def hire(self) -> Hired:
        """Start an actor."""
        return Hired(self.kind.remote(*self.arguments))

    def wait(self, workers: list[Hired], seconds: float | None) -> list[Hired]:
        """Wait until some of the workers have something to say, or for so long; give them."""
        calls = {worker.call: worker for worker in workers if worker.call is not None}
        if not calls:
            return []
        ray.wait(list(calls), timeout=seconds)
        answered, _ = ray.wait(list(calls), num_returns=len(calls), timeout=0)
        return [calls[call] for call in answered]


@contextmanager
def _connected() -> Iterator[None]:
    if ray.is_initialized():
        yield  # the program that uses us has a connection of its own
        return
    before = signal.getsignal(signal.SIGTERM)
    try:
        _knock(os.environ.get("RAY_ADDRESS", ""))
        ray.init("auto", log_to_driver=False, logging_level="ERROR")  # auto looks into RAY_ADDRESS first
    except (OSError, RuntimeError, ValueError) as error:
        (line, *_) = str(error).strip().splitlines() or [type(error).__name__]
        raise SettingsError(f"no Ray cluster to run on ({line.split('. ')[0].rstrip('.')}); {HOW}") from None
    try:
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, before)  # Ray puts its own, which ends the program on the spot
        yield
    finally:
        ray.shutdown()


def _knock(address: str) -> None:
    """Raise ``OSError`` if nobody is at an address: Ray would wait for ever."""
    host, colon, port = address.rpartition("//")[2].rpartition(":")
    if colon and port.isdecimal():
        socket.create_connection((host, int(port)), timeout=5).close()


def _anywhere(reading: Reading) -> Reading:
    """Give the reading with absolute paths: actors have a working directory of their own."""
    settings = reading.settings
    components = (named.rpartition(":") for named in settings.components)
    return reading._replace(
        settings=msgspec.structs.replace(
            settings,
            lexicon=tuple(str(Path(folder).absolute()) for folder in settings.lexicon),
            components=tuple(f"{Path(file).absolute()}:{name}" if colon else name for file, colon, name in components),
        )
    )


def open_engine(reading: Reading, workers: int | None) -> Ray:
    """Make the engine; it looks for the cluster when the first results are asked for."""
    return Ray(reading, workers)
