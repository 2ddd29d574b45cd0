"""The page's file, put together: styles and programs in one, their hashes in its content policy, the data behind them.

The policy lets nothing be loaded from anywhere and no program run but ours; the data are base64 or escaped JSON, so that
no record can become markup.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import Any

import msgspec

from extract.record import Record
from extract.write.fields import looks
from extract.write.review.pack import card, literal, pack
from extract.write.review.rows import row_of

LANGUAGES = ("ru", "en")
CHUNK = 16  # records that are unpacked together when one of them is chosen
STYLES = ("ground", "bar", "table", "overview", "release", "values", "narrow")
PROGRAMS = (
    *("dom", "data", "facts", "edits", "gold", "filters", "table", "overview"),
    *("text", "light", "values", "form", "detail", "keys", "main"),
)


class Page:
    """Collects records, then gives the page."""

    def __init__(self, lang: str = "ru") -> None:
        self.lang = lang
        self._rows: dict[str, list[Any]] = {}
        self._chunks: list[str] = []
        self._open: list[dict[str, Any]] = []
        self._seal = sha256()
        self.count = 0

    def add(self, record: Record, text: str | None, trouble: str = "") -> None:
        """Take a record with its document's text, or with why there is none: ``missing`` or ``changed``."""
        for name, cell in row_of(record).items():
            self._rows.setdefault(name, []).append(cell)
        self._open.append(card(record, text, trouble))
        self._seal.update(msgspec.json.encode(record))  # corrections name values by their place in the record
        self.count += 1
        if len(self._open) == CHUNK:
            self._close_chunk()

    def html(self) -> str:
        """Give the whole file."""
        self._close_chunk()
        style = _colours() + "".join(_own("css", name) for name in STYLES)
        program = '"use strict";\n' + "".join(_own("js", name) for name in PROGRAMS)
        words = _words(self.lang)
        head = {
            "lang": self.lang,
            "words": words,
            "fields": {look.field: look.ru if self.lang == "ru" else look.en for look in looks().values()},
            "chunk": CHUNK,
            "key": self._seal.hexdigest()[:16],
        }
        parts = {
            "LANG": self.lang,
            "POLICY": _policy(style, program),
            "TITLE": words["title"],
            "STYLE": style,
            "HEAD": literal(head),
            "ROWS": pack(self._rows),
            "CHUNKS": "".join(f'<script type="text/plain" class="chunk">{chunk}</script>\n' for chunk in self._chunks),
            "PROGRAM": program,
        }
        page = (files("extract.write.review") / "page.html").read_text("utf-8")
        for name, part in parts.items():
            page = page.replace(f"<!--{name}-->", part, 1)
        return page

    def _close_chunk(self) -> None:
        if self._open:
            self._chunks.append(pack(self._open))
            self._open = []


def _own(kind: str, name: str) -> str:
    return (files("extract.write.review") / kind / f"{name}.{kind}").read_text("utf-8")


def _colours() -> str:
    rules = "".join(f"--{look.field}:light-dark({look.light},{look.dark});" for look in looks().values())
    return f":root{{{rules}}}\n"


def _words(lang: str) -> dict[str, str]:
    lines = (files("extract.write.review") / "words.tsv").read_text("utf-8").splitlines()
    header, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    at = header.index(lang)
    return {row[0]: row[at] for row in rows}


def _policy(style: str, program: str) -> str:
    return f"default-src 'none'; img-src data:; style-src {_hash(style)}; script-src {_hash(program)}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
