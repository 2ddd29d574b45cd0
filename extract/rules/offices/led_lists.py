"""Names of a list that an office of several opens: «заместители мэра | Ян Лось и Олег Грач |, директора школ»."""

from __future__ import annotations

from extract.rules.offices.around import Around
from extract.rules.offices.office_before import offices_before

JOINTS = frozenset({",", "и"})


def is_led(seen: Around, reach: range) -> bool:
    """Tell a name of such a list: an office of several behind it is that of others, who are not named."""
    words, one = seen.words, reach
    while one.start > 1 and words.norm[one.start - 1] in JOINTS and one.start - 2 in seen.of_person:
        one = seen.of_person[one.start - 2][0]
    return one != reach and any(seen.is_plural(words.reach(office)) for office, _ in offices_before(seen, one))
