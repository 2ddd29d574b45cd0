"""Data for the page: small, and of letters that can be no markup."""

from __future__ import annotations

import gzip
from base64 import b64encode
from typing import Any

import msgspec

from extract.record import Record


def pack(data: object) -> str:
    """Give data as base64 of gzipped JSON; the page unpacks it with the browser's ``DecompressionStream``."""
    return b64encode(gzip.compress(msgspec.json.encode(data), 6, mtime=0)).decode()


def literal(data: object) -> str:
    """Give data as JSON that can stand in a script element."""
    plain = msgspec.json.encode(data).decode()
    for sign in "<>&\u2028\u2029":
        plain = plain.replace(sign, f"\\u{ord(sign):04x}")
    return plain


def card(record: Record, text: str | None, trouble: str) -> dict[str, Any]:
    """Give all of a record that the page shows. With the text, evidence is ``[start, stop]``; without it, ``[start, stop, text]``."""
    plain = record.to_dict()
    plain["document"] = {**plain["document"], "text": text, "trouble": trouble}
    short: dict[str, Any] = {name: _short(part, text is not None) for name, part in plain.items() if name != "schema"}
    return short


def _short(node: Any, known: bool) -> Any:
    if isinstance(node, list):
        return [_short(item, known) for item in node]
    if not isinstance(node, dict):
        return node
    if node.keys() == {"start", "stop", "text"}:
        piece = [node["start"], node["stop"]]
        return piece if known else [*piece, node["text"]]
    if known and node.keys() >= {"start", "stop", "text", "kind"}:
        return {name: part for name, part in node.items() if name != "text"}
    return {name: _short(part, known) for name, part in node.items()}
