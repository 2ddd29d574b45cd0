"""Addresses: the number of a house behind its street, «ул. Мира, | 12 |»."""

from __future__ import annotations

from extract.lang.words import Words

LONGEST = 8  # words of a street and its house
STREETS = frozenset({"ул", "улица", "пр", "просп", "пр-т", "проспект", "пл", "площадь", "пер", "переулок", "бульвар", "б-р"})
STREETS |= {"ш", "шоссе", "наб", "набережная", "проезд", "пр-д", "тракт", "линия"}


def is_house_number(words: Words, k: int) -> bool:
    """Tell the number of a house behind its street in the same line: «ул. Мира, | 12 |», «площадь Ленина, д. | 3 |»."""
    if k < 2 or not words.text[k][0].isdigit():
        return False
    return any(words.norm[n] in STREETS for n in range(max(words.line_of[k].start, k - LONGEST), k))
