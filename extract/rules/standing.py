"""What a person is: position, body and country, gathered from all mentions."""

from __future__ import annotations

from dataclasses import dataclass

from extract.lang.words import Words
from extract.record import Organisation


@dataclass
class Standing:
    """A person's position, organisation and country, with the words that tell them."""

    position: str | None = None
    organisation: str | None = None
    country: str | None = None
    ranges: tuple[range, ...] = ()


def standings(words: Words, bodies: tuple[Organisation, ...]) -> dict[str, Standing]:
    """Give each named person's standing."""
    return {}
