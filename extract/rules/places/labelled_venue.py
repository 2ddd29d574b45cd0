"""The house that a line of an announcement tells, whatever its noun: «Место: антикафе «Слон», ул. Мира, 3», «Где: Ельцин Центр»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extract.lang.words import Words
from extract.mentions.line_labels import LIST, labels
from extract.mentions.places.venue_signs import CLOCK
from extract.mentions.venue_reach import SETTLED, SHORT_STREETS, STREETS, TOWNS
from extract.rules.candidate import Candidate, evidence
from extract.rules.places.contacts import contact_words

SCORE = 0.5  # less than that of a house whose noun says so
LONGEST, PIECES = 14, 4  # words of a house's name; pieces between commas that are looked at
NO_ROOMS = frozenset({"zoom", "платформа", "онлайн", "скайп", "вебинар", "ссылка", "программа", "что"})
NUMBERED = frozenset({"д", "дом", "корп", "стр", "каб", "ауд", "оф", "комн", "эт"})
BRACKETS, PARTS = frozenset({"(", ")"}), frozenset({",", ";"})


def labelled_venue(words: Words) -> Iterator[Candidate]:
    """Propose the first piece behind the label that is neither a town nor an address."""
    places = {reach.start: reach.stop for reach in words.reaches("places")}
    apart = contact_words(words) | words.furniture
    for mark in (mark for mark in labels(words) if mark not in apart):
        piece = next((piece for piece in pieces(words, mark + 1) if not is_address(words, piece, places)), None)
        if piece is not None and is_house(words, piece):
            yield Candidate("venue", words.slice(piece.start, piece.stop), "where.venue_labelled", SCORE, evidence(words, piece))


def pieces(words: Words, start: int) -> Iterator[range]:
    """Give what stands between the commas of a sentence, up to brackets."""
    start += start + 1 < len(words) and words.text[start] in LIST
    stop = min(words.sentence_of[start].stop, words.line_of[start].stop, start + LONGEST * PIECES) if start < len(words) else start
    yield from pieces_of(words, start, stop)


def pieces_of(words: Words, start: int, stop: int) -> Iterator[range]:
    """Give what stands between the commas of a part of a line, up to brackets."""
    begin, quoted = start, False
    for k in range(start, stop):
        quoted ^= words.norm[k] == '"'
        hour = words.text[k] == "." and k > start and CLOCK.match(words.text[k - 1]) is not None  # «18.30. | Дом связи»
        if not quoted and (hour or words.norm[k] in PARTS or words.norm[k] in BRACKETS):
            yield range(begin, k)
            begin = k + 1
            if words.norm[k] in BRACKETS:
                return
    yield range(begin, stop - (stop > begin and words.norm[stop - 1] == "."))


def is_address(words: Words, piece: range, places: Mapping[int, int]) -> bool:
    """Tell «г. Томск», «ул. Мира», «Невский проспект, 3», «Невский пр., 3», «8»."""
    first = piece.start
    if (
        not len(piece)
        or words.text[first][0].isdigit()
        or _is_numbered(words, first)
        or words.lemma[first] in STREETS
        or words.norm[first] in SHORT_STREETS
    ):
        return True
    last = piece.stop - 1 - (words.text[piece.stop - 1] == ".")
    street = words.lemma[last] in STREETS or (words.norm[last] in SHORT_STREETS and last > first)
    if street and words.text[piece.stop : piece.stop + 1] == [","] and _is_number(words, piece.stop + 1):
        return True
    first += 2 if words.norm[first] in SETTLED and words.norm[first + 1 : first + 2] == ["."] else words.lemma[first] in TOWNS
    return places.get(first, first) >= last + 1 or words.norm[first : first + 1] == ["№"]


def _is_number(words: Words, k: int) -> bool:
    """Tell a house's number: «, | 3», «, | д. 3»."""
    behind = words.text[k : k + 3]
    return any(text[0].isdigit() for text in (behind[:1] if behind[1:2] != ["."] else behind))


def _is_numbered(words: Words, k: int) -> bool:
    """Tell «| д. 3 |», «| дом 3 |»."""
    behind = words.norm[k + 1 : k + 3]
    number = behind[-1] if behind[:1] == ["."] else "".join(behind[:1])
    return words.norm[k] in NUMBERED and any(character.isdigit() for character in number)


def is_house(words: Words, piece: range) -> bool:
    """Tell a name from a sentence and from «платформа Zoom»."""
    told = any(words.norm[k] in NO_ROOMS or words.pos[k] == "VERB" for k in piece)
    return len(piece) <= LONGEST and words.text[piece.start][0].isalpha() and not told
