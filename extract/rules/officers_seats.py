"""Where an officer is at work, between the office and the name: «директор ЮНИСЕФ | в Перу | Олег Кит», wherever he speaks."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words

LONGEST = 10  # words from an office to «в»
OF_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "X", "PUNCT", "ADP", "CCONJ"})
ENDS = frozenset({",", ".", ";", ":", "(", ")"})
INSIDE = frozenset({"в", "во", "на"})


class OfficersSeats:
    """Knows the offices and the names of a document, and where its events are named."""

    def __init__(self, words: Words, gatherings: Container[int]) -> None:
        self.words, self.gatherings = words, gatherings
        self.officers = words.covered("offices")
        self.names = {reach.start for reach in words.reaches("people")}

    def hold(self, preposition: int, after: int) -> bool:
        """Tell whether nothing but an office stands before «в», and a name behind the place: no verb, no event, no other place."""
        words, first = self.words, max(self.words.sentence_of[preposition].start, preposition - LONGEST)
        if after not in self.names or preposition - 1 in self.officers:
            return False
        for k in range(preposition - 1, first - 1, -1):
            if k in self.officers:
                return True
            if words.pos[k] not in OF_PHRASE or words.norm[k] in ENDS or words.norm[k] in INSIDE or k in self.gatherings:
                return False
        return False
