"""Who steps up to speak, and from whom others hear something: «к микрофону подойдёт | Ян Лось |», «узнали от | Яна Лося |, что …»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.speech.heard import stands_in
from extract.rules.speech.meant import goes_on
from extract.rules.speech.scene import FAR, Act, Scene

ROSTRUMS, STEPPING, CALLING = word_class("rostrum"), word_class("step_up"), word_class("call_up")
TOWARDS = frozenset({"к", "ко", "на", "за"})
FROM, HEARING, GETTING = frozenset({"от"}), frozenset({"услышать", "узнать", "слышать"}), frozenset({"получить", "получать"})
ABOUT = frozenset({"о", "об", "обо"})
ANSWERS = word_class("answer")
OFFICE = 12  # words of an office between «от» and a name


def by_rostrum(scene: Scene) -> Iterator[Act]:
    """Find who goes to the microphone, or is called there: «на трибуну поднялся | Олег Грач |», «к микрофону пригласили | Инну Шторм |»."""
    words = scene.words
    for k in words.with_lemma(ROSTRUMS):
        if not k or words.norm[k - 1] not in TOWARDS or words.feats[k].number == "Plur":
            continue
        verb = next((n for n in clause_of(words, k) if is_finite(words, n) and words.lemma[n] in STEPPING | CALLING), None)
        for person in _who_steps(scene, k, verb) if verb is not None else ():
            yield Act(person.name, "speak", k, person.reach, "speech.subject")


def _who_steps(scene: Scene, k: int, verb: int) -> list[Named]:
    """Give the subjects of a verb of stepping, or whom a verb of calling has for its objects."""
    words, sentence = scene.words, scene.words.sentence_of[k]
    if words.lemma[verb] in CALLING:
        return _called(scene, max(k, verb) + 1, sentence)
    before = scene.before(min(k, verb), sentence)
    if words.feats[verb].number == "Plur":
        return [*before, *scene.after(max(k, verb), sentence)]
    return before[-1:] or scene.after(max(k, verb), sentence)[:1]


def _called(scene: Scene, at: int, sentence: range) -> list[Named]:
    found: list[Named] = []
    for person in scene.between(at, min(sentence.stop, at + FAR)):
        turned = stands_in(scene, person, ("Acc", "Gen")) and not is_nominative(scene.words, person)
        if not turned or not scene.reachable(at, person.reach.start):
            break
        found.append(person)
        at = person.reach.stop
    return found


def _is_told(scene: Scene, k: int, sentence: range) -> bool:
    """Tell «узнали …, что», and what it is about: «| О ценах | пекари узнали от мэра»."""
    return goes_on(scene.words, k, sentence) or any(scene.words.norm[n] in ABOUT for n in clause_of(scene.words, k))


def by_answer(scene: Scene) -> Iterator[Act]:
    """Find from whom others hear what is told, or get an answer: «узнали от | Яна Лося |, что …», «от | Инны Шторм | получили ответ»."""
    words = scene.words
    for k in words.with_lemma(HEARING | GETTING):
        sentence = words.sentence_of[k]
        near = [*range(k + 1, min(k + OFFICE, sentence.stop)), *range(k - 1, max(k - OFFICE, sentence.start - 1), -1)]
        at = next((n for n in near if words.norm[n] in FROM), None)
        told = _is_told(scene, k, sentence) if words.lemma[k] in HEARING else any(words.lemma[n] in ANSWERS for n in clause_of(words, k))
        if at is None or not told:
            continue
        person = next(iter(scene.between(at + 1, min(at + 1 + OFFICE, sentence.stop))), None)
        turned = person is not None and stands_in(scene, person, ("Gen", "")) and not is_nominative(words, person)
        if person is not None and turned and scene.reachable(at, person.reach.start):
            yield Act(person.name, "say", k, person.reach, "speech.by")
