"""The ledger: what became of every document, in an SQLite file beside the output.

It is the single truth of a run; the output is written from it. SQLite's transactions are what survives a process that is killed
and a disk that is full: a document is in it whole or not at all. At most a second of work waits to be committed.

One run at a time: SQLite's own exclusive lock is held as long as the ledger is open, and the kernel frees it when a process dies.
The process that holds it is told in ``user_version``, four bytes of the file's header that can be read past the lock.
"""

from __future__ import annotations

import os
import sqlite3
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from extract.errors import InputError, SettingsError
from extract.read import Document
from extract.read.document import TOP
from extract.record import Record
from extract.run.engine import Result

OWN = 0x70726573  # «pres», SQLite's application_id: this file is a ledger
FORMAT = "1"
COMMIT_EVERY = 1.0  # seconds
HEADER_PID = slice(60, 64)
HEADER_OWN = slice(68, 72)
# Records stand by themselves: a resumed run writes to the row of every document, and must not move their megabytes.
TABLES = """
    CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value);
    CREATE TABLE IF NOT EXISTS documents (
        id TEXT PRIMARY KEY, position INTEGER NOT NULL, run INTEGER NOT NULL, source TEXT, hash BLOB NOT NULL,
        fingerprint TEXT NOT NULL, status TEXT NOT NULL, error TEXT, seconds REAL NOT NULL, attempts INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS records (id TEXT PRIMARY KEY, record BLOB NOT NULL);
    CREATE INDEX IF NOT EXISTS in_order ON documents (position);
    CREATE TABLE IF NOT EXISTS unreadable (position INTEGER NOT NULL, source TEXT NOT NULL, error TEXT NOT NULL);
"""


class Known(NamedTuple):
    """What the ledger says of a document that it has seen before, as it is now and with these settings."""

    error: str | None
    attempts: int


class Failure(NamedTuple):
    """A document, or a source (then ``id`` is None), that has no record, and why."""

    id: str | None
    source: str | None
    error: str
    attempts: int


