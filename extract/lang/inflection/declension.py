"""All case forms of a place name, so that a text's words can be looked up as they stand."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import NamedTuple

import razdel
from pymorphy3.analyzer import Parse
from pymorphy3.tagset import OpencorporaTag

from extract.lang.grammar.dictionary import DICTIONARY, paradigm_forms, read, stem_of
from extract.lang.tokenization.tokens import norm

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
OLDER = {"gen2": "gent", "acc2": "accs", "loc2": "loct"}
COORDINATION = {"и", "-", "–", "—"}
FEW = 4  # fewer forms than these: the dictionary takes the name for one that no case changes
PLAIN = re.compile(r"[А-Яа-яЁё-]+$")
LAND = re.compile("(?:при|по|за|пред|под|меж).+ье$")  # «Поморье», «Прииртышье», which the dictionary may not know; no «Монпелье»


class Traits(NamedTuple):
    """What a tag says of a form; reading it off pymorphy3's tag anew for every form takes most of the time."""

    pos: str | None
    number: str | None
    case: str | None  # one of CASES
    gender: str | None
    superlative: bool


def name_forms(name: str) -> set[tuple[str, ...]]:
    """Give the forms of a name in all cases, each as the tuple of its words in norm form.

    «Новая Зеландия» → («новая», «зеландия»), («новой», «зеландии») …; what follows the head noun keeps its case,
    unless «и» or a dash joins it: «Республика Корея» → («республики», «корея»).
    """
    words = name.split(" ")
    if len(words) == 1 and name.isupper():
        return {(norm(name),)}
    if not all(PLAIN.match(word) for word in words):
        words = [token.text for token in razdel.tokenize(name)]
    if len(words) == 1:
        return {(form,) for forms in _by_case(words[0]).values() for form in forms}
    declined = [_by_case(word) if k in _declining(words) else None for k, word in enumerate(words)]
    found: set[tuple[str, ...]] = set()
    for case in CASES:
        columns = [sorted(forms[case]) if forms else [norm(word)] for forms, word in zip(declined, words, strict=True)]
        found.update(product(*columns))
    return found


def _declining(words: list[str]) -> set[int]:
    """Tell which words of a name take its case: those up to the head noun, and after a coordination up to the next one."""
    declining, open_phrase = set(), True
    for k, word in enumerate(words):
        if word in COORDINATION:
            open_phrase = True
        elif open_phrase and PLAIN.match(word):
            declining.add(k)
            open_phrase = _is_adjective(word)
    # A name such as «Кот-д'Ивуар» declines its last piece.
    if not all(PLAIN.match(word) or word in COORDINATION for word in words) and "(" not in words:
        return {len(words) - 1}
    return declining


def _is_adjective(word: str) -> bool:
    last = word.lower().split("-")[-1]
    return any("nomn" in parse.tag and parse.tag.POS in ("ADJF", "PRTF") for parse in read(last) if parse.word == last)


def _nominative(word: str) -> Parse | None:
    """Give a word's reading as a nominative: as a known place name if there is one, then as a noun, then as an adjective."""
    readings = [parse for parse in read(word) if "nomn" in parse.tag and parse.word == word]
    for wanted in ("Geox", "NOUN", "ADJF"):
        for parse in readings:
            if wanted in parse.tag and (wanted == "Geox" or parse.score > 0.05):
                return parse
    return readings[0] if readings else None


def _by_case(word: str) -> dict[str, set[str]]:
    """Give a word's forms in its own number for each case; a hyphenated name may decline its first part or all of them."""
    word = word.lower()
    forms = _whole(word)
    if "-" in word:
        parts = [_whole(part) for part in word.split("-")]
        rest = [norm(part) for part in word.split("-")[1:]]
        for case in CASES:
            forms[case].update("-".join((form, *rest)) for form in parts[0][case])
            if len(parts) == 2:  # «Кызыл-Кие», «Алме-Ате»
                forms[case].update(f"{norm(word.split('-')[0])}-{form}" for form in parts[1][case])
                forms[case].update("-".join(piece) for piece in product(*(part[case] for part in parts)))
    forms["nomn"].add(norm(word))
    return forms


