"""What a name's ending can mean: the nominatives, cases and genders that Russian declension allows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from extract.lang.grammar.lemmas import parses

ALL_CASES = "NGDAIL"
VOWELS = "аеёиоуыэюя"
HISSING = "жшчщц"
SOFT_I = "гкхжшчщ"  # after these the ending is «и», not «ы»


HERS = re.compile(r"..[иы]ной$|.{4}[оеё]вой$")  # «Кудриной», «Исмаиловой», but «Боровой»
WOMANS = re.compile(r"(?:[сц]к|ов)ая$")


class Reading(NamedTuple):
    """One way to read a word: ``nominative`` in lower case, cases as letters of ``NGDAIL``, genders as letters of ``mf``."""

    nominative: str
    cases: str
    genders: str
    weight: float


# What the endings of nominatives and of indeclinable names tell: last letters, cases, genders, weight; the first that fits.
STANDING = tuple(
    (lasts, re.compile(ending), told)
    for lasts, ending, told in (
        ("я", r"(?:[сц]к|[оы])ая$|яя$", (("N", "f", 1.0),)),
        ("й", HERS, (("N", "m", -0.3), ("GDAIL", "f", -2.0))),
        ("й", r"[тлнвм]ой$", (("N", "m", 0.4), ("GDAIL", "f", -2.0))),
        ("й", r"[сц]кий$|[нвклтрд]ый$|[сц]кой$", (("N", "m", 1.0), ("GDAIL", "f", -2.0))),
        ("а", r"..[оеё]ва$|..[иы]на$", (("N", "f", 1.2), ("N", "m", -0.8))),
        ("вн", r"..[оеё]в$|..[иы]н$", (("N", "m", 1.2), ("NGDAIL", "f", -0.3))),
        ("моу", r"..(?:[оеё]в|[иы]н)ым$|[сц]к(?:ого|ому|им)$", (("N", "m", -1.5), ("N", "f", -1.5))),
        ("еэа", r"..зад[еэ]$|..зода$|[аи]дзе$", ((ALL_CASES, "mf", 1.5),)),
        ("уых", r"..огл[уы]$|.[ыи]х$", ((ALL_CASES, "mf", 0.7),)),
    )
)
IN_U = re.compile(r"[бвгджзклмнпрстфхцчшщй][ую]$")
LIKE_A_DATIVE = re.compile(r"[ое]му$|[бвгджзклмнпрстфхцчшщй][ую]$|ии$")


def as_it_stands(word: str) -> Iterator[Reading]:
    """Read the word as a nominative, and as indeclinable."""
    end = word[-1:]
    told = next((told for lasts, ending, told in STANDING if end in lasts and ending.search(word)), None)
    if told is not None:
        yield from (Reading(word, *one) for one in told)
    elif end in "ая":
        yield Reading(word, "N", "f", 0.3)
        yield Reading(word, "N", "m", 0.1)
        yield Reading(word, "GDAIL", "mf", -0.8)
    elif end and end in VOWELS:
        yield Reading(word, "N", "mf", -0.1 if IN_U.search(word) else 0.4)
        yield Reading(word, "GDAIL", "mf", 0.4 if end in "оэиуеё" and not LIKE_A_DATIVE.search(word) else -0.3)
    else:
        yield Reading(word, "N", "m", 0.5 if end == "й" else 0.3)
        yield Reading(word, "N", "f", 0.0)
        yield Reading(word, "GDAIL", "f", 0.2)
        yield Reading(word, "GDAIL", "m", -2.0)


def declined(word: str) -> Iterator[Reading]:
    """Undo each ending that a name may have taken on."""
    yield from adjectival(word)
    yield from _possessive(word)
    yield from _masculine(word)
    yield from _in_a(word)


POSSESSIVE = re.compile(r"(.+(?:[оеё]в|[иы]н))(а|у|ым|е|ой|ою)")


def _possessive(word: str) -> Iterator[Reading]:
    """Surnames in -ов, -ев, -ин, -ын: «Зворыкину» → «Зворыкин», «Валеевой» → «Валеева»."""
    if match := POSSESSIVE.fullmatch(word):
        stem, ending = match.groups()
        if ending in ("ой", "ою"):
            yield Reading(stem + "а", "I" if ending == "ою" else "GDIL", "f", 1.3)
        else:
            yield Reading(stem, {"а": "GA", "у": "D", "ым": "I", "е": "L"}[ending], "m", 1.3 if ending != "е" else 1.0)
        if ending == "у":
            yield Reading(stem + "а", "A", "f", 1.2)
        if ending == "ым":
            return


# Oblique cases of names that decline as adjectives: «Кедровск|ого», «Рыж|его», «Рыж|им», «Янтарн|ой».
HARD, SOFT = re.compile(r"(.{2,})(?:ого|ому)"), re.compile(r"(.{2,}[шщчжн])(?:его|ему)")
BY_HIM, OF_HER = re.compile(r"(.{2,})(ым|им|ом|ем)"), re.compile(r"(.{2,})(ой|ую|ей|юю)")
HISSED = re.compile(r"[шщ]ая$|[шщ]ий$")


@lru_cache(maxsize=1_000)
def _is_stressed(stem: str) -> bool:
    """Tell an adjective that the dictionary ends in «-ой» alone: «лесной», «полевой», but «белый»."""
    return _is_adjective(stem + "ой") and not _is_adjective(stem + "ый")


def _is_adjective(word: str) -> bool:
    return any(parse.is_known and parse.tag.POS == "ADJF" and parse.normal_form == word for parse in parses(word))


def adjectival(word: str) -> Iterator[Reading]:
    """Names that decline as adjectives: «Кедровского» → «Кедровский», «Янтарной» → «Янтарная»."""
    if match := HARD.fullmatch(word):
        case = "GA" if word.endswith("ого") else "D"
        stem = match[1]
        stressed = 0.2 if _is_stressed(stem) else 0.0
        for ending, weight in (("ий", 1.3), ("ой", 0.2)) if stem[-1] in "кгх" else (("ый", 1.0), ("ой", 0.9 + stressed)):
            yield Reading(stem + ending, case, "m", weight)
    elif match := SOFT.fullmatch(word):
        yield Reading(match[1] + "ий", "GA" if word.endswith("его") else "D", "m", 1.0)
    elif match := BY_HIM.fullmatch(word):
        stem, ending = match.groups()
        adjective = bool(re.search(r"[сц]к$|[шщч]$", stem))
        if ending in ("им", "ым") and (stem[-1] in "кгхшщчж") == (ending == "им"):
            yield Reading(stem + ("ий" if ending == "им" else "ый"), "I", "m", 1.2 if adjective else 0.5)
            if not adjective and stem[-1] in "тлндк":
                yield Reading(stem + "ой", "I", "m", 0.4)
        elif adjective:
            yield Reading(stem + "ий", "L", "m", 0.9)
    elif match := OF_HER.fullmatch(word):
        stem, ending = match.groups()
        if re.search(r"[сц]к$|[нл]$|[чжшщ]$", stem) and ending in ("ой", "ую", "ей", "юю"):
            soft = ending in ("ей", "юю") and stem[-1] == "н"
            yield Reading(
                stem + ("яя" if soft else "ая"),
                "A" if ending in ("ую", "юю") else "GDIL",
                "f",
                1.3 if re.search(r"[сц]к$", stem) else 0.8 if ending == "ую" else 0.5 if stem[-1] in "чжшщ" else 0.1,
            )
        elif ending == "ую":
            yield Reading(stem + "ая", "A", "f", 0.6)
        elif ending == "ой" and stem[-1] in "врдт":  # «Боровой» is of «Боровая» where the document says so
            yield Reading(stem + "ая", "GDIL", "f", -0.3)
    elif HISSED.search(word):
        yield Reading(word, "N", "f" if word.endswith("ая") else "m", 1.0)


# Endings and their cases, by the last letter.
OF_MEN = {
    "а": (("а", "GA"),),
    "у": (("у", "D"),),
    "м": (("ом", "I"), ("ем", "I"), ("ём", "I")),
    "е": (("е", "L"),),
    "я": (("я", "GA"),),
    "ю": (("ю", "D"),),
}
OF_WORDS_IN_A = {
    "ы": (("ы", "G"),),
    "и": (("и", "G"),),
    "е": (("е", "DL"),),
    "у": (("у", "A"),),
    "ю": (("ю", "A"), ("ою", "I")),
    "й": (("ой", "I"), ("ей", "I"), ("ёй", "I")),
}


def _masculine(word: str) -> Iterator[Reading]:
    """Men's names in a consonant, -ь or -й: «Шульцу» → «Шульц», «Лося» → «Лось»."""
    for ending, case in OF_MEN.get(word[-1:], ()):
        if not word.endswith(ending) or len(word) - len(ending) < 2:
            continue
        stem = word[: -len(ending)]
        last = stem[-1]
        soft = (ending in ("я", "ю", "ем", "ём") or ending == "е") and not WOMANS.search(word)
        if last not in VOWELS and last not in "ьйъ":
            if ending in ("а", "у", "ом", "е") or (ending == "ем" and last in HISSING):
                yield Reading(stem, case, "m", 0.5 - 0.05 * (ending == "е"))
                if stem.endswith("енк"):  # «Черненку»
                    yield Reading(stem + "о", case, "m", 0.7)
                if stem.endswith(("ёнк", "жонк", "чонк", "шонк")):  # «Супронёнка»
                    yield Reading(stem[:-1] + "ок", case, "m", 0.7)
                if last == "к" and len(stem) > 3 and stem[-2] not in VOWELS + "ьйк":  # «Снетком», «Мазурку»
                    yield Reading(stem[:-1] + ("ек" if stem[-2] in HISSING + "р" else "ок"), case, "m", 0.1)
                if stem.endswith("йц"):  # «Бойцом», «Зайцем»
                    yield Reading(stem[:-2] + "ец", case, "m", 0.6)
                    yield Reading(stem[:-2] + "яц", case, "m", 0.5 + 0.2 * stem.endswith("зайц"))
                elif stem.endswith("ьц"):  # «Стрельцом», but «Штольцем»
                    yield Reading(stem[:-2] + "ец", case, "m", 0.65 if ending == "ом" else 0.45)
                elif last == "ц" and len(stem) > 2 and stem[-2] not in VOWELS:
                    yield Reading(stem[:-1] + "ец", case, "m", 0.6)
            if soft and last not in HISSING and last not in "гкх":
                yield Reading(stem + "ь", case, "m", 0.4 - 0.2 * (ending == "е"))
        elif soft and last in VOWELS:
            yield Reading(stem + "й", case, "m", 0.6 - 0.3 * (ending == "е"))
        elif soft and last == "ь" and len(stem) > 2:
            yield Reading(stem[:-1] + "ей", case, "m", 0.2)
    if word.endswith("ии") and len(word) > 3:
        yield Reading(word[:-1] + "й", "L", "m", 0.3)


