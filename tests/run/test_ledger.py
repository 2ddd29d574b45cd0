"""The ledger by itself: what is in it is in it whole."""

from __future__ import annotations

import signal
from pathlib import Path

import msgspec
import pytest

from extract.errors import InputError
from extract.read import Document
from extract.record import Document as Source
from extract.record import Record
from extract.run.engine import Result
from extract.run.ledger import Ledger, content_hash

ONE, TWO = Document("one", "Форум прошёл в Туле."), Document("two", "Форум прошёл в Омске.")


def record(document: Document) -> bytes:
    return msgspec.msgpack.encode(Record(Source(document.id, None, "", len(document.text), None, None, None), None))


def put(ledger: Ledger, document: Document, position: int) -> None:
    ledger.put(document.id, None, content_hash(document), Result(position, record(document)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "out.jsonl.ledger"


def ids(ledger: Ledger) -> list[str]:
    return [record.document.id for record in ledger.records()]


def test_what_is_put_is_known_and_given_in_order(path: Path) -> None:
    with Ledger(path, "print") as ledger:
        ledger.begin(path)
        put(ledger, TWO, 1)
        put(ledger, ONE, 0)
    with Ledger(path, "print") as ledger:
        ledger.begin(path, resume=True)
        assert ids(ledger) == ["one", "two"]
        assert [ledger.known(document, 0) is not None for document in (ONE, TWO)] == [True, True]
    with Ledger(path, "another print") as ledger:
        assert ledger.known(ONE, 0) is None


def test_stopped_between_a_row_and_its_record(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> bytes:
        signal.raise_signal(signal.SIGINT)
        return b""

    with pytest.raises(KeyboardInterrupt), Ledger(path, "print") as ledger:
        ledger.begin(path)
        put(ledger, ONE, 0)
        monkeypatch.setattr("zlib.compress", stop)  # the last thing before the record is written
        put(ledger, TWO, 1)
    monkeypatch.undo()
    with Ledger(path, "print") as ledger:
        ledger.begin(path, resume=True)
        assert ledger.known(ONE, 0) is not None, "what was whole is kept"
        assert ledger.known(TWO, 1) is None, "a row without its record would be a document lost"


def test_a_ledger_of_another_format(path: Path) -> None:
    with Ledger(path, "print") as ledger:
        ledger.begin(path)
        put(ledger, ONE, 0)
        ledger._set("format", "0")
    with pytest.raises(InputError, match="another version"):
        Ledger(path, "print")
