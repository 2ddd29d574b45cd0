"""Each body of a plural: by quoted names, adjectives, fields or lands: «компании «Заря» и «Восход»», «Тульский и Омский университеты»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.lang.grammar.readings import Reading
from extract.mentions.organisations.fields import is_of_no_field
from extract.mentions.organisations.joined import each_adjective, each_district, each_field, each_place, each_quoted
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import adjectives_before
from extract.mentions.organisations.numbers_in_a_row import each_number, numbers_behind
from extract.mentions.organisations.reached import Reach
from extract.mentions.organisations.sight import Sight

STATE = ("body", "department")  # needs of bodies of the state
SERVICE, ROOM = "служба", "кабинет"


def each_of_many(sight: Sight, head: int, row: dict[str, str], nouns: list[Reading], found: Reach) -> Iterator[Body]:
    """Find the bodies that a plural head joins."""
    start, kind = adjectives_before(sight, head, nouns), row["kind"]
    if numbers_behind(sight, head):
        yield from each_number(sight, head, start, kind)
        return
    yield from each_quoted(sight, head, kind, found)
    if row["need"] in (*STATE, "proper", "adjective") and _is_with(sight, head, row):  # no «Лужского и Невского округов»
        yield from each_adjective(sight, head, start, kind, found.stop)
    works = _are_a_works(sight, head, start) or sight.words.lemma[head] == ROOM
    of_state = row["need"] in STATE and kind != "part" and not works  # «специалисты отделов семьи и детства»
    if of_state or (kind == "union" and sight.capital(head)):
        yield from each_field(sight, head, start, kind)
    if (row["need"] == "body" and not is_of_no_field(sight, head, found.stop)) or kind == "council":
        yield from each_place(sight, head, start, kind, found.stop)


def each_told_apart(sight: Sight, head: int, row: dict[str, str], nouns: list[Reading]) -> Iterator[Body]:
    """Find those of a noun that may be a singular, told apart by what only several have: «школы № 3 и 5», «правительства … областей»."""
    start = adjectives_before(sight, head, [noun for noun in nouns if noun.number == "Plur"])
    yield from each_number(sight, head, start, row["kind"])
    if row["need"] == "body":
        yield from each_district(sight, head, start, row["kind"])


def opens_as_plural(sight: Sight, head: int, nouns: Sequence[Reading]) -> bool:
    """Tell «| Посольства | Чили и Перу подготовили …», which is no genitive at the beginning of a sentence."""
    return sight.words.sentence_of[head].start == head and not any(r.case == "Nom" and r.number == "Sing" for r in nouns)


def _are_a_works(sight: Sight, head: int, start: int) -> bool:
    """Tell what a works has many of: «бригады | служб | изоляции и связи», but «руководители федеральных | служб | …»."""
    return sight.words.lemma[head] == SERVICE and start == head and not sight.capital(head)


def _is_with(sight: Sight, head: int, row: dict[str, str]) -> bool:
    """Tell «Северной и Южной железных | дорог |», of which the adjective makes bodies."""
    return not row["with"] or bool({*sight.words.lemma[max(head - 1, 0) : head + 2]} & {*row["with"].split()})
