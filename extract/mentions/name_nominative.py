"""A name in the nominative: the case and gender that its words, its neighbours and its other mentions agree on."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from extract.lang.words import Words
from extract.lexicon import open_lexicon
from extract.mentions.name_forms import VOWELS, Reading, first_name_gender, first_name_weight, first_names, is_patronymic, readings

MISSING = -3.0  # a word that has no reading in a case and gender
KNOWN_AS = {"given": 1.0, "single": 0.6, "surname": 0.0, "patronymic": 0.0}  # how far a known first name speaks for a reading
# Syllables of Japanese: there a surname's last vowel is its own, «Мурата» no genitive of «Мурат».
JAPANESE = re.compile(r"(?:(?:[кгсзтдхнбпмрфвшч]|ц|дз|дж)?[аиуэоеяюёы]|н|й(?![аиуэо]))+")
OBLIQUE = ("Acc", "Gen", "Dat", "Ins", "Loc")
CASE_OF_TAG = {"Nom": "N", "Gen": "G", "Dat": "D", "Acc": "A", "Ins": "I", "Loc": "L"}


class Part(NamedTuple):
    """A piece of a name: its word, and what it is there: given, patronymic, surname, single (a name
    of one word), initial, or fixed (never declined)."""

    word: int
    kind: str
    text: str


class Context(NamedTuple):
    """What the words around a name tell: weights for cases (``NGDAIL``) and genders (``mf``)."""

    cases: dict[str, float]
    genders: dict[str, float]


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
        if (
            len(pairs) > 1
            and kinds[0] in ("surname", "given")
            and (kinds[-1] == "initial" or (kinds[-1] == "patronymic" and len(pairs) == 3))
        ):
            pairs = [*pairs[1:], pairs[0]]
        return " ".join(text for _, text in pairs)


Column = tuple[tuple[float, str], ...]
CELLS = tuple(product("mf", "NGDAIL"))
UNDECLINED: Column = ((0.0, ""),) * len(CELLS)


def read_name(parts: tuple[Part, ...], context: Context, support: dict[str, float]) -> Named:
    """Choose the case and gender in which the parts agree best; ``support`` weighs nominatives by the document's other forms."""
    japanese = _is_japanese(parts)
    columns = [_column(part, support, japanese and n == 1) for n, part in enumerate(parts)]
    best, at = -99.0, 0
    margins = {"m": -99.0, "f": -99.0}
    for n, (gender, case) in enumerate(CELLS):
        score = context.cases[case] + context.genders[gender]
        for column in columns:
            score += column[n][0]
        if score > margins[gender]:
            margins[gender] = score
        if score > best + 1e-9:
            best, at = score, n
    gender, case = CELLS[at]
    nominatives = tuple(_printed(part, column[at][1]) for part, column in zip(parts, columns, strict=True))
    sure = abs(margins["m"] - margins["f"]) >= 0.3
    return Named(parts, nominatives, gender if sure else "", case)


def _is_japanese(parts: tuple[Part, ...]) -> bool:
    """Say whether a first name and a surname may be Japanese; the first name, as it stands, is no other first name's form."""
    if len(parts) != 2 or not all(JAPANESE.fullmatch(part.text.lower()) for part in parts):
        return False
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


@lru_cache(maxsize=20_000)
def _known_column(word: str, kind: str) -> Column:
    return _weigh(readings(word), kind, word, {})


def _weigh(found: tuple[Reading, ...], kind: str, word: str, support: dict[str, float]) -> Column:
    best = dict.fromkeys(CELLS, (MISSING, word))
    for reading in found:
        weight = reading.weight + support.get(reading.nominative, 0.0)
        weight += KNOWN_AS[kind] * first_name_weight(reading.nominative, reading.genders)
        if kind == "patronymic" and not is_patronymic(reading.nominative):
            weight -= 2
        for cell in product(reading.genders, reading.cases):
            if weight > best[cell][0]:
                best[cell] = (weight, reading.nominative)
    return tuple(best[cell] for cell in CELLS)


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
    while same < min(len(word), len(model)) and word[same] == model[same].lower():
        same += 1
    if model.isupper() and len(model) > 1:
        model = model.title()  # «Василий КРАВЕЦ»
    if "-" in word and word.count("-") == model.count("-"):
        return "-".join(cased_like(w, m) for w, m in zip(word.split("-"), model.split("-"), strict=True))
    return model[:same] + word[same:] if same else word[:1].upper() + word[1:]


def context_of(words: Words, i: int, j: int, parts: tuple[Part, ...], is_office: Callable[[int], bool]) -> Context:
    """Look at the tags, at a preposition or office before the name, and at a verb beside it."""
    cases: dict[str, float] = dict.fromkeys("NGDAIL", 0.0)
    genders: dict[str, float] = {"m": 0.0, "f": 0.0}
    declined = [part.word for part in parts if part.kind not in ("initial", "fixed")]
    for k in declined:
        if case := CASE_OF_TAG.get(words.feats[k].case):
            cases[case] += 1.2 / len(declined)
    cases["N"] += 0.1
    for k in declined:
        if words.feats[k].gender in ("Masc", "Fem"):
            genders["m" if words.feats[k].gender == "Masc" else "f"] += 0.4 / len(declined)
    sentence = words.sentence_of[i]
    if i > sentence.start and (governed := _prepositions().get(words.norm[i - 1])):
        for case in governed:
            cases[case] += 1.2
    elif (head := _office_before(words, i, sentence.start, is_office)) is not None:
        case = CASE_OF_TAG.get(words.feats[head].case)
        if case:
            cases[case] += 0.9
        if _is_feminine(words, head):
            genders["f"] += 2.0
        elif _subject_of_feminine(words, head, sentence.start):
            genders["f"] += 1.5
    elif i > sentence.start and ((words.pos[i - 1] == "NOUN" and words.text[i - 1].islower()) or words.text[i - 1] in "»”"):
        cases["G"] += 0.8  # «роман Абдуллы Кадыри»
    gender = _verb_gender(words, i, j, sentence)
    if gender:
        genders[gender] += 1.0
        cases["N"] += 0.3
    return Context(cases, genders)


