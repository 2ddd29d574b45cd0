"""Offices of heads and of programmes: «Офис президента», «Офис программ ОБСЕ в Оше», «Офис Постоянного координатора ООН»."""

from __future__ import annotations

from extract.mentions.organisations.reach_places import KEEPERS
from extract.mentions.organisations.sight import Sight

RUN = KEEPERS | {"программа", "координатор", "омбудсмен", "уполномоченный"}
ITS_ADJECTIVE = {"постоянный", "специальный", "верховный"}  # «Офис | Постоянного координатора»


def is_keepers_office(sight: Sight, head: int, stop: int) -> bool:
    """Tell an office in capitals of whoever keeps one; at the head of a sentence a known body must be named in it."""
    words, whose = sight.words, head + 1
    if not sight.capital(head) or whose >= stop:
        return False
    whose += words.lemma[whose] in ITS_ADJECTIVE
    if whose >= stop or words.lemma[whose] not in RUN:
        return False
    known = sight.lexicon.index("organisation_abbreviations")
    return not sight.opens_sentence(head) or any(words.text[k] in known for k in range(whose + 1, stop))
