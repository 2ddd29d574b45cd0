"""Units that an ordinal number tells apart: «60-я пожарно-спасательная часть», «3-я гвардейская танковая бригада»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lang.grammar.readings import readings_of_kind
from extract.lang.inflection.inflect import nominative
from extract.lexicon import word_class
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import adjectives_before
from extract.mentions.organisations.reach import reach
from extract.mentions.organisations.sight import Sight

UNITS, TROOPS, ARMS = word_class("unit_in_words"), word_class("troops"), word_class("arm_of_service")
ORDINAL = re.compile(r"(\d{1,4})(?:-(?:а?я|[ыои]?й|[ео]?го|[ео]?му|ую|ю|[ыио]?м|[ое]й))?$")


def units_in_words(sight: Sight) -> Iterator[Body]:
    """Find the units of fire brigades and troops behind their numbers: «силами | 12-го пожарно-спасательного отряда |»."""
    words = sight.words
    for head in sorted(words.with_lemma(UNITS)):
        nouns = [r for r in readings_of_kind(words.norm[head], "noun") if r.number == "Sing" and r.lemma in UNITS]
        if not nouns:
            continue
        start = adjectives_before(sight, head, nouns)
        number = ORDINAL.match(words.text[start - 1]) if start > words.sentence_of[head].start else None
        if number is None and start < head:  # the number is read as an adjective
            number, start = ORDINAL.match(words.text[start]), start + 1
        if number is None or not _is_unit(sight, start, head, nouns[0].lemma) or words.feats[head].number == "Plur":
            continue
        stop = reach(sight, head).stop
        ending = "я" if any(r.gender == "Fem" for r in nouns) else "й"
        kind = "agency" if any("пожарн" in lemma or "спасат" in lemma for lemma in words.lemma[start:head]) else "military"
        yield Body(start - 1, stop, head, kind, "unit", name=f"{number[1]}-{ending} {nominative(words, start, stop)}")


def _is_unit(sight: Sight, start: int, head: int, lemma: str) -> bool:
    """Tell «3-й | стрелковый полк |», «5-я | армия |» from «3-й | отряд |» of a camp and «2-й | корпус |» of a school."""
    armed = any(sight.words.lemma[k] in ARMS for k in range(start, head))
    return armed or (start == head and lemma in TROOPS)
