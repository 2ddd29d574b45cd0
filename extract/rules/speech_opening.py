"""Who opens or closes the event by a gerund, whatever the verb behind it: «Открывая заседание, | Ян Лось | поручил усилить контроль»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.named import is_finite
from extract.rules.speech import FAR, Act, Scene

OPENING = frozenset({"открывать", "завершать", "закрывать", "предварять"})
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
