"""Who takes part from afar, whose words are then said on a screen: «Министр | участвовал дистанционно |. «Рад», – сказал он»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.speech.video_words import tells_how

JOINING = word_class("join") | {"участвовать", "участие"}


def took_part_on_a_screen(words: Words, seen: Container[int], mentions: list[range]) -> bool:
    """Tell whether a clause with one name alone says that its bearer takes part by video; ``seen`` are the words of screens."""
    people = words.covered("people")
    for reach in mentions:
        clause = clause_of(words, reach.start)
        told = any(k in seen and tells_how(words, k) for k in clause) and any(words.lemma[k] in JOINING for k in clause)
        if told and not any(k in people and k not in reach for k in clause):
            return True
    return False
