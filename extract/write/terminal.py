"""A record for a reader at a terminal: the fields as a table, then the text with its evidence lit."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from extract.record import Record
from extract.write.fields import looks
from extract.write.stretches import Piece, stretches
from extract.write.values import Value, values

# A release must not steer the terminal: control characters are shown as pictures of themselves. One character each, so that offsets hold.
PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"} | dict.fromkeys(range(0x7F, 0xA0), "␦")
PICTURES |= {ord("\r"): " ", **dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), " ")}


def page(record: Record, text: str, *, colour: bool, width: int = 80) -> str:
    """Give the whole page, so many columns wide; without colour, evidence stands in ⟦brackets⟧ and the text's lines are left whole."""
    document, found = record.document, list(values(record))
    where = f"{document.source or 'no file'}, {document.length} characters, published {document.published or 'not told'}"
    parts: list[RenderableType] = [Text(_shown(f"{document.id}  ({where})"), overflow="fold")]
    if record.event is None:
        parts.append(Text("no event; press-extract explain FILE event tells what was weighed"))
    parts += ["", table(found, colour=colour), *(Text(_shown(f"warning: {warning}")) for warning in record.warnings), ""]
    if colour:
        parts += [_legend(found), "", lit(text, found)]
    file = StringIO()
    Console(file=file, width=width, force_terminal=colour, legacy_windows=False, highlight=False, markup=False).print(Group(*parts))
    if colour:
        return file.getvalue().rstrip("\n")
    return "\n".join([*map(str.rstrip, file.getvalue().splitlines()), bracketed(_shown(text), found)])


def table(found: Iterable[Value], *, colour: bool) -> Table:
    """Give the values in rows: field, confidence, value."""
    rows = Table.grid(padding=(0, 2))
    rows.add_column(no_wrap=True)
    rows.add_column(no_wrap=True)
    rows.add_column(overflow="fold")
    for value in found:
        rows.add_row(Text(value.path, _style(value.field) if colour else ""), value.trust, Text(_shown(value.text)))
    return rows


def lit(text: str, found: Iterable[Value]) -> Text:
    """Give the text with evidence in its fields' colours; where pieces overlap, the shortest shows, underlined."""
    shown = Text(_shown(text), overflow="fold")
    for stretch in stretches(len(text), _pieces(found)):
        if stretch.pieces:
            several = len({piece.kind for piece in stretch.pieces}) > 1
            shown.stylize(_style(stretch.pieces[0].kind) + Style(underline=several), stretch.start, stretch.stop)
    return shown


def bracketed(text: str, found: Iterable[Value]) -> str:
    """Give the text with evidence in ⟦brackets⟧."""
    kinds = ((stretch.pieces[0].kind if stretch.pieces else None, stretch) for stretch in stretches(len(text), _pieces(found)))
    parts = []
    for kind, run in itertools.groupby(kinds, key=lambda pair: pair[0]):
        piece = "".join(text[stretch.start : stretch.stop] for _, stretch in run)
        parts.append(f"⟦{piece}⟧" if kind else piece)
    return "".join(parts)


def _pieces(found: Iterable[Value]) -> list[Piece]:
    return [Piece(piece.start, piece.stop, value.field) for value in found for piece in value.evidence]


def _legend(found: Iterable[Value]) -> Text:
    fields = dict.fromkeys(value.field for value in found)
    return Text("  ").join(Text(looks()[field].en.replace(" ", "\N{NO-BREAK SPACE}"), _style(field)) for field in fields)


def _style(field: str) -> Style:
    # Dark on bright: it can be read on a terminal of any colour.
    return Style(color="#17191d", bgcolor=looks()[field].dark)


def _shown(text: str) -> str:
    return text.translate(PICTURES)
