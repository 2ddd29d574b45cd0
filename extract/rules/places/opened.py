"""The house that an event opens, which it is held in: «торжественное открытие врачебной амбулатории», «открылась новая школа»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from extract.lang.inflection.inflect import nominative
from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.places.venue_signs import OPENINGS
from extract.mentions.venue_reach import MONUMENTS, tail
from extract.rules.candidate import Candidate, evidence
from extract.rules.discourse.clause import clause_of
from extract.rules.discourse.told_before import is_told_again
from extract.rules.main import Main
from extract.rules.told.events import TOLD

SCORE, CALLED = 0.4, 0.5  # of one that has a name
EARLY = 3  # sentences in which a release tells what opened
CEREMONY = "церемония"
DOORS = frozenset({"распахнуть"})  # «распахнула двери | новая школа»
MOST_ADJECTIVES = 4
BRIDGE = "мост"  # an opening is held at it, not in it, and where is told otherwise
STANDING = MONUMENTS - {"мемориал"}  # beside which people gather
ROOMS = frozenset({"part", "ground", "shore", "office", "monument"})  # needs of what is no house of its own
BUILT = frozenset(
    {"пункт", "фап", "подстанция", "здание", "офис", "корпус", "терминал", "азс", "агзс", "автозаправка"}
)  # nobody says «in», but they open


def opened(words: Words, lexicon: Lexicon, main: Main) -> Iterator[Candidate]:
    """Propose the house that the main event is the opening of."""
    houses = [(start, k, *tail(words, k, ())) for start, k in _opened(words, lexicon, main)]
    houses = [house for house in houses if not is_told_again(words, words.sentence_of[house[0]])]
    early = [house for house in houses if words.sentence[house[0]] <= EARLY] or houses
    named = [house for house in early if house[3]]
    if house := max(named, key=_length, default=early[0] if early else None):
        start, k, end, called = house
        start, end = start + _is_done(words, lexicon, start), end - _is_done(words, lexicon, end - 1)
        score = CALLED if called else SCORE
        yield Candidate("venue", printed(words, start, k, end), "where.venue_opened", score, evidence(words, range(start, end)))


def _is_done(words: Words, lexicon: Lexicon, k: int) -> bool:
    """Tell «| освящён | храм», which taggers take for a noun or an adjective."""
    return words.lemma[k] in _verbs(lexicon)


def _length(house: tuple[int, int, int, bool]) -> int:
    return house[2] - house[0]


def printed(words: Words, start: int, noun: int, end: int) -> str:
    """Give a house's name with its noun and its adjectives in the nominative."""
    return nominative(words, start, noun + 1) + words.slice(noun, end)[len(words.text[noun]) :]


def _opened(words: Words, lexicon: Lexicon, main: Main) -> Iterator[tuple[int, int]]:
    """Give the first word and the noun of houses, by the event's name, by the verb that tells it, by the verbs of the first sentences."""
    mentions = [(span, words.reach(span)) for span in main.mentions]
    nouns = [k for _, reach in mentions for k in reach if words.lemma[k] in OPENINGS]
    verbs = [reach.start for span, reach in mentions if span.id_ == TOLD and span.label_ in OPENINGS]
    bare = all(len(reach) == 1 and words.lemma[reach.start] == CEREMONY for _, reach in mentions)  # «сквер открыли. В церемонии …»
    if nouns or bare or verbs:
        verbs += [k for k in words.with_lemma(_verbs(lexicon)) if words.sentence[k] <= EARLY and k not in verbs]
    houses = (*(house_behind(words, lexicon, k + 1) for k in nouns), *(_object(words, lexicon, k) for k in verbs))
    yield from (house for house in houses if house is not None)


@lru_cache(maxsize=8)
def _verbs(lexicon: Lexicon) -> frozenset[str]:
    return DOORS.union(row["lemma"] for row in lexicon.table("event_verbs") if row["event"] in OPENINGS)


def house_behind(words: Words, lexicon: Lexicon, start: int) -> tuple[int, int] | None:
    """Give the first word and the noun of the house that stands behind «открытие», «экскурсия на»."""
    for k in range(start, min(start + MOST_ADJECTIVES, len(words))):
        if words.lemma[k] in _houses(lexicon):
            return start, k
        if words.pos[k] != "ADJ":
            return None
    return None


def _object(words: Words, lexicon: Lexicon, verb: int) -> tuple[int, int] | None:
    """Give the house that a verb opens or that opens: «открыли | новый ФАП», «распахнула двери | модельная библиотека»."""
    clause, towns = clause_of(words, verb), words.covered("places", "city")  # «в посёлке | Полотняный Завод |»
    for k in sorted(clause, key=lambda k: abs(k - verb)):
        if k in towns or words.lemma[k] not in _houses(lexicon) or not possible_cases(words.norm[k]) & {"Nom", "Acc"}:
            continue
        start = k
        while start > clause.start and words.pos[start - 1] == "ADJ" and k - start < MOST_ADJECTIVES:
            start -= 1
        if start == 0 or words.pos[start - 1] != "ADP":
            return start, k
    return None


@lru_cache(maxsize=8)
def _houses(lexicon: Lexicon) -> frozenset[str]:
    houses = (head for head, row in lexicon.index("venue_heads").items() if row["need"] not in ROOMS and head != BRIDGE)
    return BUILT.union(houses) - STANDING


def is_of_an_opening(words: Words, house: range) -> bool:
    """Tell the house of «открытие | летнего лагеря |»."""
    k, first = house.start - 1, words.sentence_of[house.start].start
    while k > first and words.pos[k] == "ADJ":
        k -= 1
    return k >= first and words.lemma[k] in OPENINGS
