"""Mentions of people as the rules ask for them: how a name stands, and whom the lines of a list name."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

from extract.lang.phrases.quotations import outside_quotations
from extract.lang.remembered import remembered
from extract.lang.words import Words

ENDINGS = frozenset({"а", "у", "ом", "ем", "е", "я", "ю"})  # behind a surname that ends in a consonant
KNOWN = 256  # names of which it is remembered how they stand: ten rules ask for each
BEHIND = frozenset(",(:–—-;.")  # marks behind a name that opens a line of a list
BULLETS = frozenset("-–—•*·✓✔▪▫■□●○◦‣➤►")


class Named(NamedTuple):
    """A mention of a person: full name, gender, words."""

    name: str
    gender: str
    reach: range


def people(words: Words) -> list[Named]:
    """Give the mentions of people in the order of the text."""
    return [Named(span.kb_id_, span.label_, span.reach) for span in words.group("people") if len(span.reach)]


@remembered(KNOWN)
def is_nominative(words: Words, person: Named) -> bool:
    """Tell whether a name stands as a subject may: as it is in the nominative, whatever case the tagger saw."""
    if is_as_printed(words, person.name, person.reach):
        return True
    return not _is_declined(words, person) and all(words.feats[k].case in ("Nom", "") for k in person.reach)


def _is_declined(words: Words, person: Named) -> bool:
    """Tell a surname with the ending of another case, whatever case the tagger saw: «Жоржу | Мельесу |», «| Кулею | А. М.»."""
    surname = person.name.lower().replace("ё", "е").rpartition(" ")[2]
    said = {words.norm[k] for k in person.reach}
    softly = surname[:-1] + "ю" in said and surname[-1] in "йь"
    return softly or any(norm.startswith(surname) and norm[len(surname) :] in ENDINGS for norm in said)


def is_as_printed(words: Words, name: str, reach: range) -> bool:
    """Tell whether a name stands as its nominative is written, whatever honours it: «Олег Грач», «Рашит абый», «Расим-хазрат»."""
    if name == " ".join(words.text[reach.start : reach.stop]) or _letters(name) == _letters(words.slice(reach.start, reach.stop)):
        return True  # «Лиам О'Нил», «П.А. О'Нил»
    printed = name.lower().replace("ё", "е").split()
    texts = (words.text[k].lower().replace("ё", "е") for k in reach if words.text[k][0].isupper() or k == reach.start)
    return all(text in printed or text.partition("-")[0] in printed for text in texts if len(text) > 1 and text.replace("-", "").isalpha())


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, name.lower()))


@lru_cache(maxsize=1)
def finite_verbs(words: Words) -> frozenset[int]:
    """Give the verbs of a document that head clauses."""
    return frozenset([k for k in words.verbs if is_finite(words, k)])


def is_finite(words: Words, k: int) -> bool:
    """Tell a verb that heads a clause from an infinitive or a participle."""
    feats = words.feats[k]
    return words.pos[k] == "VERB" and feats.verb_form not in ("Part", "Conv", "Inf") and bool(feats.tense or feats.mood)


def is_bullet(text: str) -> bool:
    """Tell a mark or a picture that opens a line of a list: «•», «✅», «🔹»."""
    return text in BULLETS or unicodedata.category(text[0]) == "So"


def item_start(words: Words, line: range) -> int:
    """Give the first word of a line behind what marks it as an item: «• | Олег Грач», «2) | Инна Шторм»."""
    k = line.start
    while k < line.stop and (is_bullet(words.text[k]) or words.text[k].isdigit() or words.text[k] in (".", ")")):
        k += 1
    return k


def opens_line(words: Words, line: range, person: Named) -> bool:
    """Tell a line that a name opens and no verb follows: «• | Олег Грач |, врач», «1. | Инна Шторм | (Омск)»."""
    stop = person.reach.stop
    if person.reach.start != item_start(words, line) or (stop < line.stop and words.text[stop] not in BEHIND):
        return False
    return not any(is_finite(words, k) for k in outside_quotations(words, stop, min(line.stop, words.sentence_of[stop - 1].stop)))


def listed(words: Words, people: list[Named], colon: int) -> list[Named]:
    """Give whom the lines of a list name that a colon at a line's end opens, one a line: «1) Олег Грач, ректор, – «Лес»;»."""
    start, found = colon + 1, list[Named]()
    if start != words.line_of[colon].stop:
        return []
    if words.norm[colon] != ":":
        return _listed_without_colon(words, people, colon)
    offices = words.covered("offices")
    at = bisect_left(people, start, key=lambda person: person.reach.start)
    while start < len(words):
        line = words.line_of[start]
        marked = is_bullet(words.text[start]) or words.text[start].isdigit()
        person = people[at] if at < len(people) and people[at].reach.start < line.stop else None
        parted = words.text[line.stop - 1] == ";" or (bool(found) and words.text[line.start - 1] == ";")  # «… ректор Олег Грач;» ¶ «…»
        listed_by_commas = (
            person is not None and words.text[line.stop - 1] in (",", "." if found else ",") and opens_line(words, line, person)
        )
        parted = parted or listed_by_commas  # «Грамоты вручили: ¶ Ян Лось – Чили, ¶ Олег Кит – Перу.»
        # «– | Зыкова Т. Н. |, и. о. ректора», «коллекционер | Ян Лось | (Чили)»
        opens = person is not None and opens_with_office(words, range(item_start(words, line), person.reach.start), offices)
        # whom nobody knows for a name does not end the list, nor do «а) члены правления»
        if person is None and ((found and is_bullet(words.text[start])) or _is_lettered(words, start)):
            start = line.stop
            continue
        if person is None or not (marked or parted or opens) or not (opens or is_nominative(words, person)):
            return found
        if any(is_finite(words, n) for n in outside_quotations(words, start, person.reach.start)):
            return found
        found.append(person)
        start = line.stop
        while at < len(people) and people[at].reach.start < start:
            between = range(found[-1].reach.stop, people[at].reach.start)
            several = len(people[at].reach) > 1 and bool(between)
            if several and all(words.norm[n] in (",", "и") for n in between):
                found.append(people[at])  # «– артисты Олег Грач, | Инна Шторм |;»
            at += 1
    return found


