"""The teams of lands, and clubs that stand in a row with known ones: «сборная Чили», «сыграют «Лада», ЦСКА и | «Маяк»»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.lang.inflect import nominative
from extract.lang.readings import readings_of_kind
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import adjectives_before, noun_phrase, quoted
from extract.mentions.organisations.of_people import tells_of_sport
from extract.mentions.organisations.sight import QUOTES, Sight

TEAM, SPORT, CREW = frozenset({"сборная"}), "sport", "команда"


def national_teams(sight: Sight) -> Iterator[Body]:
    """Find the teams that a place in the genitive tells: «молодёжная сборная Чили», «сборная команда Тульской области»."""
    words = sight.words
    for k in words.with_lemma(TEAM):
        head = k + (words.lemma[k + 1 : k + 2] == [CREW])
        limit = words.sentence_of[k].stop
        if head + 1 >= limit or not sight.place[head + 1] or (phrase := noun_phrase(sight, head + 1, limit, "Gen")) is None:
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
    row: list[tuple[int, int]] = []
    for opened in (k for k, text in enumerate(words.text) if text in QUOTES):
        inside = quoted(sight, opened)
        if inside is None:
            continue
        if row and not _joined(sight, row[-1][1] + 1, opened):
            yield from _unknown(row, bodies)
            row = []
        row.append(inside)
    yield from _unknown(row, bodies)


def _joined(sight: Sight, k: int, opened: int) -> bool:
    return opened - k == 1 and sight.words.norm[k] in (",", "и")


def _unknown(row: list[tuple[int, int]], bodies: set[int]) -> Iterator[Body]:
    known = sum(start in bodies for start, _ in row)
    if len(row) > 2 and known:
        yield from (Body(start, stop, start, "other", "row", fixed=True) for start, stop in row if start not in bodies)
