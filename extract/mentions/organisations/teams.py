"""The teams of lands, and clubs that stand in a row with known ones: «сборная Чили», «сыграют «Лада», ЦСКА и | «Маяк»»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.lang.grammar.readings import readings_of_kind
from extract.lang.inflection.inflect import nominative
from extract.lang.numerals import DASHES
from extract.lexicon import word_class
from extract.mentions.gazetteer import gazetteer
from extract.mentions.organisations.masks import masked
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import adjectives_before, noun_phrase, quoted
from extract.mentions.organisations.of_people import tells_of_sport
from extract.mentions.organisations.sight import QUOTE, QUOTES, Sight

CONTEST = frozenset({"обыграть", "обыгрывать", "переиграть", "разгромить", "победить", "одолеть", "уступить", "проиграть", "принять"})
CONTEST |= {"принимать", "сыграть", "встретиться", "встречаться"}
OF_PLACE = re.compile("[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|ое)$")
GAMES = word_class("match")
GROUNDS = frozenset({"в", "во", "на"})
APART = 8  # words between two sides of a match
TEAM, SPORT, CREW = frozenset({"сборная"}), "sport", "команда"


def national_teams(sight: Sight) -> Iterator[Body]:
    """Find the teams that a place in the genitive tells: «молодёжная сборная Чили», «сборная команда Тульской области»."""
    words = sight.words
    for k in words.with_lemma(TEAM):
        head = k + (words.lemma[k + 1 : k + 2] == [CREW])
        limit = words.sentence_of[k].stop
        if (
            head + 1 >= limit
            or not sight.place[head + 1]
            or sight.head(head + 1) is not None
            or (phrase := noun_phrase(sight, head + 1, limit, "Gen")) is None
        ):
            continue
        nouns = [r for r in readings_of_kind(words.norm[head], "noun") if r.number == "Sing"]
        start, stop = adjectives_before(sight, head, nouns) if nouns else k, phrase[0]
        while start < k and sight.has_sense(words.lemma[start], "passing"):
            start += 1
        while stop < limit and sight.place[stop] and sight.place[stop - 1] and sight.capital(stop):
            stop += 1
        name = f"{nominative(words, start, head + 1)} {words.slice(head + 1, stop)}"
        yield Body(start, stop, head, SPORT, "team", name=name[0].lower() + name[1:])


def clubs_in_a_row(sight: Sight, known: Iterable[Body]) -> Iterator[Body]:
    """Find the quoted names of a list that holds a known body, where a document tells of sports."""
    words = sight.words
    if not tells_of_sport(words, sight.lexicon):
        return
    bodies = {body.start for body in known}
    opened = (k for k in words.with_norm(QUOTE) if words.text[k] in QUOTES and not (k and words.norm[k - 1] in GROUNDS))
    names = [inside for k in opened if (inside := quoted(sight, k)) is not None]
    yield from _clubs([inside for inside in names if is_of_a_town(sight, inside[0] - 2)], bodies)
    row: list[tuple[int, int]] = []
    for one, inside in zip([None, *names], names, strict=False):
        if one is not None and _met(sight, one, inside):
            yield from _clubs([one, inside], bodies)
        if row and not _joined(sight, row[-1][1] + 1, inside[0] - 1):
            yield from _unknown(row, bodies)
            row = []
        row.append(inside)
    yield from _unknown(row, bodies)


def _met(sight: Sight, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell two sides of a match: ««Лада» – «Маяк»», ««Лада» | обыграла | «Маяк»»."""
    words, between = sight.words, range(one[1] + 1, other[0] - 1)
    if not 0 < len(between) < APART or words.sentence[one[0]] != words.sentence[other[0]]:
        return False
    stage = max(one[0] - 2, 0)  # «в полуфинале | «Лада» | обыграла»
    if masked(sight, *one) and words.lemma[stage] not in GAMES and words.feats[stage].case != "Loc":
        return False
    return (len(between) == 1 and words.norm[between[0]] in DASHES) or any(words.lemma[k] in CONTEST for k in between)


def is_of_a_town(sight: Sight, k: int) -> bool:
    """Tell an adjective of a town in small letters before a quoted name: «обыграл | рязанский | «Локон»»."""
    words = sight.words
    town = k >= 0 and words.text[k].islower() and words.pos[k] == "ADJ" and OF_PLACE.search(words.norm[k]) is not None
    return town and gazetteer(sight.lexicon).city_of(words.text[k]) is not None


def _joined(sight: Sight, k: int, opened: int) -> bool:
    return opened - k == 1 and sight.words.norm[k] in (",", "и")


def _unknown(row: list[tuple[int, int]], bodies: set[int]) -> Iterator[Body]:
    if len(row) > 2 and any(start in bodies for start, _ in row):
        yield from _clubs(row, bodies)


def _clubs(names: list[tuple[int, int]], bodies: set[int]) -> Iterator[Body]:
    yield from (Body(start, stop, start, "other", "row") for start, stop in names if start not in bodies)
    bodies.update(start for start, _ in names)
