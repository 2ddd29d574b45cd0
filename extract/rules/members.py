"""Whose member a person is whom a noun without an office names: «студийцы театра «Лад» Анна Грач и Ян Лось», «пятиклассник лицея № 2»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.rules.around import Around

MOST = 24  # words of the list before a name


def member_of(seen: Around, reach: range) -> Mention | None:
    """Find the body right before a name, or before the list that it is in, behind a noun that means its people."""
    words, k = seen.words, reach.start - 1
    first, several = max(words.sentence_of[reach.start].start, k - MOST), False
    while k > first and (k in seen.of_person or words.text[k] == "," or words.norm[k] == "и"):
        several = several or k in seen.of_person
        k -= 1
    if k not in seen.of_body:
        return None
    body, mention = seen.of_body[k]
    noun = body.start - 1
    if body.stop != k + 1 or noun < first or words.pos[noun] != "NOUN" or words.feats[noun].animacy != "Anim":
        return None
    if several and words.feats[noun].number != "Plur":
        return None
    return mention if (words.feats[noun].case == "Nom") == seen.nominative(reach) else None
