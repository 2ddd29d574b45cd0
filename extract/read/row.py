"""A row of a table as a document: ``id, text`` and perhaps ``published, title, source``."""

from __future__ import annotations

from typing import Any

from extract.config import LONGEST, iso_day
from extract.errors import InputError, SettingsError
from extract.read.document import Document, Place
from extract.read.limits import worth_reading

COLUMNS = ("id", "text", "published", "title", "source")
WIDEST = 200  # characters of columns' names told
CURE = 'a row reads {"id": "…", "text": "…"}'


def document_of(
    row: object, *, where: str, id: str, source: str | None, place: Place, longest: int = LONGEST, encoding: str = "utf-8"
) -> Document:
    """Make the document of a row; ``where`` names it to people (file and line), ``id`` stands in for a missing id.

    Other columns (a gold file's ``record``) are left alone. Raises ``InputError``.
    """
    if not isinstance(row, dict):
        raise InputError(where, "is not an object with an id and a text", CURE)
    named = columns_of(row)
    row = {name: row[key] for name, key in named.items()}
    text = row.get("text")
    if not isinstance(text, str):
        raise InputError(where, "has no text" if text is None else "its text is not a string", CURE)
    own = row.get("id")
    if isinstance(own, float) and own.is_integer():  # what pandas makes of whole numbers with gaps
        own = int(own)
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
        worth_reading(text, where, longest),
        _string(row, "source", where) or source,
        encoding,
        published,
        _string(row, "title", where),
        place=place,
    )


def columns_of(names: Any) -> dict[str, Any]:
    """Give for each of our columns its name in a table; case and blanks around it do not matter, but the exact name stands first."""
    found = {name.strip().casefold(): name for name in reversed(list(names)) if isinstance(name, str)}
    return {column: column if column in names else found[column] for column in COLUMNS if column in found}


def no_texts(where: str, columns: list[str]) -> InputError:
    """Say of a table that none of its columns holds texts."""
    told = " ".join(", ".join(columns).split())
    told = told if len(told) <= WIDEST else f"{told[:WIDEST]}…"
    return InputError(where, f"has no column text; its columns are {told}", "name the column of the texts text")


def _string(row: dict[str, Any], column: str, where: str) -> str | None:
    value = row.get(column)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise InputError(where, f"its {column} is not a string", "write it in quotation marks, or leave it out")
    return value