def _in_a(word: str) -> Iterator[Reading]:
    """Names in -а and -я, of women and men: «Лусии» → «Лусия», «Щукой» → «Щука»; and women's in -ь."""
    for ending, cases in OF_WORDS_IN_A.get(word[-1:], ()):
        if not word.endswith(ending) or len(word) - len(ending) < 2:
            continue
        stem = word[: -len(ending)]
        last = stem[-1]
        weight = 0.4
        if re.search(r"(?:[оеё]в|[иы]н)$", stem) and ending in ("ы", "е", "ой"):
            weight = -0.6  # «Исиной» is far likelier from a surname in -ина than from a noun
        if last in "ьй":
            continue
        if ending in ("и", "ей", "ёй", "ю") or (ending == "е" and last in VOWELS):
            if ending != "и" or (last not in SOFT_I and last != "ц"):
                soft = "GDL" if ending == "и" and last == "и" else cases
                if last in HISSING or (ending == "ю" and last == "у"):
                    continue
                rare = 0.5 if ending == "и" and last != "и" else 0.0
                for gender in "fm":
                    yield Reading(stem + "я", soft, gender, weight - rare + 0.1 * (gender == "f"))
            if ending == "и" and last not in SOFT_I and last not in VOWELS:
                yield Reading(stem + "ь", "GDL", "f", weight - 0.5)
        if last in VOWELS and last not in "уоэеи":
            continue
        if ending in ("ы", "е", "у", "ой", "ою") or (ending in ("и", "ей") and last in SOFT_I + "ц"):
            if ending == "ы" and last in SOFT_I:
                continue
            weight += 0.6 * stem.endswith("зод")  # «Рахмонзоде»
            for gender in "fm":
                if ending == "е" and gender == "m":  # «Граче» of a man is of «Грач»; «Ивану Граче» alone is of «Грача»
                    yield Reading(stem + "а", "D", gender, weight + 0.05)
                    yield Reading(stem + "а", "L", gender, weight - 0.3)
                    continue
                yield Reading(stem + "а", cases, gender, weight + 0.1 * (gender == "f"))
        if ending == "е" and last not in VOWELS and last not in HISSING:
            for gender in "fm":
                yield Reading(stem + "я", cases, gender, weight - 0.3)
    if word.endswith("ью") and len(word) > 4:
        yield Reading(word[:-1], "I", "f", 0.6)