class Ledger:
    """An open ledger, locked for this process. ``fingerprint`` names the settings that records are made with now."""

    def __init__(self, path: Path, fingerprint: str) -> None:
        self.path, self.fingerprint = path, fingerprint
        try:
            self._file = sqlite3.connect(path, timeout=0, isolation_level=None)
        except sqlite3.Error as error:
            raise self._unwritable(error) from None
        try:
            self._lock()
            self._file.executescript(TABLES)
        except sqlite3.Error as error:
            self._file.close()
            raise self._refusal(error) from None
        if self._state("format", FORMAT) != FORMAT:
            self._file.close()
            raise InputError(str(path), "was written by another version of press-extract", "begin anew with --restart, or move it away")
        self.run = int(self._state("run", 0))
        self._committed = time.monotonic()

    def _lock(self) -> None:
        self._file.execute("PRAGMA locking_mode = EXCLUSIVE")
        own = self._file.execute("PRAGMA application_id").fetchone()[0]
        if own != OWN and self._file.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise sqlite3.DatabaseError("file is not a ledger")
        # The first write takes the lock, which then stays.
        self._file.execute("BEGIN EXCLUSIVE")
        self._file.execute(f"PRAGMA application_id = {OWN}")
        self._file.execute(f"PRAGMA user_version = {os.getpid()}")
        self._file.execute("COMMIT")

    def _refusal(self, error: sqlite3.Error) -> InputError:
        name = getattr(error, "sqlite_errorname", "SQLITE_NOTADB")
        if name in ("SQLITE_BUSY", "SQLITE_LOCKED"):
            with self.path.open("rb") as file:
                header = file.read(100)
            told = f" (process {int.from_bytes(header[HEADER_PID], 'big')})" if int.from_bytes(header[HEADER_OWN], "big") == OWN else ""
            return InputError(str(self.path), f"another run is writing this output{told}", "wait for it, or name another output")
        if name in ("SQLITE_NOTADB", "SQLITE_CORRUPT"):
            return InputError(str(self.path), f"is no ledger of a run ({error})", "move it away, or name another output")
        return self._unwritable(error)

    def _unwritable(self, error: sqlite3.Error) -> InputError:
        cure = "make room, or check your rights; then run the same with --resume"
        return InputError(str(self.path), f"cannot be written ({error})", cure)

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def done(self) -> int:
        """Count the documents that have a record."""
        (count,) = self._do("SELECT count(*) FROM records").fetchone()
        return int(count)

    @property
    def finished(self) -> bool:
        """Tell whether the last run has written its output."""
        return bool(self._state("finished", 1))

    def begin(self, output: Path, *, resume: bool = False, restart: bool = False) -> None:
        """Begin a run: on top of what earlier ones have done to ``resume``, else anew.

        Raises ``SettingsError`` rather than throw away what an interrupted run has done, unless to ``restart`` is what is wanted.
        """
        if not (resume or restart or self.finished) and (count := self.done):
            raise SettingsError(
                f"{output}: an interrupted run has read {count} documents for it; go on with --resume, or throw them away with --restart"
            )
        self.run += 1
        with self._together():
            if restart or not resume:
                self._do("DELETE FROM documents")
                self._do("DELETE FROM records")
            self._do("DELETE FROM unreadable")
            self._set("run", self.run)
            self._set("finished", 0)
        self._commit()

    def known(self, document: Document, position: int) -> Known | None:
        """Tell what is known of a document; None if it is new, has changed, or was read with other settings.

        What is known is kept, and stands at ``position`` from now on.
        """
        row = self._do("SELECT hash, fingerprint, error, attempts FROM documents WHERE id = ?", document.id).fetchone()
        if row is None or row[0] != content_hash(document) or row[1] != self.fingerprint:
            return None
        self._change("UPDATE documents SET run = ?, position = ? WHERE id = ?", self.run, position, document.id)
        self._commit_in_time()
        return Known(row[2], row[3])

    def put(self, id: str, source: str | None, hash: bytes, result: Result) -> None:
        """Write down what became of a document."""
        status = "failed" if result.record is None else "done"
        what = (id, result.position, self.run, source, hash, self.fingerprint, status, result.error, result.seconds, result.attempts)
        with self._together():
            self._do("INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", *what)
            if result.record is None:
                self._do("DELETE FROM records WHERE id = ?", id)
            else:
                self._do("INSERT OR REPLACE INTO records VALUES (?, ?)", id, zlib.compress(result.record, 1))
        self._commit_in_time()

    def put_unreadable(self, position: int, error: InputError) -> None:
        """Write down a source, or a row of one, that gave no document."""
        self._change("INSERT INTO unreadable VALUES (?, ?, ?)", position, error.source, f"{error.problem}; {error.cure}")

    def forget_gone(self) -> None:
        """Forget the documents that were not in this run's input."""
        with self._together():
            self._do("DELETE FROM records WHERE id IN (SELECT id FROM documents WHERE run <> ?)", self.run)
            self._do("DELETE FROM documents WHERE run <> ?", self.run)
        self._commit()

    def records(self) -> Iterator[Record]:
        """Give the records in the order of their documents."""
        for (record,) in self._do("SELECT record FROM documents CROSS JOIN records USING (id) ORDER BY position"):
            yield msgspec.msgpack.decode(zlib.decompress(record), type=Record)

    def failures(self) -> Iterator[Failure]:
        """Give what has no record, in the order of the input."""
        rows = self._do(
            "SELECT id, source, error, attempts, position FROM documents WHERE status = 'failed'"
            " UNION ALL SELECT NULL, source, error, 1, position FROM unreadable ORDER BY position"
        )
        yield from (Failure(*row[:4]) for row in rows)

    def finish(self) -> None:
        """Say that the output is written."""
        self._set("finished", 1)
        self._commit()

    def close(self) -> None:
        """Commit what waits, and let the next run in; a ledger that holds nothing goes away."""
        try:
            self._commit()
            if not self._do("SELECT 1 FROM documents UNION ALL SELECT 1 FROM unreadable LIMIT 1").fetchone():
                self.path.unlink()
        finally:
            self._file.close()

    def _state(self, name: str, otherwise: Any) -> Any:
        row = self._do("SELECT value FROM state WHERE name = ?", name).fetchone()
        if row is None:
            self._set(name, otherwise)
            return otherwise
        return row[0]

    def _set(self, name: str, value: Any) -> None:
        self._do("INSERT OR REPLACE INTO state VALUES (?, ?)", name, value)

    @contextmanager
    def _together(self) -> Iterator[None]:
        """Do what is done inside as a whole or not at all: Ctrl-C may come between any two statements, and what waits is committed then."""
        if not self._file.in_transaction:
            self._do("BEGIN")
        self._do("SAVEPOINT whole")
        try:
            yield
        except BaseException:
            with suppress(sqlite3.Error):  # a full disk may have ended the transaction, and all that waited in it
                self._file.execute("ROLLBACK TO whole")
            raise
        self._do("RELEASE whole")

    def _change(self, sql: str, *values: Any) -> None:
        if not self._file.in_transaction:
            self._do("BEGIN")
        self._do(sql, *values)

    def _commit_in_time(self) -> None:
        if time.monotonic() - self._committed > COMMIT_EVERY:
            self._commit()

    def _commit(self) -> None:
        if self._file.in_transaction:
            self._do("COMMIT")
        self._committed = time.monotonic()

    def _do(self, sql: str, *values: Any) -> sqlite3.Cursor:
        try:
            return self._file.execute(sql, values)
        except sqlite3.Error as error:
            raise self._unwritable(error) from None


def content_hash(document: Document) -> bytes:
    """Name all of a document that its record tells; where in its file it stands may change."""
    return sha256(msgspec.msgpack.encode(msgspec.structs.replace(document, place=TOP, file=None))).digest()


def ledger_path(output: Path) -> Path:
    """Give the place of an output's ledger."""
    return output.with_name(f"{output.name}.ledger")
