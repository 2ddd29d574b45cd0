"""Whose name stands behind an office within another: «Анна Лось, помощница депутата | Артёма Лопатина |»."""

from __future__ import annotations

from extract.rules.offices.around import Around

MARKS = frozenset(",–—-(")
NOBODYS, GENITIVES = frozenset({"Gen", "Acc"}), ("а", "я", "ы", "и")  # how a name ends in the genitive


def is_of_inner(seen: Around, office: range, reach: range) -> bool:
    """Tell a name in the genitive that is of the officer whom another one serves: «помощнице депутата | Артёма Лопатина |».

    An office written short has no case: there a name before it tells that it is held.
    """
    words, cases = seen.words, seen.cases(office)
    inner = any(words.lemma[k] in seen.heads and words.feats[k].case in NOBODYS for k in range(seen.head(office) + 1, office.stop))
    genitive = words.feats[reach.start].case in NOBODYS and words.norm[reach.start].endswith(GENITIVES)
    if not inner or not genitive or seen.nominative(reach):
        return False
    return not cases & NOBODYS if cases else _is_held_before(seen, office)


def _is_held_before(seen: Around, office: range) -> bool:
    """Tell an office that a name stands before: «Анна Лось, | пом. депутата | …»."""
    k = office.start - 1
    return k > 0 and seen.words.text[k] in MARKS and k - 1 in seen.of_person
