"""Towns that an address tells or that a visit leads to: «г. | Томск |, ул. Мира, 8», «посетил | Пекин |»."""

from __future__ import annotations

from collections.abc import Mapping

from extract.lang.words import Words
from extract.mentions.venue_reach import SETTLED, SHORT_STREETS, STREETS

LONGEST = 9  # words of a street and its house
VISITS, BETWEEN = "visits", 5  # words from «посетил» to the place


def is_of_address(words: Words, reach: range) -> bool:
    """Tell the town of an address: «г. | Томск |, ул. Мира, 8», «г. | Томск |, Волжская набережная, 8», «ул. Мира, 8, г. | Томск |»."""
    k = reach.stop
    street = not STREETS.isdisjoint(words.lemma[k + 1 : k + 3]) or not SHORT_STREETS.isdisjoint(words.norm[k + 1 : k + 3])
    return (words.norm[k : k + 1] == [","] and street) or _stands_behind_street(words, reach.start)


def _stands_behind_street(words: Words, k: int) -> bool:
    k -= 2 if words.norm[k - 1] == "." and words.norm[k - 2] in SETTLED else 0
    first = words.sentence_of[k].start
    if k - 2 <= first or words.norm[k - 1] != "," or not words.text[k - 2][0].isdigit():
        return False
    return any(words.norm[n] in SHORT_STREETS or words.lemma[n] in STREETS for n in range(max(first, k - LONGEST), k - 2))


def is_visited(words: Words, senses: Mapping[int, str], reach: range) -> bool:
    """Tell the place that a visit leads to: «посетил Пекин», «посетил с визитом Пермь», «с визитом Пермь посетила делегация»."""
    before, case = reach.start - 1, words.feats[reach.start].case
    if senses.get(before) == VISITS:
        return True
    instrumental = words.feats[before].case == "Ins"
    if case not in ("Acc", "Nom") or not (instrumental or words.pos[before] in ("PUNCT", "ADV")):
        return False
    aside = range(max(words.sentence_of[reach.start].start, before - BETWEEN), before) if instrumental else ()
    return senses.get(reach.stop) == VISITS or any(senses.get(k) == VISITS for k in aside)
