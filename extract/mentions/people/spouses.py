"""One surname for two: «Иван и Мария Петровы» → «Иван Петров», «Мария Петрова»."""

from __future__ import annotations

import re

from extract.lang.words import Words
from extract.mentions.names.forms import is_patronymic
from extract.mentions.names.parts import Part
from extract.mentions.people.names import Name
from extract.mentions.people.nominative import Named

SHARED = (
    (re.compile(r"(.*(?:[оеё]в|[иы]н))(?:ы|ых|ым|ыми)"), "", "а"),
    (re.compile(r"(.*[сц]к)(?:ие|их|им|ими)"), "ий", "ая"),
)
AND = "и"


def part_spouses(words: Words, found: list[Name], names: list[Named]) -> list[Named]:
    """Give each of two, who are named with one surname in the plural, a surname of their own."""
    parted = list(names)
    for n in range(1, len(found)):
        one, other = found[n - 1], found[n]
        if other.i != one.j + 1 or words.norm[one.j] != AND:
            continue
        kinds = [part.kind for part in names[n].parts]
        if kinds[0] not in ("given", "surname") or len(kinds) < 2 or not _is_without_surname(names[n - 1], kinds):
            continue
        text = names[n].parts[-1].text
        shared = next(((m[1], his, hers) for form, his, hers in SHARED if (m := form.fullmatch(text.lower())) is not None), None)
        if shared is not None:
            surname = names[n].parts[-1]._replace(kind="surname")
            parted[n - 1], parted[n] = _with(names[n - 1], surname, shared), _with(names[n], surname, shared)
    return parted


def _is_without_surname(name: Named, kinds: list[str]) -> bool:
    """Tell «Иван» before «Мария Петровы», «Анну Ильиничну» before «Петра Захаровича Голубцовых»."""
    if len(name.parts) == 1:
        return kinds == ["given", "surname"]
    return len(name.parts) == 2 and name.parts[1].kind == "patronymic" and len(kinds) == 3


def _with(name: Named, surname: Part, shared: tuple[str, str, str]) -> Named:
    stem, his, hers = shared
    own = (stem + (hers if name.gender == "f" else his)).capitalize()
    given = name.parts[0]._replace(kind="given")
    if len(name.parts) > 1 and is_patronymic(name.nominatives[1].lower()):
        father = name.parts[1]._replace(kind="patronymic")
        return Named((given, father, surname), (*name.nominatives[:2], own), name.gender, name.case)
    return Named((given, surname), (name.nominatives[0], own), name.gender, name.case)
