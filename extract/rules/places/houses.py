"""Houses wherever they stand in a sentence, as its subject or object too: «принимал | Дом культуры |», «заняли | зал школы № 3 |»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.no_events import is_tournament
from extract.mentions.place_context import Found
from extract.mentions.places.many_venues import are_many
from extract.mentions.places.venue_signs import CARRIERS
from extract.mentions.places.venues import PLAIN_HOUSES
from extract.mentions.venue_reach import UNITS, tail
from extract.rules.places.opened import printed

HOUSED = frozenset({"", "university", "school", "institute", "health", "culture", "religious"})  # that are known by their houses
NO_ROOMS = frozenset({"media", "sport", "party", "international", "military", "other"})
PARTS = frozenset({"part", "ground", "shore", "office", "titled"})  # needs of what is a house only with its whole or its name
MOST_ADJECTIVES = 4
ROOMS = word_class("room_filled")
VAGUE = frozenset({"центр", "мост"})  # a house only if it is called so


class House(NamedTuple):
    """A house with what stands before its noun; ``first`` is where the phrase begins: «| лёд | ледового дворца»."""

    first: int
    noun: int  # that shows the phrase's case
    reach: range
    value: str
    kind: str  # of a body; empty of a house that is none


def houses_in(words: Words, lexicon: Lexicon, reach: range) -> Iterator[House]:
    """Give the houses of a stretch: those that bodies are, and nouns of houses with a name or an adjective.

    «принимал районный Дом культуры» → «районный Дом культуры»
    """
    bodies = {span.reach.start: span for span in words.group("organisations") if span.reach.start in reach and span.label_ not in NO_ROOMS}
    heads, done = _heads(lexicon), reach.start
    for k in reach:
        if k < done:
            continue
        if k in bodies:
            body = bodies[k].reach
            noun = next((n for n in body if words.pos[n] != "ADJ"), k)
            yield House(_carrier(words, k, noun), noun, body, bodies[k].kb_id_, bodies[k].label_)
            done = body.stop
        elif words.lemma[k] in heads and (house := _house(words, lexicon, k)) is not None:
            start, end = house
            yield House(_carrier(words, start, k), k, range(start, end), printed(words, start, k, end), "")
            done = end


def _house(words: Words, lexicon: Lexicon, k: int) -> tuple[int, int] | None:
    """Give where the house of a noun begins and ends, if it is told well enough which one that is."""
    lemma = words.lemma[k]
    need, first = lexicon.index("venue_heads")[lemma]["need"], words.sentence_of[k].start
    start = k
    while start > first and words.pos[start - 1] == "ADJ" and k - start < MOST_ADJECTIVES and words.feats[start - 1].case:
        start -= 1
    end, named = tail(words, k, ())
    if lemma in ROOMS and start == k and words.norm[k] != lemma:  # «аудитории | института |»
        return None
    if is_tournament(words, k) or are_many(words, k, end, _NOWHERE) or lemma in UNITS:
        return None
    called = named or words.text[start][0].isupper()
    if need in PARTS or lemma in VAGUE:
        told = named or (need == "part" and end > k + 1)
    else:
        told = called or start < k or (not need and lemma in PLAIN_HOUSES)
    return (start, end) if told else None


_NOWHERE: dict[int, Found] = {}


def _carrier(words: Words, start: int, noun: int) -> int:
    """Give the word of its floor or walls before a house: «| татами | спортивного комплекса «Олимп»»."""
    carried = start > 0 and words.lemma[start - 1] in CARRIERS | ROOMS and "Gen" in possible_cases(words.norm[noun])
    return start - 1 if carried else start


@lru_cache(maxsize=8)
def _heads(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lemma for lemma, row in lexicon.index("venue_heads").items() if " " not in lemma and row["need"] != "monument")
