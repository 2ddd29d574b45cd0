"""Who steps up to speak: «к микрофону подойдёт | Ян Лось |», «на трибуну пригласили | Инну Шторм |»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.speech.heard import stands_in
from extract.rules.speech.scene import FAR, Act, Scene

ROSTRUMS, STEPPING, CALLING = word_class("rostrum"), word_class("step_up"), word_class("call_up")
TOWARDS = frozenset({"к", "ко", "на", "за"})


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
