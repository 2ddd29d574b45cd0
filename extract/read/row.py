"""A row of a table as a document: ``id, text`` and perhaps ``published, title, source``."""

from __future__ import annotations

from typing import Any

from extract.config import iso_day
from extract.errors import InputError, SettingsError
from extract.read.document import Document, Place

CURE = 'a row reads {"id": "…", "text": "…"}'


def document_of(row: object, *, where: str, id: str, source: str | None, place: Place) -> Document:
    """Make the document of a row; ``where`` names it to people (file and line), ``id`` stands in for a missing id.

    Other columns (a gold file's ``record``) are left alone. Raises ``InputError``.
    """
    if not isinstance(row, dict):
        raise InputError(where, "is not an object with an id and a text", CURE)
    text = row.get("text")
    if not isinstance(text, str):
        raise InputError(where, "has no text" if text is None else "its text is not a string", CURE)
    own = row.get("id")
    if own is not None and not isinstance(own, str | int):
        raise InputError(where, "its id is neither a string nor a whole number", CURE)
    published = _string(row, "published", where)
    if published is not None:
        try:
            published = iso_day(published)
        except SettingsError as error:
            raise InputError(where, *str(error).rsplit("; ", 1)) from None
    return Document(
        id if own is None or own == "" else str(own),
        text,
        _string(row, "source", where) or source,
        "utf-8",
        published,
        _string(row, "title", where),
        place=place,
    )


def _string(row: dict[str, Any], column: str, where: str) -> str | None:
    value = row.get(column)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise InputError(where, f"its {column} is not a string", "write it in quotation marks, or leave it out")
    return value
