"""Letters that other bodies in letters tell to be one: those of a list, «ДОСААФ, | РСМ | и ФПБ», and those that begin a longer name."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from extract.lang.grammar.readings import readings
from extract.mentions.organisations.masks import is_common_abbreviation, masked
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import NAMED_FOR
from extract.mentions.organisations.sight import ABBREVIATION, Sight

JOINTS = frozenset({",", "и"})
SHORTEST = 3  # letters


def in_a_row(sight: Sight, seen: Sequence[Body], taken: Container[int]) -> Iterator[Body]:
    """Find letters that no finder saw and that commas or «и» join to bodies in letters, one after the other."""
    words = sight.words
    named = {body.start for body in seen if body.stop == body.start + 1 and ABBREVIATION.match(words.text[body.start])}
    for k in sight.letters:
        if k in taken or len(words.text[k]) < SHORTEST or not ABBREVIATION.match(words.text[k]):
            continue
        beside = (k - 2 in named and words.norm[k - 1] in JOINTS) or (k + 2 in named and words.norm[k + 1] in JOINTS)
        if beside and _is_alone(sight, k) and not (sight.place[k] or masked(sight, k, k + 1)):
            named.add(k)
            yield Body(k, k + 1, k, "other", "abbreviation", short=words.text[k], fixed=True)


def _is_alone(sight: Sight, k: int) -> bool:
    """Tell letters that are a whole item of their list, nobody's name and no common abbreviation."""
    words = sight.words
    behind = words.text[k + 1] if k + 1 < len(words) else "."
    whole = behind in ",.;)" or words.norm[k + 1] == "и" or words.pos[k + 1] in ("VERB", "ADP")
    common = is_common_abbreviation(sight, words.text[k]) or any(r.known and not r.abbreviation for r in readings(words.norm[k]))
    return whole and sight.entity[k] != "PER" and not common


def said_shorter(sight: Sight, seen: Sequence[Body], taken: Container[int]) -> Iterator[Body]:
    """Find letters that begin the name of a body in letters said with its whole: «ИВМ СО РАН», and later «Анна Кит (| ИВМ |)»."""
    words = sight.words
    several = (body for body in seen if body.rule == "abbreviation" and body.stop > body.start + 1)
    longer = {words.text[body.start]: body for body in several if words.norm[body.start + 1] not in NAMED_FOR}
    for k in sight.capitals if longer else ():
        text = words.text[k]
        if k not in taken and text in longer and len(text) >= SHORTEST and ABBREVIATION.match(text) and sight.entity[k] != "PER":
            yield Body(k, k + 1, k, longer[text].kind, "abbreviation", fixed=True)
