"""Boards named in one sentence: «участвовали президент Ян Лось, вице-президент Анна Грач, казначей …» are all of the one association."""

from __future__ import annotations

from dataclasses import replace

from extract.lexicon import word_class
from extract.rules.offices.standing import Standing

SURE, BOARD = word_class("officer_of_a_union"), word_class("on_a_board")


def share_a_board(found: dict[str, Standing], sentences: dict[str, int]) -> dict[str, Standing]:
    """Give those on a board the body of the one beside whose office only associations have; ``sentences`` are of those told without one."""
    bodies: dict[int, str] = {}
    for name, one in found.items():
        if one.position in SURE and one.organisation is not None and name in sentences:
            bodies.setdefault(sentences[name], one.organisation)
    if not bodies:
        return found
    return {name: _with(one, bodies.get(sentences.get(name, -1))) for name, one in found.items()}


def _with(one: Standing, body: str | None) -> Standing:
    alone = one.position in BOARD and one.organisation is None and one.country is None
    return replace(one, organisation=body) if body is not None and alone else one
