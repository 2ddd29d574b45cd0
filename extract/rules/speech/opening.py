"""Who opens or closes the event by a gerund, whatever the verb behind it: «Открывая заседание, | Ян Лось | поручил усилить контроль»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main import Main
from extract.rules.main_event.named import is_finite
from extract.rules.speech.scene import FAR, Act, Scene

OPENING = frozenset({"открывать", "завершать", "закрывать", "предварять"})
SPEAKING = word_class("speak_while")
EVE = frozenset({"накануне", "ранее"})
OBJECT = 3  # words from the gerund to the event


def by_opening(scene: Scene, k: int, sentence: range) -> Iterator[Act]:
    """Find the one subject behind the comma that ends the gerund's clause, before the verb or right behind it."""
    words, events = scene.words, scene.words.covered("events")
    if words.lemma[k] not in OPENING or not any(n in events for n in range(k + 1, min(k + 1 + OBJECT, sentence.stop))):
        return
    last = min(sentence.stop, k + FAR)
    comma = next((n for n in range(k + 1, last) if words.norm[n] == ","), last)
    verb = next((n for n in range(comma, min(sentence.stop, comma + FAR)) if is_finite(words, n)), None)
    if verb is None or words.feats[verb].number != "Sing":
        return
    subjects = [person for person in scene.between(comma, min(sentence.stop, verb + FAR)) if scene.may_act(person)]
    if subjects and (subjects[0].reach.start < verb or not any(words.norm[n] == "," for n in range(verb, subjects[0].reach.start))):
        yield Act(subjects[0].name, "open", k, subjects[0].reach, "speech.subject")


def by_speaking(scene: Scene, k: int, sentence: range) -> Iterator[Act]:
    """Find who speaks by a gerund while doing another thing: «Поздравляя гостей, | Ян Лось | дарил книги», «| Ян Лось |, отвечая …»."""
    words = scene.words
    if words.lemma[k] not in SPEAKING or not (words.norm[k - 1] == "," or k == clause_of(words, k).start):
        return
    last = min(sentence.stop, k + FAR)
    comma = next((n for n in range(k + 1, last) if words.norm[n] == ","), last)
    verb = next((n for n in range(comma, last) if is_finite(words, n)), None)
    if verb is None or words.feats[verb].number != "Sing" or words.lemma[verb] in scene.verbs:
        return  # what a verb of speech tells, a rule of its own finds
    before = [person for person in scene.between(max(sentence.start, k - FAR), k) if person.reach.stop == k - 1]
    for person in (before or scene.between(comma, min(sentence.stop, verb + FAR)))[:1]:
        if scene.may_act(person) and not any(words.norm[n] == "," for n in range(verb, person.reach.start)):
            yield Act(person.name, "say", k, person.reach, "speech.subject")


def opens_another(words: Words, main: Main, act: Act) -> bool:
    """Tell «спикер накануне | открыл | выставку» in a report of something else."""
    clause = clause_of(words, act.trigger)
    if act.manner != "open" or EVE.isdisjoint(words.norm[clause.start : clause.stop]):
        return False
    mine = {k for span in main.mentions for k in words.reach(span)}
    opened = [k for k in range(act.trigger + 1, min(act.trigger + 1 + OBJECT, clause.stop)) if k in words.covered("events")]
    return bool(opened) and mine.isdisjoint(clause)
