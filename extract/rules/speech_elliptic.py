"""Who does the same in a clause whose verb a dash stands for: «Олег Грач рассказал о лесе, а Инна Шторм – о воде»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.rules.named import Named, is_finite
from extract.rules.speech import DASHES, Scene

JOINTS = frozenset({",", ";", "а", "и"})
TOPIC = frozenset({"о", "об", "обо", "про"})


def without_verb(scene: Scene, subject: Named, k: int, sentence: range) -> Iterator[Named]:
    """Find who takes up the verb at a word behind its subject: «а | Инна Шторм – | о воде», «а о воде – | эколог Инна Шторм»."""
    words = scene.words
    start = max(k + 1, subject.reach.stop)
    if any(is_finite(words, n) for n in range(start, sentence.stop)):
        return
    for person in scene.between(start, sentence.stop - 1):
        joint = next((n for n in range(person.reach.start - 1, start - 1, -1) if words.norm[n] in JOINTS), None)
        if joint is None or not scene.may_act(person):
            continue
        dash = next((n for n in range(joint, person.reach.start) if words.text[n] in DASHES), None)
        if (dash is None and person.reach.stop < len(words) and words.text[person.reach.stop] in DASHES) or (
            dash is not None and _tells_topic(words, joint, dash)
        ):
            yield person


def _tells_topic(words: Words, joint: int, dash: int) -> bool:
    """Tell what is spoken of before a dash: «а | о семейных тратах | – доцент Инна Шторм»."""
    return any(words.norm[n] in TOPIC for n in range(joint + 1, min(joint + 3, dash)))
