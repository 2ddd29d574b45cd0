"""The verb that an infinitive of speech depends on: «о лесе | будет | говорить доцент», «открыть форум | должна | чемпионка»."""

from __future__ import annotations

from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import is_finite
from extract.rules.speech.meant import goes_on
from extract.rules.speech.scene import Scene

FUTURE = frozenset({"будет", "будут"})
ATTEMPTS = word_class("attempt")
INTENDING = word_class("intend")
STAGED = frozenset({"speak", "open", "present", "address"})  # what one intends to do at the event, not merely to say
FAR = 8  # words between the two


def governor(scene: Scene, k: int, manner: str) -> int | None:
    """Give the word by which the speech of an infinitive at a word is announced."""
    words, clause = scene.words, clause_of(scene.words, k)
    near = range(max(clause.start, k - FAR), min(clause.stop, k + FAR))
    if (
        manner == "say"
        and k > clause.start
        and words.lemma[k - 1] in ATTEMPTS
        and is_finite(words, k - 1)
        and goes_on(words, k, words.sentence_of[k])
    ):
        return k - 1  # «решила | пошутить |: «…»»
    return next((n for n in near if words.norm[n] in FUTURE or (manner in STAGED and words.lemma[n] in INTENDING)), None)
