"""A name that stands behind the noun for what somebody is, whatever case its letters allow: «работы художницы | И. П. Шторм |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.mentions.name_looks import INITIAL


def is_apposed(words: Words, reach: range) -> bool:
    """Tell a name whose form tells no case behind a single person's noun in the genitive: «памяти тренера | В. С. Лапина |».

    Not «на встрече ветерана Олег Грач подарил …», where the first name stands in the nominative.
    """
    before = reach.start - 1
    if before < words.sentence_of[reach.start].start or words.pos[before] != "NOUN" or not INITIAL.fullmatch(words.text[reach.start]):
        return False
    whose = words.feats[before]
    return whose.case == "Gen" and whose.number == "Sing" and whose.animacy == "Anim"
