"""A name that stands behind the noun for what somebody is, whatever case its letters allow: «работы художницы | И. П. Шторм |»."""

from __future__ import annotations

from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.mentions.names.looks import INITIAL


def is_apposed(words: Words, reach: range) -> bool:
    """Tell a name whose form tells no case behind a single person's noun in the genitive: «памяти тренера | В. С. Лапина |».

    Not «на встрече ветерана Олег Грач подарил …», where the first name stands in the nominative.
    """
    if not INITIAL.fullmatch(words.text[reach.start]):
        return False
    before = office_noun(words, reach.start)
    if before < words.sentence_of[reach.start].start or words.pos[before] != "NOUN":
        return False
    whose = words.feats[before]
    if whose.number != "Sing" or whose.animacy != "Anim":
        return False
    # «памяти тренера», «встреча с тренером | В. С. Лапиным |»
    return whose.case == "Gen" or (whose.case == "Ins" and "Ins" in possible_cases(words.norm[reach.stop - 1]))


def office_noun(words: Words, at: int) -> int:
    """Give the noun of the office that ends before a name or before its body («| проректора | по науке И. Шторм»), or the word there."""
    bodies, offices, stop = words.covered("organisations"), words.covered("offices"), at
    while stop - 1 in bodies and stop - 1 not in offices:
        stop -= 1
    first = stop
    while first - 1 in offices:
        first -= 1
    return next((k for k in range(first, stop) if words.pos[k] == "NOUN"), at - 1)