def _office_before(words: Words, i: int, first: int, is_office: Callable[[int], bool]) -> int | None:
    """Find the office that a name stands behind: «директор бюро ЮНЕСКО в Ташкенте Элен Маршан» → директор."""
    found = None
    for k in range(i - 1, max(first - 1, i - 16), -1):
        if (words.pos[k] == "VERB" and words.feats[k].verb_form in ("", "Fin", "Conv") and not is_office(k)) or words.text[k] in ",;:—–(":
            break
        if is_office(k):
            found = k
            if words.feats[k].case != "Gen":
                break
    return found


def _is_feminine(words: Words, k: int) -> bool:
    return bool(
        re.search(
            r"(?:ница|ница|тка|стка|нка|чица|щица|иса|есса|ущая|ющая|ьница|госпожа|г-жа|миссис|королева|княгиня|вдова|принцесса)$",
            words.lemma[k],
        )
    ) or (words.norm[k].endswith(("ущая", "ющая", "ущей", "ющей", "г-жа", "г-жой", "г-же", "г-жи")))


@lru_cache(maxsize=1)
def _prepositions() -> dict[str, str]:
    rows = open_lexicon().table("prepositions")
    return {row["preposition"]: "".join(CASE_OF_TAG[case] for case in row["cases"].split()) for row in rows}


def _subject_of_feminine(words: Words, k: int, first: int) -> bool:
    """Say whether a verb before an office tells that its holder is a woman: «выступила старший экономист …»."""
    n = k - 1
    while n >= max(first, k - 6) and (
        words.pos[n] in ("ADJ", "ADV", "DET", "ADP") or (words.pos[n] == "NOUN" and words.feats[n].case in OBLIQUE)
    ):
        n -= 1
    feats = words.feats[n] if n >= first else None
    return (
        feats is not None and words.pos[n] == "VERB" and feats.tense == "Past" and feats.gender == "Fem" and feats.verb_form in ("", "Fin")
    )


def _verb_gender(words: Words, i: int, j: int, sentence: range) -> str | None:
    """Read the gender from a past tense beside the name: «выступила Эми Поуп», «Карин Аспелунд подчеркнула»."""
    for k in (j, j + 1, i - 1, i - 2):
        if (
            k not in sentence
            or (k == j + 1 and words.pos[j] not in ("ADV", "PART"))
            or (k == i - 2 and words.pos[i - 1] not in ("ADV", "PART"))
        ):
            continue
        feats = words.feats[k]
        if words.pos[k] == "VERB" and feats.tense == "Past" and feats.number == "Sing" and feats.verb_form in ("", "Fin"):
            return {"Masc": "m", "Fem": "f"}.get(feats.gender)
    return None


def parts_of(words: Words, i: int, j: int, kinds: dict[str, str]) -> tuple[Part, ...]:
    """Take a name apart: «Р. К. Валеева» → two initials and a surname."""
    parts: list[Part] = []
    k = i
    pieces: list[tuple[int, str]] = []  # words joined by an apostrophe or a hyphen without blanks: «О'Нил»
    while k < j:
        text = words.text[k]
        if words.text[k].isalpha() and k + 1 < j and words.text[k + 1] == ".":
            pieces.append((k, text + "."))
            k += 2
            continue
        end = k
        while end + 1 < j and words.stop[end] == words.start[end + 1] and words.text[end + 1] != "." and not pieces_end(words.text[end]):
            end += 1
        pieces.append((end, words.slice(k, end + 1)))
        k = end + 1
    names = [
        n
        for n, (_, text) in enumerate(pieces)
        if not text.endswith(".") and text[:1].isupper() and kinds.get(text.lower()) not in ("particle", "suffix")
    ]
    eastern = (
        bool(names)
        and len(names) > 1
        and kinds.get(pieces[names[0]][1].lower()) in ("chinese", "korean", "vietnamese")
        and not _western(pieces, names)
    )
    for n, (word, text) in enumerate(pieces):
        lower = text.lower()
        if text.endswith("."):
            parts.append(Part(word, "initial", text[:-1]))
        elif n not in names or not re.fullmatch(r"[А-ЯЁа-яё’'-]+", text) or (eastern and n != names[-1]):
            parts.append(Part(word, "fixed", text))
        elif is_patronymic(lower) and n > 0 and len(names) > 1 and (names[-1] != n or len(pieces) == 2 or len(names) > 2):
            parts.append(Part(word, "patronymic", text))
        elif n == names[0] and (len(names) > 1) and not any(p.kind == "initial" for p in parts):
            given = not (len(names) == 3 and is_patronymic(pieces[names[2]][1].lower()))
            parts.append(Part(word, "given" if given else "surname", text))
        elif len(names) == 3 and n == names[1] and is_patronymic(pieces[names[2]][1].lower()):
            parts.append(Part(word, "given", text))
        else:
            parts.append(Part(word, "surname" if len(pieces) > 1 else "single", text))
    return tuple(parts)


def pieces_end(text: str) -> bool:
    """Say whether a name's piece is complete behind this text."""
    return text == "."


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
