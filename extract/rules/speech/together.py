"""Several whom a word takes up: «Пришли Олег Грач и Инна Шторм. | Они | рассказали», «Встреча с … и …. | Гости | говорили …»."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.speech.heard import stands_in
from extract.rules.speech.scene import DASHES, WITH, Act, Scene

LONGEST = 200  # words of a sentence that are looked at
INSERTED = 10  # words between «они» and a verb
EARLIER = 4  # sentences back to which «гости» may refer
OFFICE = 16  # words of an office between «с» and a name, or between two names
PREFACE = 5  # words before a list in which its noun stands: «с | писателями | Олегом Грачом и …»
AMONG = (["среди"], ["числе"])
THEY, BOTH, JOINTS = frozenset({"они"}), frozenset({"оба", "обе"}), frozenset({",", "и", ";"})
GUESTS, COMING = word_class("guest_group"), word_class("attend")


def meant_together(scene: Scene, k: int, sentence: range, manner: str) -> Iterator[Act]:
    """Find whom «они», «оба», «гости» take up before a verb, several who are named in a sentence before."""
    who = _opening(scene.words, k, sentence)
    if who is None or sentence.start == 0:
        return
    meant = _meant_by_pronoun if scene.words.norm[who] in THEY | BOTH else _meant_by_noun
    yield from (Act(person.name, manner, k, range(who, who + 1), "speech.pronoun") for person in meant(scene, who, sentence))


def _opening(words: Words, k: int, sentence: range) -> int | None:
    """Give «они» or a plural before a verb, if nothing else in the nominative stands between: «Они, | как и коллеги |, рассказали»."""
    near = range(k - 1, max(sentence.start, k - INSERTED) - 1, -1)
    who = next((n for n in near if words.norm[n] in THEY | BOTH or _is_of_several(words, n)), None)
    if who is None or any(words.feats[n].case == "Nom" and words.pos[n] in ("NOUN", "PROPN") for n in range(who + 1, k)):
        return None
    return who


def _is_of_several(words: Words, n: int) -> bool:
    feats = words.feats[n]
    many = words.pos[n] == "NOUN" and feats.case == "Nom" and feats.number == "Plur"
    return many and (feats.animacy == "Anim" or words.lemma[n] in GUESTS)


def _meant_by_pronoun(scene: Scene, who: int, sentence: range) -> list[Named]:
    """Give the several subjects of the sentence before, or whom others met there, if no others are told of: «встреча с … и …. Они»."""
    words, before = scene.words, _before(scene.words, sentence)
    several = [person for person in scene.between(before.start, before.stop) if scene.may_act(person)]
    if not several and not any(_is_of_several(words, n) for n in before):
        several = _met(scene, before)
    fits = len(several) == 2 if words.norm[who] in BOTH else len(several) > 1
    return several if fits else []


def _meant_by_noun(scene: Scene, who: int, sentence: range) -> list[Named]:
    """Give the last list of people whom a noun calls so, or who are the guests of others."""
    words, lemma, before = scene.words, scene.words.lemma[who], sentence
    as_guests = lemma in GUESTS and not _is_of_works(words, who + 1)
    for _ in range(EARLIER):
        if before.start == 0:
            break
        before = _before(words, before)
        for listed, met in ((_met(scene, before), True), (_subjects(scene, before), False)):
            if not listed:
                continue
            first = listed[0].reach.start
            preface = range(max(before.start, first - PREFACE), first)
            called = any(words.lemma[n] == lemma and words.feats[n].number == "Plur" and _are_told_of(words, n) for n in preface)
            guests = [n for n in before if words.lemma[n] in GUESTS]
            comes = any(words.lemma[n] in COMING for n in before)
            received = met or any(_are_told_of(words, n) for n in guests) or (comes and not guests)
            return listed if called or (as_guests and received) else []
    return []


def _is_of_works(words: Words, k: int) -> bool:
    """Tell «авторы | полотен | рассказали», who are not the guests named before, from «гости | форума |»."""
    genitive = words.pos[k] == "NOUN" and words.feats[k].case == "Gen" and words.feats[k].animacy == "Inan"
    return genitive and k not in words.covered("events")


def _are_told_of(words: Words, n: int) -> bool:
    """Tell guests whom nobody receives: «| гостями | стали Ян Лось и …», no «| гостей | принимали Ян Лось и …»."""
    return words.feats[n].case not in ("Gen", "Acc") or words.norm[n - 1 : n] in AMONG


def _before(words: Words, sentence: range) -> range:
    """Give the sentence before one, of a very long one its end."""
    before = words.sentence_of[sentence.start - 1]
    return range(max(before.start, before.stop - LONGEST), before.stop)


def _met(scene: Scene, sentence: range) -> list[Named]:
    """Give the several whom «с» governs: «встреча с писателями | Олегом Грачом и Инной Шторм |»."""
    words = scene.words
    named = scene.between(sentence.start, sentence.stop)
    first_met = next((n for n, person in enumerate(named) if stands_in(scene, person, ("Ins",)) or _is_met(scene, person)), len(named))
    listed = _listed(scene, list(takewhile(lambda person: not is_nominative(words, person) or _is_met(scene, person), named[first_met:])))
    if not listed:
        return []
    first = listed[0].reach.start
    before = range(first - 1, max(sentence.start, first - OFFICE) - 1, -1)
    governed = next((n for n in before if words.norm[n] in WITH or is_finite(words, n)), None)
    return listed if governed is not None and words.norm[governed] in WITH else []


def _is_met(scene: Scene, person: Named) -> bool:
    """Tell a name that has no cases behind an office that has: «с послом | Ли Чен |»."""
    return scene.office_cases.get(person.reach.start) == frozenset({"Ins"})


def _subjects(scene: Scene, sentence: range) -> list[Named]:
    """Give the several who do what a sentence tells."""
    return _listed(scene, [person for person in scene.between(sentence.start, sentence.stop) if scene.may_act(person)])


def _listed(scene: Scene, people: list[Named]) -> list[Named]:
    """Give the people if they are one list of two or more, joined by commas and «и»."""
    words = scene.words
    for one, other in pairwise(people):
        between = range(one.reach.stop, other.reach.start)
        joined = any(words.norm[n] in JOINTS for n in between) and len(between) <= OFFICE
        if not joined or any(is_finite(words, n) or words.text[n] in DASHES for n in between):
            return []
    return people if len(people) > 1 else []
