"""Whom somebody plays and who is not there: «| Лопахина | сыграл Илья Лыков, | Раневскую | — Алёна Бабенко»."""

from __future__ import annotations

from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.rules.main_event.named import Named

PLAYING = frozenset({"сыграть", "играть", "исполнить", "исполнять", "воплотить", "изобразить"})


def parts_played(words: Words, people: list[Named]) -> frozenset[int]:
    """Give where the names begin of those who are played: one word before the verb or a dash, behind which stands who plays."""
    names = {person.reach.start: person.reach for person in people}
    found = set[int]()
    for k in words.with_lemma(PLAYING):
        told = False
        for n in range(words.sentence_of[k].start, words.sentence_of[k].stop - 1):
            by_verb = n == k or (told and words.text[n] in DASHES)
            if by_verb and n - 1 in names and len(names[n - 1]) == 1 and len(names.get(n + 1, ())) > 1:
                found.add(n - 1)
            told |= n == k
    return frozenset(found)
