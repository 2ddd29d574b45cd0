"""Which mentions name the same person: a surname alone, initials and a first name go to the full name."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import groupby

from extract.lang.grammar.first_names import first_names
from extract.mentions.names.forms import readings
from extract.mentions.people.nominative import Named

PATRONYMIC = ("ович", "евич")


@lru_cache(maxsize=4_000)
def _plain(text: str) -> str:
    return text.lower().replace("ё", "е")


class Person:
    """One person: the fullest name so far, and where it was mentioned."""

    def __init__(self, name: Named, at: int) -> None:
        self.name = name
        self.last = at
        self.gender = name.gender

    @property
    def given(self) -> str:
        """Give the first name or its initial in plain lower case; empty when there is none."""
        return _given(self.name)

    @property
    def surname(self) -> str:
        """Give the surname in plain lower case."""
        return _surname(self.name)


def _given(name: Named) -> str:
    for part, text in zip(name.parts, name.nominatives, strict=True):
        if part.kind in ("given", "initial"):
            return _plain(text)
    return ""


def _surname(name: Named) -> str:
    texts = [_plain(text) for part, text in zip(name.parts, name.nominatives, strict=True) if part.kind in ("surname", "single", "fixed")]
    return " ".join(texts)


def _ends(name: Named) -> tuple[str, str]:
    """Give the first and the last word."""
    return _plain(name.nominatives[0]), _plain(name.nominatives[-1])


def _patronymic(name: Named) -> str:
    return next((_plain(text) for part, text in zip(name.parts, name.nominatives, strict=True) if part.kind == "patronymic"), "")


def _initials(name: Named) -> str:
    return "".join(text[0].lower() for part, text in zip(name.parts, name.nominatives, strict=True) if part.kind == "initial")


def join(names: list[Named]) -> list[Person]:
    """Give for each name, in the order of the text, the person that it means."""
    means: list[Person | None] = [None] * len(names)
    by_surname: dict[str, list[Person]] = defaultdict(list)
    by_given: dict[str, list[Person]] = defaultdict(list)
    by_ends: dict[tuple[str, str], list[Person]] = defaultdict(list)
    full = [n for n, name in enumerate(names) if len(name.parts) > 1]
    for n in full:
        name = names[n]
        surname, given, ends, initials = _surname(name), _given(name), _ends(name), _initials(name)
        person = next((p for p in reversed(by_surname[surname]) if _same(p, name)), None) or _in_nominative(name, by_surname)
        if person is None and (person := _read_otherwise(name, by_given[given])) is not None:
            person.name = name
            by_surname[surname].append(person)
        if person is None and initials:
            person = _read_in_full(name, by_given)
        if person is None and initials and surname.endswith(PATRONYMIC):
            person = _of_the_south(name, by_given)
        if person is None:
            person = _in_fewer_words(name, by_ends[ends]) or _turned(name, by_ends[ends[::-1]])
        if person is None and not surname:
            person = _by_patronymic(name, by_given[given], by_given[given[:1] + "."])
        if person is None:
            person = Person(name, n)
            by_surname[surname].append(person)
            by_ends[ends].append(person)
            if given:
                by_given[given].append(person)
        else:
            if ends == _ends(person.name)[::-1] and ends[0] in first_names() and ends[1] not in first_names():
                person.name = name  # «Александр Соловей» of the two
            same = surname == person.surname or ends[1] == _ends(person.name)[1]
            if same and _fullness(name) > _fullness(person.name):
                person.name = name
            person.gender = person.gender or name.gender
            person.last = n
        means[n] = person
    by_last: dict[str, list[Person]] = defaultdict(list)
    for persons in list(by_surname.values()):
        for person in persons:
            for word in {person.surname, person.surname.split(" ")[-1], person.surname.split(" ")[0]}:
                if word:
                    by_last[word].append(person)
    first_at = {id(means[n]): n for n in reversed(full)}
    for n, name in enumerate(names):
        if means[n] is None:
            means[n] = _of_one_word(name, n, by_last, by_given, first_at)
    return [person for person in means if person is not None]


def _in_nominative(name: Named, by_surname: dict[str, list[Person]]) -> Person | None:
    """Find the man whose name was taken for a nominative: «Уго Чавес», then «коллегу — Уго Чавеса»."""
    surname, given = _surname(name), _given(name)
    if name.gender == "f" or surname[-1:] not in ("а", "я") or not given or given.endswith("."):
        return None
    told = (*by_surname.get(surname[:-1], ()), *by_surname.get(surname[:-1] + "й", ()))
    return next((p for p in told if p.given == given and p.gender != "f"), None)


def _read_otherwise(name: Named, namesakes: list[Person]) -> Person | None:
    """Find whose surname was undone to another nominative: «ректора Марины Боровой», read as «Борова», then «Марина Боровая»."""
    surname = _surname(name)
    if name.case != "N" or " " in surname:
        return None
    for person in namesakes:
        said = next((part.text.lower() for part in person.name.parts if part.kind == "surname"), None)
        if said is None or person.name.case == "N" or person.given.endswith(".") or not _same(person, name):
            continue
        if any(_plain(reading.nominative) == surname and reading.weight > -0.5 for reading in readings(said)):
            return person
    return None


def _read_in_full(name: Named, by_given: dict[str, list[Person]]) -> Person | None:
    """Find who is named in full, his surname read otherwise: «Далер Шарифзода», then «по словам Д. Шарифзода», read as «Шарифзод»."""
    initial = _given(name)[:1]
    forms = {_plain(r.nominative) for part in name.parts if part.kind == "surname" for r in readings(part.text.lower()) if r.weight > -1.5}
    told = (person for given, persons in by_given.items() if given.startswith(initial) and not given.endswith(".") for person in persons)
    return next((person for person in told if person.surname in forms and _same(person, name)), None)


def _of_the_south(name: Named, by_given: dict[str, list[Person]]) -> Person | None:
    """Find whose surname was taken for a patronymic: «посол Иван Перкович», then «И. Перкович»."""
    initial, surname = _given(name)[:1], _surname(name)
    told = (person for given, persons in by_given.items() if given.startswith(initial) for person in persons)
    return next((person for person in told if not person.surname and _patronymic(person.name) == surname), None)


def _in_fewer_words(name: Named, told: list[Person]) -> Person | None:
    """Find who is named with fewer names or more: «Хосе Антонио Рохас», then «Хосе Рохас»; ``told`` begin and end alike."""
    mine = len(name.parts)
    for person in reversed(told):
        its = len(person.name.parts)
        if 2 in (mine, its) and mine != its and not _initials(name):
            return person if _same_gender(person, name) else None
    return None


def _turned(name: Named, told: list[Person]) -> Person | None:
    """Find who is named the other way round, by a surname that none would know for one: «Соловей Александр», «Александр Соловей»."""
    whole = [person for person in told if len(person.name.parts) == len(name.parts) == 2]
    return next((person for person in whole if _same_gender(person, name) and not _initials(name)), None)


def _same_gender(person: Person, name: Named) -> bool:
    return not (person.gender and name.gender) or person.gender == name.gender


def _by_patronymic(name: Named, namesakes: list[Person], by_initial: list[Person]) -> Person | None:
    """Find whom a first name and a patronymic mean: «Анна Белова», «А. С. Белова» or «Анна Сергеевна Белова», then «Анна Сергеевна»."""
    fits = [person for person in namesakes if _patronymic(person.name) in ("", _patronymic(name))]
    fits = [person for person in fits if not (person.gender and name.gender) or person.gender == name.gender]
    told = [person for person in fits if _patronymic(person.name)]
    initials = [person for person in by_initial if _initials(person.name)[1:2] in ("", _patronymic(name)[:1])]
    return next(reversed(told or fits or initials), None)


def _of_one_word(
    name: Named, n: int, by_last: dict[str, list[Person]], by_given: dict[str, list[Person]], first_at: dict[int, int]
) -> Person:
    word = name.parts[0].text.lower() if name.parts else ""
    forms: dict[str, str] = defaultdict(str)
    for reading in readings(word):
        if reading.weight > -1.5:
            forms[_plain(reading.nominative)] += reading.genders
    forms = forms or {_plain(name.nominatives[0]): "mf"}
    found = [p for p in by_last.get(_plain(name.nominatives[0]), ()) if not (p.gender and name.gender) or p.gender == name.gender]
    found = found or [p for form, genders in forms.items() for p in by_last.get(form, ()) if not p.gender or p.gender in genders]
    if not found:
        given = [p for form in forms for p in by_given.get(form, ())]
        found = given if len({id(p) for p in given}) == 1 else []
    if found:
        before = [p for p in found if first_at.get(id(p), n) <= n]
        person = (
            max(before, key=lambda p: p.last if p.last <= n else first_at.get(id(p), 0))
            if before
            else min(found, key=lambda p: first_at.get(id(p), 0))
        )
        person.last = max(person.last, n) if person.last <= n else person.last
        return person
    person = Person(name, n)
    key = _plain(name.nominatives[0]) if name.nominatives else ""
    by_last[key].append(person)
    first_at[id(person)] = n
    return person


def _same(person: Person, name: Named) -> bool:
    """Say whether a full name can be the person's: equal surnames, first names equal or one the other's initial."""
    mine, its = person.given, _given(name)
    fathers = {_patronymic(person.name), _patronymic(name)} - {""}
    if len(fathers) > 1 or (not _surname(name) and not fathers & {_patronymic(person.name)}):
        return False
    if person.gender and name.gender and person.gender != name.gender and not (mine.endswith(".") or its.endswith(".")):
        return False
    if not mine or not its:
        return True
    if mine.endswith(".") or its.endswith("."):
        return mine[0] == its[0]
    return mine == its or _alike(mine, its)


def _alike(mine: str, its: str) -> bool:
    """Say whether two first names are one, spelled in two ways: «Эммануэль», «Эмманюэль»; «Гарри», «Гари»."""
    if _undoubled(mine) == _undoubled(its):
        return True
    return len(mine) == len(its) > 5 and mine[0] == its[0] and sum(a != b for a, b in zip(mine, its, strict=True)) == 1


def _undoubled(name: str) -> str:
    return "".join(letter for letter, _ in groupby(name))


def _fullness(name: Named) -> tuple[int, int]:
    return sum(part.kind != "initial" for part in name.parts), len(name.parts)
