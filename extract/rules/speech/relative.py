"""Who speaks in a clause that «который» opens: «встретились с Олегом Грачом, | который | рассказал», «с сенатором, | который | отметил»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.rules.main_event.named import Named, is_finite
from extract.rules.speech.said_behind import says_something
from extract.rules.speech.scene import Act, Scene

WHICH = "который"
ASIDE = frozenset({"о", "об", "обо", "про", "на", "у", "против", "за", "от", "для", "без", "кроме", "чем"})
JOINTS = frozenset({",", "и", ")"})
GENDERS = {"Masc": "male", "Fem": "female"}
YEAR = re.compile(r"(?:19|20)\d\d")
NEAR = 12  # words between «который» and its verb
APPOSITION = 14  # words of an office between a name and «который»
AS_WORDS = frozenset(",()")


def relative(scene: Scene, k: int, sentence: range) -> int | None:
    """Give the «который» that is the subject of a verb at a word, if it is one of a man or of a woman."""
    words = scene.words
    for n in range(k - 1, max(sentence.start, k - NEAR), -1):
        if words.lemma[n] == WHICH:
            return n if words.norm[n] in ("который", "которая") and words.text[n - 1] == "," else None
        if words.text[n] in ";:" or (words.feats[n].case == "Nom" and words.pos[n] in ("NOUN", "PROPN")):
            return None
    return None


def by_relative(scene: Scene, k: int, which: int, manner: str, sentence: range) -> Iterator[Act]:
    """Find who did what such a clause tells: the name before it, or who holds the office there."""
    words = scene.words
    gender = GENDERS.get(words.feats[which].gender, "") or ("male" if words.norm[which] == WHICH else "female")
    if any(YEAR.fullmatch(words.norm[n]) for n in range(which, k)):
        return  # «встретился с Олегом Грачом, который в 2019 году заявил»
    if manner == "say" and not says_something(words, k):
        return
    person = _named(scene, which - 1, sentence)
    if person is not None:
        if person.gender in (gender, "unknown") and not is_told_of(scene, person):
            yield Act(person.name, manner, k, person.reach, "speech.subject")
        return
    office = scene.holders.bare(which - 2) if which > 1 else None
    holder = scene.holders.of(office, gender) if office is not None and office.stop == which - 1 else None
    if holder is not None and office is not None:
        yield Act(holder.name, manner, k, office, "speech.holder")


def _named(scene: Scene, comma: int, sentence: range) -> Named | None:
    """Give the name that ends at a comma, an office or brackets behind it left out: «с Олегом Грачом | (Омск), поэтом |, который»."""
    words, seen = scene.words, scene.holders.seen
    person = next(iter(scene.between(max(sentence.start, comma - APPOSITION), comma)[-1:]), None)
    if person is None:
        return None
    held = (seen.of_office, seen.of_body, seen.of_place)
    between = range(person.reach.stop, comma)
    told = all(words.text[n] in AS_WORDS or any(n in covered for covered in held) or words.pos[n] == "ADJ" for n in between)
    return person if told and not any(is_finite(words, n) for n in between) else None


def is_told_of(scene: Scene, person: Named) -> bool:
    """Tell of whom others speak, or to whom they compare: «фильм | о | лётчике Олеге Граче», «больше | у | Инны Шторм и Яна Лося»."""
    words, seen, n = scene.words, scene.holders.seen, person.reach.start - 1
    first = max(words.sentence_of[n].start, n - 2 * APPOSITION) if n > 0 else 0
    held = (seen.of_office, seen.of_body, seen.of_place, seen.of_person)
    while n > first and (words.pos[n] == "ADJ" or words.norm[n] in JOINTS or any(n in covered for covered in held)):
        n = next((m for m in range(n, first, -1) if words.text[m] == "("), first) if words.text[n] == ")" else n
        n -= 1
    return words.norm[n] in ASIDE
