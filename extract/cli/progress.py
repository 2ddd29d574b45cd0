"""How a run goes on, told on the standard error: a bar on a terminal, lines in a log, JSON lines for programs."""

from __future__ import annotations

import sys
import time
from typing import Any

import click
import msgspec

from extract.run import Listener

EVERY = 30.0  # seconds between two lines in a log


class Progress(Listener):
    """Counts what a run does, and tells its failures; the kinds below tell more."""

    expected: int | None = None
    first: float | None = None  # when the first document was through that this run has read

    def __init__(self) -> None:
        self.written = self.failures = self.kept = 0
        self.began = time.monotonic()

    def __enter__(self) -> Progress:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def seen(self) -> int:
        """Count the documents that are through."""
        return self.written + self.failures

    @property
    def seconds(self) -> float:
        """Tell how long the run has lasted."""
        return time.monotonic() - self.began

    @property
    def rate(self) -> float:
        """Give documents a second; what earlier runs have read does not count."""
        return (self.seen - self.kept) / max(self.seconds, 1e-9)

    @property
    def left(self) -> float | None:
        """Guess the seconds that are left; how long the models took to load tells nothing of them."""
        read = self.seen - self.kept - 1
        if self.expected is None or self.first is None or read < 1:
            return None
        return max(self.expected - self.seen, 0) * (time.monotonic() - self.first) / read

    def done(self, *, kept: bool = False) -> None:
        """Count a record."""
        self.written += 1
        self._count(kept)
        self.step()

    def failed(self, where: str, error: str, *, kept: bool = False) -> None:
        """Count and tell a failure."""
        self.failures += 1
        self._count(kept)
        self.tell(f"{where}: {error}")
        self.step()

    def _count(self, kept: bool) -> None:
        self.kept += kept
        if not kept and self.first is None:
            self.first = time.monotonic()

    def tell(self, line: str) -> None:
        """Tell a line to a person."""
        click.echo(f"press-extract: {' '.join(line.split())}", err=True)

    def start(self) -> None:
        """Begin to show."""

    def step(self) -> None:
        """Show that one more is through."""

    def stop(self) -> None:
        """Show no more."""

    def summary(self, where: str) -> None:
        """Tell how it went."""


class Lines(Progress):
    """A line every so often, for logs, and a summary."""

    def start(self) -> None:
        """Wait for the first line's time."""
        self.told = time.monotonic()

    def step(self) -> None:
        """Tell a line when it is time."""
        if time.monotonic() - self.told >= EVERY:
            self.told = time.monotonic()
            of = "" if self.expected is None else f" of {self.expected}"
            left = "" if self.left is None else f", {_clock(self.left)} left"
            self.tell(f"{self.written} documents done{of}, {self.failures} failed, {self.rate:.1f} docs/s{left}")

    def summary(self, where: str) -> None:
        """Tell how many, how fast, where to."""
        if self.written:
            documents = "document" if self.written == 1 else "documents"
            kept = f" ({self.kept} by earlier runs)" if self.kept else ""
            click.echo(
                f"{self.written} {documents} written{where}{kept}, {self.failures} failed, {self.seconds:.1f} s, {self.rate:.1f} docs/s",
                err=True,
            )
        elif self.failures > 1:
            self.tell(f"none of {self.failures} documents could be read; nothing is written")


class Bar(Lines):
    """A bar on a terminal: done, failed, per second, time left."""

    def start(self) -> None:
        """Open the bar."""
        from tqdm import tqdm

        self.bar = tqdm(total=self.expected, unit="doc", file=sys.stderr)

    def step(self) -> None:
        """Move the bar."""
        if self.failures:
            self.bar.set_postfix(failed=self.failures, refresh=False)
        self.bar.update()

    def tell(self, line: str) -> None:
        """Tell a line above the bar."""
        from tqdm import tqdm

        with tqdm.external_write_mode(file=sys.stderr):
            super().tell(line)

    def stop(self) -> None:
        """Close the bar."""
        self.bar.close()


class Json(Lines):
    """A line of JSON an event: start, progress, failure, end, message."""

    def start(self) -> None:
        """Tell that the run begins."""
        super().start()
        self._event("start")

    def step(self) -> None:
        """Tell the counts when it is time."""
        if time.monotonic() - self.told >= EVERY:
            self.told = time.monotonic()
            self._event("progress", left=self.left and round(self.left))

    def failed(self, where: str, error: str, *, kept: bool = False) -> None:
        """Count and tell a failure."""
        self.failures += 1
        self._count(kept)
        self._event("failure", source=where, error=error, kept=kept)
        self.step()

    def tell(self, line: str) -> None:
        """Tell what a person should know."""
        self._event("message", text=line)

    def summary(self, where: str) -> None:
        """Tell that the run has ended."""
        self._event("end")

    def _event(self, name: str, **more: Any) -> None:
        counts = {"done": self.written, "failed": self.failures, "kept": self.kept, "expected": self.expected}
        clock = {"seconds": round(self.seconds, 3), "per_second": round(self.rate, 1)}
        click.echo(msgspec.json.encode({"event": name, **counts, **clock, **more}), err=True)


def open_progress(*, quiet: bool = False, log_json: bool = False) -> Progress:
    """Choose how to tell: as asked, else a bar on a terminal and lines elsewhere."""
    if log_json:
        return Json()
    if quiet:
        return Progress()
    return Bar() if sys.stderr.isatty() else Lines()


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"
