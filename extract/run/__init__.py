"""Batches of documents: engines read them, the ledger makes them survive."""

from extract.run.batch import Listener, Run, stream
from extract.run.engine import Engine
from extract.run.engines import ENGINES, open_engine
from extract.run.failures import failures_path
from extract.run.fingerprint import fingerprint
from extract.run.ledger import Ledger, ledger_path
from extract.run.reader import Reader, Reading
from extract.run.shard import Shard, documents_of
from extract.run.written import written_for, written_in

__all__ = [
    "ENGINES",
    "Engine",
    "Ledger",
    "Listener",
    "Reader",
    "Reading",
    "Run",
    "Shard",
    "documents_of",
    "failures_path",
    "fingerprint",
    "ledger_path",
    "open_engine",
    "stream",
    "written_for",
    "written_in",
]
