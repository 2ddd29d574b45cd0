"""Whose question or care a clause tells, who is its object: «| депутата Яна Лося | интересовало, что будет», «мэра беспокоит не цех:»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lexicon import word_class
from extract.rules.main_event.named import Named, is_nominative
from extract.rules.speech.heard import stands_in
from extract.rules.speech.said_behind import ASKED
from extract.rules.speech.scene import FAR, Act, Scene

CONCERNING = word_class("concern")
CASES = ("Acc", "Gen")
WITHIN = 8  # words behind the verb in which a question or a colon begins


def concerned(scene: Scene) -> Iterator[Act]:
    """Find whom a verb of interest or care has for its object, if a clause tells what it is."""
    words = scene.words
    for k in words.with_lemma(CONCERNING):
        if k in scene.quoted or words.pos[k] != "VERB" or not _tells_what(scene, k):
            continue
        person = _whom(scene, k)
        if person is not None:
            yield Act(person.name, "say", k, person.reach, "speech.subject")


def _tells_what(scene: Scene, k: int) -> bool:
    """Tell «интересовало, | почему | …», «беспокоит не цех | : | …»."""
    words, stop = scene.words, min(scene.words.sentence_of[k].stop - 1, k + FAR)
    asks = any(words.norm[n] == "," and words.lemma[n + 1] in ASKED for n in range(k + 1, stop))
    return asks or any(words.norm[n] == ":" for n in range(k + 1, min(k + WITHIN, stop)))


def _whom(scene: Scene, k: int) -> Named | None:
    """Give the one beside a verb who stands in the accusative, or who has no cases behind an office that does."""
    sentence = scene.words.sentence_of[k]
    near = [*reversed(scene.between(max(sentence.start, k - FAR), k)), *scene.between(k + 1, min(sentence.stop, k + FAR))]
    for person in near[:2]:
        office = scene.office_cases.get(person.reach.start, frozenset())
        turned = stands_in(scene, person, CASES) and not is_nominative(scene.words, person)
        if (turned or (person.reach.start in scene.oblique and not office.isdisjoint(CASES))) and scene.reachable(*_between(person, k)):
            return person
    return None


def _between(person: Named, k: int) -> tuple[int, int]:
    return (person.reach.stop, k) if person.reach.start < k else (k + 1, person.reach.start)