def _whole(word: str) -> dict[str, set[str]]:
    parse = _nominative(word)
    if LAND.match(word) or (parse is None and not _invariable(word)):
        return {case: {norm(form) for form in forms} for case, forms in zip(CASES, _endings(word), strict=True)}
    if parse is None or ("Geox" not in parse.tag and _invariable(word)):
        return {case: {norm(word)} for case in CASES}
    forms: dict[str, set[str]] = {case: set() for case in CASES}
    for case, form in _lexeme(parse):
        forms[case].add(form.replace("ё", "е"))
    forms["accs"] |= forms["nomn"]
    if len(set().union(*forms.values())) < FEW:
        for case, endings in zip(CASES, _endings(word), strict=True):
            forms[case].update(norm(form) for form in endings)
    return {case: found or {norm(word)} for case, found in forms.items()}


def _lexeme(parse: Parse) -> list[tuple[str, str]]:
    """Give the forms of a reading in its number and gender, each with its case."""
    steps = parse.methods_stack
    if len(steps) > 1 or steps[0][0] is not DICTIONARY:
        wanted = _traits(parse.tag)
        cases = [(_case(_traits(form.tag), wanted), form.word) for form in parse.lexeme]
        return [(case, word) for case, word in cases if case]
    _, word, paradigm, at = steps[0]
    stem = stem_of(word, paradigm, at)
    return [(case, prefix + stem + ending) for case, prefix, ending in _paradigm(paradigm, at)]


@lru_cache(maxsize=2_000)
def _paradigm(paradigm: int, at: int) -> list[tuple[str, str, str]]:
    """Give case, beginning and ending of the forms in a form's number and gender, for all words that decline alike."""
    forms = paradigm_forms(paradigm)
    wanted = _traits(forms[at][1])
    cases = [(_case(_traits(tag), wanted), prefix, ending) for prefix, tag, ending in forms]
    return [(case, prefix, ending) for case, prefix, ending in cases if case]


def _case(traits: Traits, wanted: Traits) -> str | None:
    """Give the case of a form if number and gender are as wanted."""
    if traits.superlative or traits.pos != wanted.pos or traits.number != wanted.number:
        return None
    return traits.case if not traits.gender or not wanted.gender or traits.gender == wanted.gender else None


@lru_cache(maxsize=2_000)
def _traits(tag: OpencorporaTag) -> Traits:
    case = OLDER.get(tag.case, tag.case)
    return Traits(tag.POS, tag.number, case if case in CASES else None, tag.gender, "Supr" in tag)


def _endings(word: str) -> tuple[list[str], ...]:
    """Decline by the last letters a name that the dictionary does not decline: «Лиепая» → «Лиепаи», «Хэфэй» → «Хэфэя»."""
    stem, last = word[:-1], word[-1]
    soft = "и" if stem[-1:] in "гкхжшщчи" else "ы"
    if last == "а":
        return [word], [stem + soft], [stem + "е"], [stem + "у"], [stem + "ой", stem + "ей"], [stem + "е"]
    if last == "я":
        dative = stem + ("и" if stem.endswith("и") else "е")
        return [word], [stem + "и"], [dative], [stem + "ю"], [stem + "ей"], [dative]
    if last == "ь":
        return [word], [stem + "я", stem + "и"], [stem + "ю", stem + "и"], [word], [stem + "ем", word + "ю"], [stem + "е", stem + "и"]
    if last == "й":
        return [word], [stem + "я"], [stem + "ю"], [word], [stem + "ем"], [stem + "е"]
    if last in "ыи":
        hard = last == "ы" or stem[-1:] in "гкхжшщч"
        dative, instrumental, locative = ("ам", "ами", "ах") if hard else ("ям", "ями", "ях")
        return [word], [stem], [stem + dative], [word], [stem + instrumental], [stem + locative]
    if LAND.match(word):
        return [word], [stem + "я"], [stem + "ю"], [word], [stem + "ем"], [word]
    if last == "о":
        return [word], [stem + "а"], [stem + "у"], [word], [stem + "ом"], [stem + "е"]
    return [word], [word + "а"], [word + "у"], [word], [word + "ом", word + "ем"], [word + "е"]


def _invariable(word: str) -> bool:
    """Tell a foreign name that no case changes: «Осло», «Дели», «Сучжоу», «США»; Russia's «Иваново» does decline."""
    if word[-1:] in "уюэё" or not re.search("[аеёиоуыэюя]", word):
        return True
    if word[-1] == "о":
        return not re.search("(?:ово|ево|ёво|ино|ыно|ско)$", word)
    if word[-1] == "е":
        return not re.search("(?:[ое]е|[иы]е)$", word)
    if word[-1] == "и":
        return not re.search("(?:[кгхщшж]и|ины)$", word)
    return False
