"""Quoted names in a list of those who help an event: «Партнёры форума: «Заря», банк «Восток», «Утёс и Ко»»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.mentions.organisations.masks import LISTING, SERVING
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import quoted
from extract.mentions.organisations.sight import QUOTES, Sight

FARTHEST = 8  # words from the noun to its list
JOINTS = frozenset({",", "и", ";"})


def of_roles(sight: Sight) -> Iterator[Body]:
    """Find the quoted names that stand alone in the lists behind «партнёры», «организаторы»."""
    words, roles = sight.words, sight.lexicon.index("organisation_roles")
    for k in words.with_lemma(roles):
        row, sentence = roles[words.lemma[k]], words.sentence_of[k]
        if row["as"] != "noun" or row["role"] not in SERVING or row["before"]:
            continue
        opens = next((n for n in range(k + 1, min(k + FARTHEST, sentence.stop)) if words.norm[n] in LISTING), None)
        if opens is not None and not any(words.pos[n] in ("VERB", "AUX") for n in range(k + 1, opens)):
            yield from _alone(sight, opens, sentence.stop)


def _alone(sight: Sight, opens: int, stop: int) -> Iterator[Body]:
    """Give the items of a list that are a quoted name and nothing besides."""
    words, n = sight.words, opens + 1
    while n < stop and words.pos[n] not in ("VERB", "AUX"):
        inside = quoted(sight, n) if words.text[n] in QUOTES else None
        if inside is None:
            n += 1
            continue
        behind = inside[1] + 1
        if words.norm[n - 1] in JOINTS | LISTING and (behind >= stop or not words.text[behind][:1].isalnum() or words.norm[behind] == "и"):
            yield Body(inside[0], inside[1], inside[0], "other", "quoted_list", fixed=True)
        n = behind
