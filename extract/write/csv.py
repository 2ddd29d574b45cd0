"""CSV for spreadsheets: UTF-8 with BOM, a file for each table, and no cell that a spreadsheet would run as a formula.

Strings stand in quotation marks, numbers without them, and what is missing is empty.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterable

from extract.record import Record
from extract.write.drafts import Open
from extract.write.tables import TABLES, Cell

MAIN = TABLES[0].name  # stands in the output itself
PARTS = tuple(table.name for table in TABLES[1:])

# What a spreadsheet passes over or drops at the start of a cell: spaces, what cannot be seen, quotation marks, our own apostrophe.
HIDDEN = (  # the categories Cc and Cf
    "\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\xad\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u180e\\u200b-\\u200f\\u202a-\\u202e"
    "\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\U000110bd\\U000110cd\\U00013430-\\U0001343f\\U0001bca0-\\U0001bca3\\U0001d173-\\U0001d17a\\U000e0001-\\U000e007f"
)
PASSED = f"(?:[^\\S\\t\\n\\r]|[\"'{HIDDEN}])*"
SIGNS = "[-=+@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−⩵⩶﬩]"  # full-width, small, raised and lowered ones too
# A cell begins at its start, and behind whatever a spreadsheet that expects other delimiters takes for one: in Russia the semicolon.
HARMFUL = re.compile(f"(?:^|(?<=[;\\t\\n\\r]))(?={PASSED}{SIGNS})|^(?={PASSED}[\\t\\n\\r])")


def harmless(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula: «=1+1» → «'=1+1»."""
    return HARMFUL.sub("'", text)


class Writer:
    """Writes a record's rows into the files of their tables."""

    def __init__(self, open_file: Open) -> None:
        self.tables = [(table, open_file("" if table.name == MAIN else table.name)) for table in TABLES]
        for table, file in self.tables:
            file.write(BOM_UTF8 + _line(table.columns))

    def write(self, record: Record) -> None:
        """Write one record."""
        for table, file in self.tables:
            file.writelines(map(_line, table.rows(record)))

    def close(self) -> None:
        """Write what is left; rows leave nothing."""


def _line(row: Iterable[Cell]) -> bytes:
    return f"{','.join(map(_cell, row))}\r\n".encode()


def _cell(cell: Cell) -> str:
    # The csv module would quote what is missing, and readers take a column of numbers with quotation marks for strings.
    if isinstance(cell, str):
        return '"' + harmless(cell).replace('"', '""') + '"'
    return "" if cell is None else repr(cell)
