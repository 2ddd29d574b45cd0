"""Letters that a body's own name spells and nobody else knows: «Киргизская федерация шахмат», and later «президент | КФШ |»."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from extract.mentions.organisations.names import JOINING, Body
from extract.mentions.organisations.noun_phrases import NAMED_FOR
from extract.mentions.organisations.sight import Sight

SHORTEST = 3  # letters that tell a body


def in_letters(sight: Sight, seen: Sequence[Body], taken: Container[int]) -> Iterator[Body]:
    """Find the initials of a body that the document names in full, where no other finder saw them."""
    words = sight.words
    bare = [k for k in sight.letters if k not in taken and len(words.text[k]) >= SHORTEST and sight.abbreviation(k)]
    alone = (k for k in bare if not k or not sight.abbreviation(k - 1))  # «КГЛ | СРС |» is one name
    said = [k for k in alone if sight.entity[k] != "PER" and not sight.place[k]]
    if not said:
        return
    spelled = {_initials(sight, body): body.kind for body in seen if body.rule == "head"}
    for k in said:
        text = words.text[k]
        if text in spelled:
            yield Body(k, k + 1, k, spelled[text], "abbreviation", short=text, fixed=True)


def _initials(sight: Sight, body: Body) -> str:
    """Give the first letters of a body's name, without whom it is named for."""
    norms = sight.words.norm[body.start : body.stop]
    named = next((n for n, norm in enumerate(norms) if norm in NAMED_FOR), len(norms))
    return "".join(norm[0] for norm in norms[:named] if norm[0].isalnum() and norm not in JOINING).upper()
