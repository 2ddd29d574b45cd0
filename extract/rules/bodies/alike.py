"""When words are forms of one, and letters the beginnings of words: what names of bodies are compared by."""

from __future__ import annotations

STEM, ENDING = 4, 3  # letters that forms of one word share at least, and by which their lengths differ at most
SHORTEST = 3  # letters of a name whose forms are told
SHORT_ENDINGS = ("а", "у", "е", "ом")
Tokens = tuple[str, ...]


def made_of(letters: str, words: list[str]) -> bool:
    """Tell whether letters are beginnings of the words, one of each, to the last word."""
    if not letters or not words:
        return not letters and not words
    first, shared = words[0], 0
    while shared < min(len(first), len(letters)) and first[shared] == letters[shared]:
        shared += 1
    return any(made_of(letters[n:], words[1:]) for n in range(shared, 0, -1))


def alike(one: Tokens, other: Tokens) -> bool:
    """Tell whether two names are forms of one, word by word."""
    return len(one) == len(other) > 0 and all(like(a, b) for a, b in zip(one, other, strict=True))


def like(one: str, other: str) -> bool:
    """Tell whether two words are forms of one."""
    if one == other or one[:SHORTEST] != other[:SHORTEST]:
        return one == other
    least = min(len(one), len(other))
    if least == SHORTEST and len(one) + len(other) == 2 * SHORTEST + 1:  # «Шап», «Шапа»
        return one[:SHORTEST] == other[:SHORTEST] and max(one, other, key=len)[-1] in "ауе"
    stem = max(STEM, least - 2)
    if least == len(one) == len(other) == STEM:  # «дума», «думы»
        return one[:-1] == other[:-1]
    if least == STEM and max(one, other, key=len)[STEM:] in SHORT_ENDINGS:  # «азот», «азота»
        return one[:STEM] == other[:STEM]
    return least > STEM and abs(len(one) - len(other)) < ENDING and one[:stem] == other[:stem]
