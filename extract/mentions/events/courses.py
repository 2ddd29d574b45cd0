"""Schools that are courses: «стартовала | школа молодых дипломатов |», no house: «открылась | школа танцоров |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.mentions.held import EARLY, WHOLE, is_held

RUNS = WHOLE | {"стартовать", "завершиться", "завершаться", "закончиться", "начаться"}


def is_course_of_people(words: Words, head: int, end: int) -> bool:
    """Tell a school of people, told early, that took place, began or is over."""
    if words.sentence[head] > EARLY or head in words.covered("organisations"):
        return False
    noun = next((k for k in range(head + 1, end) if words.pos[k] == "NOUN"), None)
    if noun is None or words.feats[noun].case != "Gen" or words.feats[noun].animacy != "Anim":
        return False
    return is_held(words, head, RUNS)
