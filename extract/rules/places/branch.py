"""A branch that is called by its body's letters and its town, and the town with it: «в | МГИМО-Одинцово | прошёл семинар»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lang.words import Words
from extract.mentions.gazetteer import Gazetteer
from extract.mentions.places.venue_signs import CARRIERS, INSIDE
from extract.rules.candidate import Candidate, evidence
from extract.rules.places.setting import Setting
from extract.rules.places.telling import TELLING

BRANCH = re.compile("[А-ЯЁ]{3,}-([А-ЯЁ][а-яё-]+)$")
OF_TOWN, OF_VENUE = 0.6, 0.45


def branches(words: Words, gaz: Gazetteer, setting: Setting) -> Iterator[Candidate]:
    """Propose the town and the venue of the first branch in which a sentence puts something that tells of the event."""
    for k in words.capitals:
        match = BRANCH.match(words.text[k])
        if match is None or k == 0 or setting.weights[words.sentence[k]] < TELLING:
            continue
        town, inside = gaz.city(match[1]), words.norm[k - 1] in INSIDE
        if town is not None and (inside or (words.lemma[k - 1] in CARRIERS and words.norm[k - 2] in INSIDE)):
            proof = evidence(words, range(k, k + 1))
            yield Candidate("city", town.value, "where.city_of_branch", OF_TOWN, proof, "inferred")
            yield Candidate("venue", words.text[k], "where.venue_of_branch", OF_VENUE, proof)
            return