def _is_lettered(words: Words, k: int) -> bool:
    """Tell a letter that marks an item of a list: «| б) | делегаты отряда «Зов»,»."""
    return len(words.text[k]) == 1 and words.text[k].isalpha() and words.text[k + 1 : k + 2] == [")"]


def opens_with_office(words: Words, before: range, offices: Container[int]) -> bool:
    """Tell an office, what it is of and degrees before a name of a list: «| декан ОмГУ, к.т.н. | Олег Грач», «| мэр Тулы | Ян Лось»."""
    if all(k in offices for k in before):
        return True
    first = next((k for k in before if words.pos[k] != "ADJ"), before.start)
    return (before.start in offices or first in offices) and not any(words.pos[k] in ("VERB", "AUX", "PRON") for k in before)


def _listed_without_colon(words: Words, people: list[Named], last: int) -> list[Named]:
    """Give whom the lines below a word name whose colon is forgotten: «Участие в форуме примут» ¶ «Олег Грач, МТС» ¶ «Инна Шторм, КФУ».

    Two lines make a list, each with a mark behind its name and none before; below the headline stand captions of pictures.
    """
    start, found = last + 1, list[Named]()
    if not words.line_of[last].start or not words.text[last].isalpha():
        return []
    at = bisect_left(people, start, key=lambda person: person.reach.start)
    while start < len(words) and at < len(people):
        line, person = words.line_of[start], people[at]
        if person.reach.start != line.start or person.reach.stop >= line.stop or not opens_line(words, line, person):
            break
        found.append(person)
        start = line.stop
        while at < len(people) and people[at].reach.start < start:
            at += 1
    return found if len(found) > 1 else []
