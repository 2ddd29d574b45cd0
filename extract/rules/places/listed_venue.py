"""The house on a line of an announcement that says nothing else, day or address beside it: «5 мая» ¶ «Дом офицеров, Большой зал»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.venue_reach import tail
from extract.rules.candidate import Candidate, evidence
from extract.rules.main_event.named import is_finite
from extract.rules.places.contacts import contact_words
from extract.rules.places.labelled_venue import is_address, pieces_of
from extract.rules.places.opened import house_behind

SCORE = 0.5
LINES = 12  # of an announcement's head
LONGEST = 30  # words of such a line
ROOMS = frozenset(
    {"зал", "конференц-зал", "этаж", "фойе", "аудитория", "корпус", "сцена", "холл", "кабинет", "вход", "филиал", "гостиная", "гостиный"}
)
HOUSED = frozenset({"university", "school", "institute", "health"})  # bands are of culture
LEADING_TO_A_LIST = frozenset({":", ",", ";"})


def listed_venue(words: Words, lexicon: Lexicon) -> Iterator[Candidate]:
    """Propose the house of the one line that is made of houses, rooms, addresses and days alone, one of these two beside it."""
    lines = [line for line in words.lines if len(line)]
    if len(lines) < 3:
        return
    dates, contacts = words.covered("dates"), contact_words(words)
    places = {reach.start: reach.stop for reach in words.reaches("places")}
    bodies = {reach.start: reach.stop for span in words.group("organisations") if span.label_ in HOUSED for reach in [words.reach(span)]}
    found: list[range] = []
    called: set[str] = set()
    for n, line in enumerate(lines):
        if n == 0 or len(line) > LONGEST or line.start in contacts or words.norm[lines[n - 1].stop - 1] in LEADING_TO_A_LIST:
            continue
        if any(is_finite(words, k) for k in line):  # «Центр ЮНЕСКО провёл в Оше встречу»
            continue
        pieces = [piece for piece in pieces_of(words, line.start, line.stop) if len(piece)]
        houses = [piece for piece in pieces if _is_house(words, lexicon, piece, bodies) and not is_address(words, piece, places)]
        others = [piece for piece in pieces if piece not in houses]
        if len(houses) != 1 or not all(_is_aside(words, piece, places, dates) for piece in others):
            continue
        near = (*lines[n - 1 : n], *lines[n + 1 : n + 2])
        told = any(_says_when_or_where(words, piece, places, dates) for piece in others)
        if told or any(_opens_so(words, other, places, dates) for other in near):
            called.add(" ".join(words.norm[k] for k in houses[0] if words.norm[k] != '"'))
            found += houses if n <= LINES else ()
        elif any(words.text[other.start][0].isdigit() for other in lines[n + 1 : n + 2]):
            called.add(words.slice(houses[0].start, houses[0].stop))
    if found and len(called) == 1:  # the parts of a programme stand below houses of their own
        value = words.slice(found[0].start, found[0].stop)
        yield Candidate("venue", value, "where.venue_listed", SCORE, evidence(words, found[0]))


def _is_house(words: Words, lexicon: Lexicon, piece: range, bodies: Mapping[int, int]) -> bool:
    """Tell a piece that is a house's whole name in the nominative: «Дом офицеров», «Курский театр музыки»."""
    first = piece.start
    if "Nom" not in possible_cases(words.norm[first]) or not words.text[first][0].isalpha():
        return False
    if bodies.get(first) == piece.stop:
        return True
    found = house_behind(words, lexicon, first)
    if found is None or found[1] >= piece.stop:
        return False
    end, named = tail(words, found[1], range(piece.start, piece.stop))
    return end == piece.stop and (named or words.text[first][0].isupper())


def _is_aside(words: Words, piece: range, places: Mapping[int, int], dates: frozenset[int]) -> bool:
    return _says_when_or_where(words, piece, places, dates) or any(words.lemma[k] in ROOMS for k in piece)


def _says_when_or_where(words: Words, piece: range, places: Mapping[int, int], dates: frozenset[int]) -> bool:
    return is_address(words, piece, places) or all(k in dates or words.pos[k] == "ADP" for k in piece)


def _opens_so(words: Words, line: range, places: Mapping[int, int], dates: frozenset[int]) -> bool:
    """Tell a line with a day or an address and nothing else."""
    pieces = [piece for piece in pieces_of(words, line.start, line.stop) if len(piece)]
    told = any(_says_when_or_where(words, piece, places, dates) for piece in pieces[:2]) or not dates.isdisjoint(line)
    return told and len(line) <= LONGEST // 2 and not any(words.pos[k] == "VERB" for k in line)
