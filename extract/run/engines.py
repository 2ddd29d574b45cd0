"""The engines by name. A module of that name beside this one has ``open_engine(reading, workers) -> Engine``."""

from __future__ import annotations

from importlib import import_module

from extract.run.engine import Engine
from extract.run.reader import Reading

ENGINES = ("pool", "ray", "serial")  # the first is what a run takes unless told otherwise


def open_engine(name: str, reading: Reading, workers: int | None) -> Engine:
    """Open an engine with so many workers, None is as many as there are processors; its libraries are imported here and not before."""
    engine: Engine = import_module(f"extract.run.{name}").open_engine(reading, workers)
    return engine
