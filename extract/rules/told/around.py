"""What a verb that tells an event may tie: the people, offices, places, bodies, events and matches of a document."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.told.match import MatchTeller
from extract.rules.told.visits import kinds_of_visits

OFFICIAL = frozenset({"office", "rank"})  # a boxer who flies home pays no visit


class Around(NamedTuple):
    """People and offices by their first words, places, bodies, events but visits by all."""

    people: dict[int, Mention]
    offices: dict[int, range]
    places: dict[int, range]
    bodies: frozenset[int]
    events: frozenset[int]
    matches: MatchTeller

    @classmethod
    @lru_cache(maxsize=1)
    def of(cls, words: Words, lexicon: Lexicon) -> Around:
        """Look through a document, once for all its verbs."""
        people = {span.reach.start: span for span in words.group("people")}
        offices = {span.reach.start: span.reach for span in words.group("offices") if span.label_ in OFFICIAL}
        places = {k: reach for reach in reversed(words.reaches("places")) for k in reach}
        bodies = words.covered("organisations") | words.covered("places")
        named = words.covered("organisations")  # «Национальное собрание» is no event
        visits = kinds_of_visits(lexicon)
        spans = (span for span in words.group("events") if span.label_ not in visits and span.reach.start not in named)
        events = frozenset(k for span in spans for k in span.reach)
        return cls(people, offices, places, bodies, events, MatchTeller(words, lexicon))
