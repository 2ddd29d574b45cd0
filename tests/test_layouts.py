"""A release says the same however it is saved: wrapped lines, HTML's and Markdown's marks, decomposed letters, other hyphens."""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

import extract
from extract.record import all_evidence

GOLD = Path(__file__).parents[1] / "samples" / "gold"
WIDTH, FILLED = 72, 34.0  # characters, ems


def wrapped(text: str) -> str:
    """Break a text's lines as mail programs do, with blank lines between paragraphs."""
    return "\n\n".join("\n".join(textwrap.wrap(line, WIDTH, break_on_hyphens=False)) for line in re.split(r"\n+", text) if line)


def as_pdf(text: str) -> str:
    """Break a text's lines as a page does, whose letters are of unlike widths, without blank lines between paragraphs."""
    lines: list[str] = []
    for paragraph in filter(None, text.split("\n")):
        rest = paragraph
        while rest:
            width = WIDTH - 3 * (len(lines) % 4)
            cut = rest.rfind(" ", 0, width + 1) if len(rest) > width else len(rest)
            lines.append(rest[:cut] if cut > 0 else rest)
            rest = rest[cut + 1 :] if cut > 0 else ""
    return "\n".join(lines)


def as_pdftotext(text: str) -> str:
    """Break a text's lines where a page's letters fill them, the first of a paragraph earlier, as it was set in."""
    lines: list[str] = []
    for paragraph in filter(None, text.split("\n")):
        line, room = "", FILLED - 2.5
        for word in paragraph.split(" "):
            if line and _width(f"{line} {word}") > room:
                lines.append(line)
                line, room = word, FILLED
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
    return "\n".join(lines)


def _width(text: str) -> float:
    """Give roughly the width of a text in ems, as a serif font has it."""
    return sum(
        0.75 if letter in "жшщюмфыЖШЩЮМФЫ—" else 0.3 if letter in " .,:;!-()|" else 0.68 if letter.isupper() else 0.48 for letter in text
    )


def as_html(text: str) -> str:
    return "".join(f"<p>{line}</p>\n" for line in text.split("\n") if line)


def with_entities(text: str) -> str:
    return text.replace("«", "&laquo;").replace("»", "&raquo;").replace("—", "&mdash;").replace("–", "&ndash;")


def in_bold(text: str) -> str:
    return re.sub("«[^«»]{3,60}»", r"**\g<0>**", f"# {text}")


def with_pictures(text: str) -> str:
    return "\n".join(f"📌 {line}" if line else line for line in text.split("\n"))


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def with_other_hyphens(text: str) -> str:
    return text.replace("-", "\u2011").replace("–", "\u2212")


LAYOUTS: list[Callable[[str], str]] = [
    wrapped,
    as_pdf,
    as_pdftotext,
    as_html,
    with_entities,
    in_bold,
    with_pictures,
    decomposed,
    with_other_hyphens,
]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_layout(layout: Callable[[str], str], nlp: extract.Pipeline) -> None:
    for file in sorted(GOLD.glob("*.json")):
        told = json.loads(file.read_text("utf-8"))
        text, day = layout(told["text"]), told.get("published")
        record = nlp(text, published=day)
        assert _facts(record) == _facts(nlp(told["text"], published=day)), file.name
        assert all(text[piece.start : piece.stop] == piece.text for piece in all_evidence(record)), file.name


def _facts(record: extract.Record) -> tuple[object, ...]:
    """Give what a record says of its event, its people, its lands."""
    event = record.event
    said = event and (event.name.value, event.start and event.start.value, event.place.city and event.place.city.value)
    return said, {person.name for person in (*record.speakers, *record.participants)}, {land.code for land in record.countries}
