"""How far a name has been followed, and what it has shown that only names have."""

from __future__ import annotations

from dataclasses import dataclass

from extract.mentions.organisations.sight import Sight

MEDIA = "СМИ"
LEARNED = {"university", "institute", "school"}  # named for people by «имени» only, where an adjective names them


@dataclass
class Reach:
    """Where a name ends, and what it has that only names have."""

    stop: int
    quoted: tuple[int, int] | None = None  # the words between quotation marks
    of_quoted: bool = False  # they are the name of its whole
    place: bool = False
    capital: bool = False
    complements: int = 0
    eponym: bool = False
    numbered: bool = False
    governed: str = ""  # the case that the last preposition governs
    learned: bool = False  # a house of learning
    direct: bool = False  # its head is in no genitive
    second: int = 0  # the word at which a second name begins behind a dash


def with_name(sight: Sight, phrase: tuple[int, int], limit: int, found: Reach, k: int | None = None) -> int:
    """Take a place's name behind its noun («провинции Цзянсу»), and mark what the complement shows."""
    stop, noun = phrase
    words = sight.words
    land = sight.has_sense(words.lemma[noun], "land") and words.feats[noun].number == "Sing"  # «управа района | Лесное»
    if land or sight.has_sense(words.lemma[noun], "place") or (sight.place[noun] and not sight.capital(noun)):
        while stop < limit and sight.capital(stop) and sight.entity[stop] != "PER" and (sight.place[stop] or stop == phrase[0]):
            stop += 1
            if sight.place[stop - 1] and not (stop < limit and sight.place[stop]):
                break
    named = stop > phrase[0] and not land
    start = phrase[1] if k is None else k
    found.place = found.place or named or any(sight.place[n] for n in range(start, stop))
    found.capital = found.capital or is_capitalised(sight, start, stop)
    return stop


def is_capitalised(sight: Sight, k: int, stop: int) -> bool:
    """Tell whether any of some words begins with a capital: not «связям со | СМИ |», which names nothing."""
    return any(sight.capital(n) and sight.words.text[n] != MEDIA for n in range(k, stop))
