from __future__ import annotations

import pytest

from extract.record import Event, Place, Record
from extract.write.fields import Look, looks

SHOWN = {"document", "event", "warnings", "schema", "place"}  # these hold fields, or are told in words


def test_every_field_of_the_record_has_a_look() -> None:
    fields = {*Record.__struct_fields__, *Event.__struct_fields__, *Place.__struct_fields__, "statements"} - SHOWN
    assert set(looks()) == fields


@pytest.mark.parametrize("look", looks().values(), ids=lambda look: str(look.field))
def test_its_ink_can_be_read(look: Look) -> None:
    assert contrast(look.light, "#ffffff") >= 4.5
    assert contrast(look.dark, "#17191d") >= 4.5


def contrast(one: str, other: str) -> float:
    """Give the ratio of WCAG 2, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
