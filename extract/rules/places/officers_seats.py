"""Where an officer is at work, between the office and the name: «директор ЮНИСЕФ | в Перу | Олег Кит», wherever he speaks."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.mentions.places.venue_signs import stands_inside

LEAST = 2  # words of a body with a town behind «в» have to be more
LONGEST = 10  # words from an office to «в»
OF_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "X", "PUNCT", "ADP", "CCONJ"})
OBLIQUE = frozenset({"Gen", "Dat", "Ins"})
ENDS = frozenset({",", ".", ";", ":", "(", ")"})
INSIDE = frozenset({"в", "во", "на"})


def ends_of_bodies(words: Words, gatherings: Container[int]) -> frozenset[int]:
    """Give the towns in names of bodies that take part: «представители Русского дома в | Риме |», «провели с Русским домом в | Риме |»."""
    ends = set[int]()
    for body in words.reaches("organisations"):
        if len(body) > LEAST and words.norm[body.stop - 2] in INSIDE and body.start > 0 and not stands_inside(words, body.start):
            if body.start - 1 in gatherings:  # «вечер | Русского дома в Риме»
                continue
            quoted = words.norm[body.start - 1] == '"'
            housed = words.pos[body.start - 1] == "NOUN" and words.feats[body.start - 1].case == "Loc"  # «в зале | посольства в Риме»
            if quoted or (words.feats[body.start].case in OBLIQUE and not housed):
                ends.add(body.stop - 1)
    return frozenset(ends)


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
