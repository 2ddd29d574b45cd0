"""The lines that a web page shows: a paragraph, an item of a list, a row of a table each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml.html import HtmlElement

BREAK, CELLS_APART, ITEM = "\n", "\t", "- "
# fmt: off
SILENT = frozenset({
    "script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "audio", "video", "button", "select", "option", "input",
    "textarea", "head", "title",
})
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "nav",
    "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})
# fmt: on
CELLS = ("td", "th")


class Line(NamedTuple):
    """A line as it shows, and the boxes that it stands in: lines of one text stand in boxes of one kind."""

    text: str
    boxes: str


def lines_of(tree: HtmlElement) -> list[Line]:
    """Give the lines of a page or of a part of one, none of them blank, white space as one blank.

    Cells of a row that hold nothing but words stand on one line, parted by tabs; an item of a list begins with a dash.
    """
    found: list[Line] = []
    text, box = "", tree
    for piece, element in (*_pieces(tree), (BREAK, tree)):
        if piece != BREAK:
            text, box = text + piece, box if any(map(str.isalnum, text)) else element
            continue
        if any(map(str.isalnum, text)):
            found.append(Line(CELLS_APART.join(" ".join(cell.split()) for cell in text.split(CELLS_APART)), _boxes(box)))
        text = ""
    return found


def _pieces(element: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    """Give an element's text in pieces, each with the element it stands in, breaks between its blocks."""
    if not isinstance(element.tag, str) or element.tag in SILENT:  # comments have no name
        return
    before, after = _edges(element)
    yield from ((piece, element) for piece in (*before, _plain(element.text)))
    for child in element:
        yield from _pieces(child)
        yield _plain(child.tail), element
    yield after, element


def _edges(element: HtmlElement) -> tuple[tuple[str, ...], str]:
    """Tell what stands before and behind an element's text."""
    if element.tag in CELLS and _is_row_of_words(element.getparent()):
        return (), CELLS_APART if element.getnext() is not None else ""
    if element.tag == "li":
        return (BREAK, ITEM), BREAK
    return ((BREAK,), BREAK) if element.tag in BLOCKS else ((), "")


def _is_row_of_words(row: HtmlElement | None) -> bool:
    """Tell the row of a table from the frame of a page, in whose cells blocks stand."""
    if row is None or row.tag != "tr" or len(row) < 2:
        return False
    return not any(inner.tag in BLOCKS for cell in row for inner in cell.iterdescendants())


def _boxes(element: HtmlElement) -> str:
    """Name the blocks around a line, the outermost last: «p < div.text < body»."""
    around = (box for box in (element, *element.iterancestors()) if box.tag in BLOCKS and box.tag != "br")
    return " < ".join(f"{box.tag}.{box.get('class')}" if box.get("class") else box.tag for box in around)


def _plain(text: str | None) -> str:
    """Give text whose own line breaks and tabs are blanks."""
    return text.replace("\n", " ").replace(CELLS_APART, " ").replace("\r", " ") if text else ""
