"""Scores of records against gold: ``gold`` and ``claims`` are read, ``align`` makes slots, ``table`` and ``changes`` tell of them."""

from extract.evaluate.align import Slot, align
from extract.evaluate.changes import Changes, changes
from extract.evaluate.claims import Claims, read_claims
from extract.evaluate.gold import Gold, read_gold
from extract.evaluate.table import Row, table

__all__ = ["Changes", "Claims", "Gold", "Row", "Slot", "align", "changes", "read_claims", "read_gold", "table"]
