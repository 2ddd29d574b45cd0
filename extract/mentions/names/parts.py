"""A name taken apart: its given names, patronymic, surname, initials."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.lang.grammar.first_names import first_names
from extract.lang.grammar.lemmas import parses
from extract.lang.words import Words
from extract.mentions.names.forms import first_name_gender, is_patronymic
from extract.mentions.names.letters import BIG, SMALL

ARABIC = re.compile(r"[а-я]{2,3}-[А-ЯЁ]")  # «аль-Мансури»
FAMILIES, JAN = ("chinese", "korean", "vietnamese"), "ян"  # «Ян Павел»
VAN = "ван"  # a particle before another one, «Ван дер Мер»; else a name of China
DEGREE = re.compile(r"-[а-я]$")
RUSSIAN = re.compile(r"[А-ЯЁа-яёІіЇїЄєҐґ’'-]+")
CYRILLIC = re.compile(rf"[{BIG}{SMALL}ІіЇїЄєҐґ’'-]+")  # Russian endings behind other letters: «Ғуломовым», «Әліханова»
SURNAME = re.compile(
    r"(?:[оеё]в|ин|цын)(?:а|у|ым|е|ой)?$|[а-яё]{3}[ыи]х$|[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)$|(?:енко|дзе|швили)$|(?:[нп]ю?ук|чук|[бвдзлмрст]юк|ян)(?:а|у|ом|е)?$"
)

FEMININE = re.compile(r"ин(?:у|ы|е|ой|ою)$")  # of «Марина», and of surnames
UNDECLINED = re.compile(
    r"[а-яё]{2}(?:(?:ал|ар)(?:ь|я|ю|[её]м)|"
    r"(?:ник|ак|як|ач|ец|яц|чий|цкий|берг|штейн|ман|мер|лер|ньш|тис|мм|ль?ц|рт|дт)(?:а|у|ом|ем|е)?)$"
)


class Part(NamedTuple):
    """A piece of a name: its word, and what it is there: given, patronymic, surname, single (a name
    of one word), initial, or fixed (never declined)."""

    word: int
    kind: str
    text: str


def parts_of(words: Words, i: int, j: int, kinds: dict[str, str]) -> tuple[Part, ...]:
    """Take a name apart: «Р. К. Валеева» → two initials and a surname."""
    parts: list[Part] = []
    k = i
    pieces: list[tuple[int, str]] = []  # words joined by an apostrophe or a hyphen without blanks: «О'Нил»
    while k < j:
        text = words.text[k]
        if words.text[k][-1].isalpha() and k + 1 < j and words.text[k + 1] == ".":
            double = _is_double_initial(words, k + 2, j)
            pieces.append((k, text + ".-" + words.text[k + 3] + "." if double else text + "."))
            k += 5 if double else 2
            continue
        end = k
        while end + 1 < j and words.stop[end] == words.start[end + 1] and words.text[end + 1] != "." and words.text[end] != ".":
            end += 1
        plain = _without_honorific(words.slice(k, end + 1), kinds)
        if plain:
            pieces.append((end, plain))
        k = end + 1
    names = [
        n
        for n, (_, text) in enumerate(pieces)
        if not text.endswith(".") and (text[:1].isupper() or ARABIC.match(text)) and kinds.get(text.lower()) not in ("particle", "suffix")
        if not (n + 1 < len(pieces) and kinds.get(pieces[n + 1][1].lower()) == "particle" and text.lower() == VAN)
    ]
    eastern = (
        bool(names)
        and len(names) > 1
        and kinds.get(pieces[names[0]][1].lower()) in FAMILIES
        and not _western(pieces, names)
        and not (len(names) == 3 and is_patronymic(pieces[names[2]][1].lower()))  # «Ким Юрий Андреевич»
    )
    fathers = {n for n in range(len(pieces) - 1) if kinds.get(pieces[n + 1][1].lower()) == "suffix"}  # «Сейтбека | Жумабай | уулу»
    two = [text.lower() for _, text in pieces] if len(pieces) == len(names) == 2 else []
    korean = bool(two) and _is_koreans(two[0], two[1], kinds)
    eastern = eastern and not korean
    turned = bool(two) and not eastern and (korean or is_surname_first(two[0], two[1]))
    for n, (word, text) in enumerate(pieces):
        lower = text.lower()
        if text.endswith("."):
            parts.append(Part(word, "initial", text[:-1]))
        elif n not in names or n in fathers or not _is_russian(text) or (eastern and n != names[-1]):
            parts.append(Part(word, "fixed", text))
        elif (
            is_patronymic(lower)
            and not _is_womans_surname(pieces, n)
            and n > 0
            and len(names) > 1
            and (names[-1] != n or len(pieces) == 2 or len(names) > 2)
        ):
            parts.append(Part(word, "patronymic", text))
        elif turned:
            parts.append(Part(word, "surname" if n == 0 else "given", text))
        elif n == names[0] and (len(names) > 1) and not any(p.kind == "initial" for p in parts):
            given = not (len(names) == 3 and is_patronymic(pieces[names[2]][1].lower()))
            parts.append(Part(word, "given" if given else "surname", text))
        elif len(names) == 3 and n == names[1] and is_patronymic(pieces[names[2]][1].lower()):
            parts.append(Part(word, "given", text))
        else:
            parts.append(Part(word, "surname" if len(pieces) > 1 else "single", text))
    return tuple(parts)


def _is_double_initial(words: Words, k: int, j: int) -> bool:
    """Tell the hyphen of «Ж.|-|П. Рено» behind an initial."""
    return k + 2 < j and words.text[k] == "-" and words.text[k + 2] == "." and words.start[k] == words.stop[k - 1]


def _is_russian(text: str) -> bool:
    """Tell a word that is declined: one in Russian letters, or a surname with a Russian ending, «Әлібековой»."""
    return RUSSIAN.fullmatch(text) is not None or (CYRILLIC.fullmatch(text) is not None and SURNAME.search(text) is not None)


def _without_honorific(text: str, kinds: dict[str, str]) -> str:
    """Take off what honours whom it stands behind: «Расим-хазрат» → «Расим», «абый» → nothing."""
    text = DEGREE.sub("", text) if "-" in text else text  # «Джоробекова-к.и.н.»
    name, _, behind = text.rpartition("-")
    return name if kinds.get(behind.lower()) == "honorific" else text


def _is_womans_surname(pieces: list[tuple[int, str]], n: int) -> bool:
    """Tell the surname of «Елена Попович», «Елица Попович» from a patronymic: no woman has a man's."""
    if n != 1 or len(pieces) != 2 or not pieces[1][1].endswith("ич"):
        return False
    given = pieces[0][1].lower()
    gender = first_name_gender(given)
    return gender == "f" or (gender != "m" and given.endswith(("а", "я")))


