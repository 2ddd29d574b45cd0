"""Towns in names of bodies that a sentence lists: «участвовали Союз ткачей, хор села Дубки, клуб | г. Лузы |»."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.words import Words

SEVERAL = 3  # bodies that a sentence names


def in_a_row_of_bodies(words: Words, k: int) -> bool:
    """Tell the town of one of several bodies but the first, where they only take part."""
    bodies = _bodies(words).get(words.sentence[k], [])
    return len(bodies) >= SEVERAL and any(k in body for body in bodies[1:])


@lru_cache(maxsize=1)
def _bodies(words: Words) -> dict[int, list[range]]:
    found: dict[int, list[range]] = {}
    for reach in words.reaches("organisations"):
        if len(reach):
            found.setdefault(words.sentence[reach.start], []).append(reach)
    return found
