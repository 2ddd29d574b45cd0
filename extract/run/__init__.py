"""Batches of documents."""

from extract.run.serial import records_of

__all__ = ["records_of"]