def is_surname_first(first: str, last: str) -> bool:
    """Tell «Громов Олег» from «Олег Громов»: an ending of surnames and no first name, then a first name and no such ending."""
    named = [parse.normal_form.replace("ё", "е") for parse in parses(last) if "Name" in parse.tag and parse.is_known]
    known = bool(named) and first_name_gender(first) is None
    listed = known and any(form in first_names() for form in (last, *named))
    if listed and SURNAME.search(last) is None and _may_be_surname(first):
        return True  # «Коваль Людмила», «Ткача Ивана»
    if listed and FEMININE.search(last) is not None and SURNAME.search(first) is not None:
        return True  # «Гусеву Марину», «Бондаренко Алину»
    return known and SURNAME.search(first) is not None and (last in first_names() or SURNAME.search(last) is None)


def _may_be_surname(word: str) -> bool:
    """Tell a surname that a dictionary knows, or that ends as those of Ukraine, of Germany, of Latvia do, or is a noun of no first name."""
    return any("Surn" in parse.tag and parse.is_known for parse in parses(word)) or UNDECLINED.search(word) is not None


def _is_koreans(first: str, last: str, kinds: dict[str, str]) -> bool:
    """Tell «Пак Илья», «Ким Виктория»: a family name of the East before a first name of Russia."""
    named = len(last) > 3 and any("Name" in parse.tag and parse.is_known for parse in parses(last)) and last in first_names()
    return kinds.get(first) in FAMILIES and first != JAN and named


def _western(pieces: list[tuple[int, str]], names: list[int]) -> bool:
    """«Ли Харви Освальд» opens with a syllable of China, yet declines as all names of the west do."""
    return (
        len(names) > 1
        and len(pieces[names[1]][1]) > 3
        and first_name_gender(pieces[names[1]][1].lower()) is not None
        and not is_syllables(pieces[names[1]][1].lower())
    )


def is_syllables(word: str) -> bool:
    """Say whether a word can be one or two syllables of Chinese, Korean or Vietnamese."""
    return bool(re.fullmatch(r"(?:[бвгджзйклмнпрстфхцчшщ]{0,3}[аеёиоуыэюя]{1,3}(?:нь?|нг|м|к|п|т|р|л|й|ль)?){1,2}", word))
