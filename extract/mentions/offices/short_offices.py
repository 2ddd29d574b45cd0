"""Offices written short: «м.н.с.», «зав. кафедрой химии», «зам. директора», «гл. врач», «рук. ансамбля»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.grammar.lemmas import inflect, parses
from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.mentions.offices.phrase import OfficePhrase
from extract.mentions.offices.short_fields import short_field_end

RANKS = {"м": "младший", "с": "старший", "в": "ведущий", "г": "главный"}
BODY = [".", "н", ".", "с", "."]
# what each stands for, and whether an office, a noun or nothing that it needs follows it
HEADS = {
    "зав": "заведующий",
    "нач": "начальник",
    "рук": "руководитель",
    "пред": "председатель",
    "реж": "режиссёр",
    "дир": "директор",
    "доц": "доцент",
    "преп": "преподаватель",
}
DEPUTIES = {"зам": "заместитель", "пом": "помощник"}
ADJECTIVES = {
    "гл": "главный",
    "ген": "генеральный",
    "ст": "старший",
    "мл": "младший",
    "вед": "ведущий",
    "худ": "художественный",
    "муз": "музыкальный",
    "соц": "социальный",
    "отв": "ответственный",
    "исп": "исполнительный",
    "тех": "технический",
    "комм": "коммерческий",
    "фин": "финансовый",
    "науч": "научный",
}
ALONE, MARKS = frozenset({"рук", "реж"}), frozenset("(,;:–—-")  # «(| рук. | Инна Шторм)»
WOMANLY = ("ая", "ка", "ница")


def short_offices(words: Words, phrase: OfficePhrase) -> Iterator[Mention]:
    """Find them; the value is the office in full: «м.н.с. Юдин» → «младший научный сотрудник»."""
    for k in words.with_norm(RANKS):
        if words.norm[k + 1 : k + 6] == BODY:
            yield words.span(k, k + 6, label="office", rule="offices.short", value=f"{RANKS[words.norm[k]]} научный сотрудник")
    end = 0
    for k in words.with_norm(HEADS.keys() | DEPUTIES.keys() | ADJECTIVES.keys()):
        if k < end or k + 2 >= len(words) or k + 2 not in words.line_of[k] or short_field_end(words, k):
            continue
        dotted = words.text[k + 1] == "."
        if (dotted or words.norm[k] in DEPUTIES) and (found := _in_full(words, phrase, k, k + 1 + dotted)):  # «зам | главы»
            end, value = found
            start, value = (k - 1, f"первый {value}") if _is_first(words, k - 1) else (k, value)
            yield words.span(start, end, label="office", rule="offices.short", value=_in_small_letters(words, k, value))


def _is_first(words: Words, k: int) -> bool:
    """Tell «| 1-й | зам. главы», «| первый | зам. главы»."""
    return k >= 0 and (words.lemma[k] == "первый" or words.norm[k].startswith("1-"))


def _in_full(words: Words, phrase: OfficePhrase, k: int, first: int) -> tuple[int, str] | None:
    """Give where a short office ends, and what it is in full; what it governs begins at ``first``."""
    norm = words.norm[k]
    if norm in HEADS:
        row = phrase.heads[HEADS[norm].replace("ё", "е")]
        stop = phrase.bounds(k + 1, row, k + 1)[1]
        bare = stop == first and first not in phrase.whole_bodies
        alone = bare and not (norm in ALONE and k and words.text[k - 1] in MARKS and first in phrase.of_people)
        return None if alone else (stop, f"{HEADS[norm]} {words.slice(first, stop)}".strip())
    if norm in ADJECTIVES and words.norm[first] in HEADS and words.text[first + 1 : first + 2] == ["."]:  # «худ. | рук. |»
        stop, head = _in_full(words, phrase, first, first + 2) or (first + 2, HEADS[words.norm[first]])
        return stop, f"{ADJECTIVES[norm]} {head}"
    if norm in DEPUTIES and words.text[first + 1 : first + 2] == ["."] and words.norm[first] in HEADS.keys() | ADJECTIVES.keys():
        found = _in_full(words, phrase, first, first + 2)  # «зам. | нач. отдела |», «зам. | гл. судьи |»
        return None if found is None else (found[0], f"{DEPUTIES[norm]} {_in_genitive(words, first, found)}")
    lemma = phrase.head(first)
    if lemma is None:
        return None
    start, stop = phrase.bounds(first, phrase.heads[lemma], first)
    if norm in DEPUTIES:
        return (stop, f"{DEPUTIES[norm]} {words.slice(first, stop)}") if words.norm[first] != lemma else None
    return stop, f"{_agreeing(ADJECTIVES[norm], lemma)} {phrase.nominative(start, first, stop)}"


def _in_genitive(words: Words, first: int, found: tuple[int, str]) -> str:
    """Put what a deputy's office is about into the genitive: «гл. судьи» → «главного судьи», «нач. отдела» → «начальника отдела»."""
    stop, whole = found
    if (adjective := ADJECTIVES.get(words.norm[first])) is not None:
        return f"{inflect(parses(adjective)[0], 'gent', 'sing', 'masc')} {words.slice(first + 2, stop)}"
    head, _, behind = whole.partition(" ")
    return f"{inflect(parses(head)[0], 'gent', 'sing')} {behind}".strip()


def _in_small_letters(words: Words, k: int, value: str) -> str:
    """Write an office small, but for the letters of «заместитель директора по УВР», unless all is shouted: «ЗАМ. ГЛАВЫ»."""
    shouted = words.text[k].isupper()
    return " ".join(word if len(word) > 1 and word.isupper() and not shouted else word.lower() for word in value.split(" "))


def _agreeing(adjective: str, noun: str) -> str:
    return adjective[:-2] + "ая" if noun.endswith(WOMANLY) else adjective
