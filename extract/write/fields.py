"""How a field is shown wherever a record is shown: one table of labels and colours."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple


class Look(NamedTuple):
    """A field's labels, and its ink on a light and on a dark ground (``#rrggbb``)."""

    field: str
    ru: str
    en: str
    light: str
    dark: str


@lru_cache(maxsize=1)
def looks() -> dict[str, Look]:
    """Give the looks by field, in the order in which a reader wants the fields."""
    lines = (files("extract.write") / "fields.tsv").read_text("utf-8").splitlines()
    _, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {row[0]: Look(*row) for row in rows}
