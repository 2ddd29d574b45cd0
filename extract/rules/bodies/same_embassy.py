"""One mission told by the land and by its capital, or without where it sits: «Посольство Чили в Перу», «в Лиме», «Посольство Чили»."""

from __future__ import annotations

from extract.rules.bodies.alike import Tokens, alike
from extract.rules.bodies.state_names import names_a_state, seats

MISSIONS = ("посольств", "консульств", "генконсульств", "представительств", "делегаци", "центр", "офис", "бюро", "миссия", "отделени")
DIPLOMATIC = ("посольств", "консульств", "генконсульств")  # of which a land has one where the text is, wherever that is
RANKS, IN = ("генеральное", "постоянное"), "в"


def is_one_embassy(one: Tokens, other: Tokens) -> bool:
    """Tell whether two missions of one sender sit in one land, of which one name says the capital."""
    one, other = _without_rank(one), _without_rank(other)
    if not one or not other or not one[0].startswith(MISSIONS) or IN not in one or IN not in other:
        return False
    first, second = _last_in(one), _last_in(other)  # «ОБСЕ» in full has one of its own
    if not alike(one[:first], other[:second]):
        return False
    told = one[first + 1 :], other[second + 1 :]
    return any(
        any(alike(seat, name) for name in names) and alike(town, capital) for seat, town in (told, told[::-1]) for names, capital in seats()
    )


def is_embassy_anywhere(short: Tokens, long: Tokens) -> bool:
    """Tell whether one name of an embassy does not say where it sits."""
    short, long = _without_rank(short), _without_rank(long)
    if not short or not short[0].startswith(DIPLOMATIC) or IN in short or IN not in long:
        return False
    return alike(short, long[: _last_in(long)]) and names_a_state(short[1:])


def _without_rank(mission: Tokens) -> Tokens:
    return mission[1:] if mission and mission[0] in RANKS else mission


def _last_in(words: Tokens) -> int:
    return len(words) - 1 - words[::-1].index(IN)
