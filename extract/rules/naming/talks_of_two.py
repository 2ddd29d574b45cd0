"""Whose talks two people hold: «министр Олег Рябов и посол Иван Лось провели | переговоры |»."""

from __future__ import annotations

from collections.abc import Iterable

from extract.lang.words import Words
from extract.mentions.events import event_name
from extract.mentions.events.sides import DASHES
from extract.rules.main_event.named import Named, is_finite, is_nominative, people
from extract.rules.offices.in_genitive import genitive
from extract.rules.told.whose import is_bare

TALKS = frozenset({"встреча", "переговоры", "разговор", "беседа", "консультации"})
HOLD = frozenset({"провести", "проводить"})
BETWEEN = "о-"  # of an adjective that joins two: «российско-чилийский»
OFFICE_REACH = 6  # words from an office to its holder's name
VERB_REACH = 6  # words from a verb to the talks


def talks_of_two(words: Words, mentions: Iterable[range], kind: str) -> tuple[str, range] | None:
    """Name the talks that a plural verb ties to two people before it, with their offices where some mention has them; who they are."""
    if kind.split()[-1] not in TALKS:
        return None
    bare = (name for name in mentions if is_bare(words, name) and not _tells_its_sides(words, name))
    told = [found for name in bare if (found := _held_by_two(words, name)) is not None]
    return max(told, key=lambda found: len(found[0]), default=None)


def _tells_its_sides(words: Words, name: range) -> bool:
    """Tell «| армяно-словацкие | консультации», which need nobody's name."""
    return any(BETWEEN in words.norm[k] and words.pos[k] == "ADJ" for k in name)


def _held_by_two(words: Words, name: range) -> tuple[str, range] | None:
    sentence = words.sentence_of[name.start]
    verb = next((k for k in range(max(sentence.start, name.start - VERB_REACH), name.start) if words.lemma[k] in HOLD), None)
    if verb is None or not is_finite(words, verb) or words.feats[verb].number != "Plur":
        return None
    before = [person for person in people(words) if person.reach.start in sentence and person.reach.stop <= verb]
    if len(before) != 2 or not all(is_nominative(words, person) for person in before):
        return None
    first, second = before
    joined = range(first.reach.stop, second.reach.start)
    if all(words.norm[k] != "и" for k in joined) or any(words.pos[k] == "VERB" for k in joined):
        return None
    one, other = _with_office(words, first, sentence.start), _with_office(words, second, first.reach.stop)
    value = f"{event_name(words, name.start, name.stop)} {genitive(words, one)} и {genitive(words, other)}"
    return value, range(one.start, other.stop)


def _with_office(words: Words, person: Named, begin: int) -> range:
    """Give a name with the office that leads to it."""
    offices = (words.reach(span) for span in words.group("offices"))
    near = (reach for reach in offices if begin <= reach.start < person.reach.start <= reach.stop + OFFICE_REACH)
    start = min((reach.start for reach in near), default=person.reach.start)
    start = person.reach.start if any(words.text[k] in DASHES for k in range(start, person.reach.start)) else start  # «главы стран — …»
    return range(start, person.reach.stop)
