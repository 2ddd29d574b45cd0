"""One mission told by the land and by its capital: «Посольство Чили в Перу» and «Посольство Чили в Лиме»."""

from __future__ import annotations

from extract.rules.bodies.alike import Tokens, alike
from extract.rules.bodies.state_names import seats

MISSIONS = ("посольств", "представительств", "делегаци", "центр", "офис", "бюро", "миссия", "отделени")
IN = "в"


def is_one_embassy(one: Tokens, other: Tokens) -> bool:
    """Tell whether two missions of one sender sit in one land, of which one name says the capital."""
    if not one or not other or not one[0].startswith(MISSIONS) or IN not in one or IN not in other:
        return False
    first, second = _last_in(one), _last_in(other)  # «ОБСЕ» in full has one of its own
    if not alike(one[:first], other[:second]):
        return False
    told = one[first + 1 :], other[second + 1 :]
    return any(
        any(alike(seat, name) for name in names) and alike(town, capital) for seat, town in (told, told[::-1]) for names, capital in seats()
    )


def _last_in(words: Tokens) -> int:
    return len(words) - 1 - words[::-1].index(IN)
