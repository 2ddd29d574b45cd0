"""Names of one list stand in one case: «награждены А. Крот, | К. Сычёва | и О. Мунтян» names a woman."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.lang.grammar.first_names import first_names
from extract.lang.words import Words
from extract.mentions.names.context import CONSONANTS, Context
from extract.mentions.names.parts import Part
from extract.mentions.people.names import Name
from extract.mentions.people.nominative import Named, read_name

JOINTS = frozenset({",", "и", ";"})
FIXED = CONSONANTS - {"х"} | {"ь", "й"}  # ends of men's surnames in no case but the nominative
BRACKET = 16  # words of a remark between two names: «А. Крот (г. Тула), К. Сычёва»
GOVERNING = {"участии": "G", "присутствии": "G", "вручены": "D", "вручили": "D", "присуждены": "D"}  # words right before a list, its case
IN_A_ROW = 3.0  # what the case of a list weighs for a name of it


def agree_in_rows(
    words: Words, found: Sequence[Name], names: list[Named], contexts: list[Context], support: dict[str, float]
) -> list[Named]:
    """Read anew the names of a list that may stand in the nominative, where another of it can stand in no other case."""
    agreed = list(names)
    for row in _rows(words, found):
        governed = _governed(words, found[row.start].i)
        if case := contexts[row.start].several or governed:
            for n in row if governed else row[1:]:  # «дипломы доцентам И. И. Зиминой и | В. В. Седовой |»
                agreed[n] = _in_case(names[n], contexts[n], support, case)
            continue
        forms = {_form(words, names[n]) for n in row}
        if "N" not in forms and any(_is_turned(words, names[n]) for n in row):
            for n in row:
                if names[n].case == "N" and (again := _in_case(names[n], contexts[n], support, "G")).case == "G":
                    agreed[n] = again
            continue
        if (forms != {"N"} and forms != {"N", ""}) or _is_owned(words, found[row.start].i, names[row.start]):
            continue
        for n in row:
            if names[n].case != "N":
                again = _in_case(names[n], contexts[n], support, "N")
                given = again.parts[0].kind == "given" and again.nominatives[0].lower().replace("ё", "е") not in first_names()
                agreed[n] = again if again.case == "N" and not given else names[n]
    return agreed


def _governed(words: Words, i: int) -> str:
    """Give the case of a list that its first name stands in right behind a word: «при участии | П. Гайдука (Тула), О. Лосева |»."""
    return GOVERNING.get(words.norm[i - 1], "") if i > words.sentence_of[i].start else ""


def _in_case(name: Named, context: Context, support: dict[str, float], case: str) -> Named:
    """Read a name anew whose list stands in a case."""
    cases = context.cases | {case: context.cases[case] + IN_A_ROW}
    return read_name(name.parts, context._replace(cases=cases), support)


def _is_owned(words: Words, i: int, name: Named) -> bool:
    """Tell whose the thing right before a list is, where its last name may be a woman's: «доклады | А. Кротова, Р. Лосева и О. Ким |»."""
    return i > 0 and name.case == "G" and words.pos[i - 1] == "NOUN" and words.feats[i - 1].animacy == "Inan"


def _rows(words: Words, found: Sequence[Name]) -> Iterator[range]:
    """Give the lists of two names and more."""
    first = 0
    for n in range(1, len(found) + 1):
        if n < len(found) and _joined(words, found[n - 1].j, found[n].i):
            continue
        if n - first > 1:
            yield range(first, n)
        first = n


def _joined(words: Words, k: int, stop: int) -> bool:
    """Say whether only a comma or «и», and what brackets say of the first, stands between two names."""
    if not k < stop <= k + BRACKET or words.sentence[k - 1] != words.sentence[stop]:
        return False
    if words.text[k] == "(":
        k = next((n + 1 for n in range(k, stop) if words.text[n] == ")"), stop)
    return stop - k == 1 and words.norm[k] in JOINTS


def _form(words: Words, name: Named) -> str:
    """Say whether a man's surname can stand in no case but the nominative, «Крот», in none that is it, «Крота», or nobody knows."""
    last, nominative = _surname(name)
    if name.gender == "f":
        return _form_of_her(name)
    if last is None or name.gender != "m":
        return ""
    text = words.text[last.word]
    if text == nominative:
        return "N" if text[-1] in FIXED and name.case == "N" else ""
    return "" if text.endswith(("ова", "ева", "ёва", "ина", "ына")) else "oblique"


def _form_of_her(name: Named) -> str:
    """Say the same of a woman's first name: «Вера» is a nominative, «Веры» is none."""
    given = next((one for one in zip(name.parts, name.nominatives, strict=True) if one[0].kind == "given"), None)
    if given is None or given[1].lower().replace("ё", "е") not in first_names() or not given[1].endswith(("а", "я")):
        return ""
    return "N" if given[0].text.lower() == given[1].lower() else "oblique"


def _is_turned(words: Words, name: Named) -> bool:
    """Tell a man's first name and surname that can stand in the genitive alone: «| Макарова Сергея |, Панина Геннадия»."""
    parts = {part.kind: (words.norm[part.word], nominative.lower()) for part, nominative in zip(name.parts, name.nominatives, strict=True)}
    if name.gender != "m" or name.case not in ("G", "A") or not {"given", "surname"} <= parts.keys():
        return False
    return all(parts[kind][0] != parts[kind][1].replace("ё", "е") for kind in ("given", "surname"))


def _surname(name: Named) -> tuple[Part | None, str]:
    pairs = zip(name.parts, name.nominatives, strict=True)
    return next(((part, nominative) for part, nominative in pairs if part.kind in ("surname", "single")), (None, ""))
