"""What ``Pipeline.pipe`` reads: texts, and releases that bring their day, their id, their title."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Protocol

import msgspec

from extract.config import iso_day
from extract.errors import SettingsError
from extract.record import PublishedFrom

CURES: tuple[tuple[type, str], ...] = (
    (bytes, "decode them first, as in data.decode('utf-8')"),
    (Path, "give what the file holds, as in path.read_text('utf-8')"),
)


class Release(msgspec.Struct, frozen=True):
    """A text and what came with it; ``published`` is a date, or one in words: 2024-09-12 or 12.09.2024.

    ``published_from`` tells where that date comes from; None is the release itself, whose word stands before its dateline's.
    Raises ``SettingsError`` for what is no text or no date.
    """

    text: str
    published: str | date | None = None
    id: str = "-"
    title: str | None = None
    source: str | None = None
    encoding: str | None = None
    published_from: PublishedFrom | None = None

    def __post_init__(self) -> None:
        text_of(self.text)
        if not isinstance(self.id, str):
            raise SettingsError(f"the id {self.id!r} is no string; give str(id)")
        _ = self.day  # a date that is none is told here, before anything is read

    @property
    def day(self) -> str | None:
        """Give the day of publication (ISO), if told."""
        return iso_day(self.published) if self.published else None


class Readable(Protocol):
    """Anything that has what a release has, such as a document of ``extract.read``."""

    @property
    def id(self) -> str:
        """Name the document."""
        ...

    @property
    def text(self) -> str:
        """Give its decoded text."""
        ...

    @property
    def source(self) -> str | None:
        """Tell where it came from."""
        ...

    @property
    def encoding(self) -> str | None:
        """Tell how it was encoded."""
        ...

    @property
    def title(self) -> str | None:
        """Give its title, if it came with one."""
        ...

    @property
    def published(self) -> str | date | None:
        """Give its publication date, if told."""
        ...

    @property
    def published_from(self) -> PublishedFrom | None:
        """Tell where that date comes from."""
        ...


def release_of(given: str | Readable, number: int) -> Release:
    """Make a release of a text, or of whatever has its fields; ``number`` (from 1) names it in an error.

    Raises ``SettingsError`` for anything else.
    """
    if isinstance(given, str):
        return Release(given)
    if isinstance(given, Release):
        return given
    if all(hasattr(given, name) for name in Release.__struct_fields__):
        return Release(*(getattr(given, name) for name in Release.__struct_fields__))
    raise SettingsError(
        f"document {number} is of the type {type(given).__name__}, and pipe reads texts and releases; "
        "give a str, or extract.Release(text, published=..., id=...)"
    )


def text_of(given: object) -> str:
    """Give a text as it is. Raises ``SettingsError`` for what is none, with the way to one."""
    if isinstance(given, str):
        return given
    cure = next((cure for kind, cure in CURES if isinstance(given, kind)), "give a str")
    raise SettingsError(f"a text is a str, and this is of the type {type(given).__name__}; {cure}")
