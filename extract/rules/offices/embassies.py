"""Whose embassy a bare one is: «первый секретарь посольства» beside «Посол Чили Ана Рохас»."""

from __future__ import annotations

from collections.abc import Iterable

from extract.lang.mention import Mention
from extract.rules.offices.around import Around

MISSIONS = {"посольство": "посол", "консульство": "консул", "генконсульство": "консул"}


def embassy(seen: Around, office: Mention, held: Iterable[tuple[Mention | None, Mention | None]]) -> Mention | None:
    """Give the mission that an office is held at by the country of the envoy, or by the one that its sentence names before.

    ``held`` are the offices of the document, each with its place.
    """
    words, reach = seen.words, seen.words.reach(office)
    told = range(reach.start, min(reach.stop + 1, len(words)))  # «советник | Посольства»
    at = next((k for k in told if words.lemma[k] in MISSIONS and k not in seen.of_body), None)
    if at is None:
        return None
    envoy = MISSIONS[words.lemma[at]]
    sent = [place for other, place in held if other is not None and place is not None and envoy in other.kb_id_.split()[-1]]
    first = words.sentence_of[at].start
    near = [seen.of_place[k][1] for k in range(first, reach.start) if k in seen.of_place and words.feats[k].case == "Gen"]
    countries = {place.kb_id_: place for place in sent or near if place.label_ == "country"}
    if len(countries) != 1:
        return None
    (country,) = countries.values()
    said = words.reach(country)
    return words.span(at, at + 1, label="embassy", rule="links.embassy", value=f"{words.lemma[at]} {words.slice(said.start, said.stop)}")
