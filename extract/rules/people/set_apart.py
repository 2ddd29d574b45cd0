"""Names that stand apart: in brackets behind another's, and of those whom the event remembers."""

from __future__ import annotations

import re
from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, finite_verbs, is_nominative

REMEMBERED = word_class("remembered")
BEREAVED, POSTHUMOUSLY = word_class("bereaved"), frozenset({"посмертно"})
GIVEN = frozenset({"получить", "удостоиться"})  # «орден посмертно получил», not «посмертно вручил»
YEARS, OLDEST = re.compile(r"(\d+)-лети"), 104  # of anybody alive
OFFICE = 16  # words from a memorial to a name
ASIDE = 15  # words between a bracket and a name in it


def honoured(words: Words, people: list[Named]) -> frozenset[str]:
    """Give the names of those whom the event remembers: «памятник | создателю улья Олегу Грачу», «со дня рождения | …»."""
    begins = {person.reach.start for person in people}
    finite = finite_verbs(words)
    found = set()
    for person in people:
        clause, i = clause_of(words, person.reach.start), person.reach.start
        if not is_nominative(words, person):
            for k in range(i - 1, max(clause.start, i - OFFICE) - 1, -1):
                if k in finite or k in begins or (words.norm[k] == "," and words.feats[i].case != "Dat"):
                    break
                if words.lemma[k] in REMEMBERED or _is_of_long_ago(words, k):
                    found.add(person.name)
    posthumous = {clause_of(words, k).start for k in words.with_norm(POSTHUMOUSLY)}
    return frozenset(found | {person.name for person in people if _has_fallen(words, person, posthumous)})


def _is_of_long_ago(words: Words, k: int) -> bool:
    """Tell «со дня | рождения |», «к | 125-летию | поэта», «к | 210-летию | …»; one who is a hundred may be there."""
    years = YEARS.match(words.norm[k])
    return (words.lemma[k] == "рождение" and words.norm[k - 2 : k] == ["со", "дня"]) or (years is not None and int(years[1]) > OLDEST)


def _has_fallen(words: Words, person: Named, posthumous: Container[int]) -> bool:
    """Tell who is honoured after death: «награждён посмертно | Олег Грач |», «ордена вручили родным | Олега Грача и Яна Лося |»."""
    i = person.reach.start
    clause = clause_of(words, i)
    if clause.start in posthumous:
        return not is_nominative(words, person) or any(words.feats[k].variant == "Short" or words.lemma[k] in GIVEN for k in clause)
    if is_nominative(words, person) or words.feats[i].case not in ("Gen", ""):
        return False
    before = range(max(clause.start, i - OFFICE), i)
    kin = next((k for k in reversed(before) if words.lemma[k] in BEREAVED), None)
    return kin is not None and not any(words.pos[k] in ("VERB", "ADP") for k in range(kin + 1, i))


def asides(words: Words, people: list[Named], line_ups: Container[int]) -> frozenset[int]:
    """Give where the names begin that brackets behind another's give: «Олег Грач (тренер | Ян Лось |)», «(9 класс, учитель | …|)»."""
    ends = {person.reach.stop for person in people}
    found = set()
    for person in people:
        i = person.reach.start
        near = range(max(words.sentence_of[i].start, i - ASIDE), i)
        opened = next((k for k in reversed(near) if words.text[k] in "()"), None)
        aside = opened is not None and words.text[opened] == "(" and opened in ends
        if aside and words.sentence_of[i].start not in line_ups:
            found.add(i)
    return frozenset(found)
