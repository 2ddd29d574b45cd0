"""A name in the nominative: the case and gender that its words, its neighbours and its other mentions agree on."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from operator import add
from typing import NamedTuple

from extract.lang.grammar.first_names import first_names
from extract.mentions.names.context import Context
from extract.mentions.names.endings import VOWELS, Reading
from extract.mentions.names.forms import first_name_gender, first_name_weight, is_patronymic, readings
from extract.mentions.names.parts import Part

MISSING = -3.0  # a word that has no reading in a case and gender
KNOWN_AS = {"given": 1.0, "single": 0.6, "surname": 0.0, "patronymic": 0.0}  # how far a known first name speaks for a reading
# Syllables of Japanese: there a surname's last vowel is its own, «Мурата» no genitive of «Мурат».
JAPANESE = re.compile(r"(?:(?:[кгсзтдхнбпмрфвшч]|ц|дз|дж)?[аиуэоеяюёы]|н|й(?![аиуэо]))+")
RUSSIAN = re.compile(r"(?:[оеё]в|[иы]н)[ау]$")
Column = tuple[tuple[float, ...], tuple[str, ...]]  # a part's weight and nominative in each cell
CELLS = tuple(product("mf", "NGDAIL"))
HIS = len(CELLS) // 2
UNDECLINED: Column = ((0.0,) * len(CELLS), ("",) * len(CELLS))


class Named(NamedTuple):
    """A name read: its parts, their nominatives (initials with a full stop), the gender or an empty string, the case."""

    parts: tuple[Part, ...]
    nominatives: tuple[str, ...]
    gender: str
    case: str

    @property
    def full(self) -> str:
        """Give the whole name: given names, patronymic, surname: «Валеева Р.К.» → «Р. К. Валеева»."""
        pairs = list(zip(self.parts, self.nominatives, strict=True))
        kinds = [part.kind for part, _ in pairs]
        if kinds == ["surname", "initial"] and pairs[0][1].lower().replace("ё", "е") in first_names():
            return " ".join(text for _, text in pairs)  # «Ирина К.»
        if kinds == ["surname", "given"]:
            pairs.reverse()
        if (
            len(pairs) > 1
            and kinds[0] in ("surname", "given")
            and (kinds[-1] == "initial" or (kinds[-1] == "patronymic" and len(pairs) == 3))
        ):
            pairs = [*pairs[1:], pairs[0]]
        return " ".join(text for _, text in pairs)


def read_name(parts: tuple[Part, ...], context: Context, support: dict[str, float]) -> Named:
    """Choose the case and gender in which the parts agree best; ``support`` weighs nominatives by the document's other forms."""
    japanese = _is_japanese(parts)
    columns = [_column(part, support, japanese and n == 1) for n, part in enumerate(parts)]
    scores = [context.cases[case] + context.genders[gender] for gender, case in CELLS]
    for weights, _ in columns:
        scores = list(map(add, scores, weights))
    best, at = -99.0, 0
    for n, score in enumerate(scores):
        if score > best + 1e-9:
            best, at = score, n
    gender, case = CELLS[at]
    nominatives = tuple([_printed(part, names[at]) for part, (_, names) in zip(parts, columns, strict=True)])
    margin = abs(max(scores[:HIS]) - max(scores[HIS:]))
    sure = margin >= 0.3 and not (gender == "m" and _may_be_hers(parts, nominatives))
    return Named(parts, nominatives, gender if sure else "", case)


def _may_be_hers(parts: tuple[Part, ...], nominatives: tuple[str, ...]) -> bool:
    """Tell a first name of no known man that ends as women's do beside a surname that both share: «Елица Маркович»."""
    if [part.kind for part in parts] != ["given", "surname"] or not nominatives[1].lower().endswith("ич"):
        return False
    given = nominatives[0].lower()
    return given.endswith(("а", "я")) and first_name_gender(given) != "m"


def _is_japanese(parts: tuple[Part, ...]) -> bool:
    """Say whether a first name and a surname may be Japanese; the first name, as it stands, is no other first name's form."""
    if len(parts) != 2 or not all(JAPANESE.fullmatch(part.text.lower()) for part in parts):
        return False
    if RUSSIAN.search(parts[1].text):
        return False  # «доклад | А. Ганиева |», «речь | Бату Хасикова |»
    given = parts[0].text.lower()
    return not any(r.nominative != given and r.weight > -0.4 and r.nominative in first_names() for r in readings(given))


def _column(part: Part, support: dict[str, float], open_ended: bool) -> Column:
    """Give for each case and gender the best weight and nominative of a part."""
    if part.kind in ("initial", "fixed"):
        return UNDECLINED
    word = part.text.lower()
    if open_ended or (support and any(reading.nominative in support for reading in readings(word))):
        found = readings(word)
        if open_ended:
            found = tuple(reading for reading in found if reading.nominative[-1:] in VOWELS) or found
        return _weigh(found, part.kind, word, support)
    return _known_column(word, part.kind)


@lru_cache(maxsize=4_000)
def _known_column(word: str, kind: str) -> Column:
    return _weigh(readings(word), kind, word, {})


def _weigh(found: tuple[Reading, ...], kind: str, word: str, support: dict[str, float]) -> Column:
    weights, nominatives = [MISSING] * len(CELLS), [word] * len(CELLS)
    for reading in found:
        plain = reading.weight + support.get(reading.nominative, 0.0)
        if kind == "patronymic" and not is_patronymic(reading.nominative):
            plain -= 2
        for gender in reading.genders:
            weight = plain + KNOWN_AS[kind] * first_name_weight(reading.nominative, gender)
            for cell in _cells(gender, reading.cases):
                if weight > weights[cell]:
                    weights[cell], nominatives[cell] = weight, reading.nominative
    return tuple(weights), tuple(nominatives)


@lru_cache(maxsize=200)
def _cells(genders: str, cases: str) -> tuple[int, ...]:
    """Give the places of cells in a column."""
    return tuple(map(CELLS.index, product(genders, cases)))


def _printed(part: Part, nominative: str) -> str:
    """Write a nominative with the capitals of the text."""
    if part.kind == "initial":
        return part.text + "."
    if part.kind == "fixed":
        return part.text
    same = nominative.replace("ё", "е") == part.text.lower().replace("ё", "е")
    return part.text if same and not part.text[1:].isupper() else cased_like(nominative, part.text)


def cased_like(word: str, model: str) -> str:
    """Give a word the capitals of a model of another length: («диас-канель», «Диас-Канеля») → «Диас-Канель»."""
    same = 0
    for letter, like in zip(word, model, strict=False):
        if letter != like.lower():
            break
        same += 1
    if model.isupper() and len(model) > 1:
        model = model.title()  # «Василий КРАВЕЦ»
    if "-" in word and word.count("-") == model.count("-"):
        return "-".join(cased_like(w, m) for w, m in zip(word.split("-"), model.split("-"), strict=True))
    return model[:same] + word[same:] if same else word[:1].upper() + word[1:]
