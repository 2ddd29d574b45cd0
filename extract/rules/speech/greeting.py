"""Who does anything with words of greeting: «с приветственным словом встретила | Инна Шторм |»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_finite
from extract.rules.speech.scene import Act, Scene

STEPS, STEPPED = frozenset({"take", "set"}), {"manner": "take"}  # «вышел», «взял»; verbs of speech have a rule of their own
WITH = frozenset({"с", "со"})
WORDS, GREETINGS = frozenset({"словом", "словами"}), frozenset({"приветствием", "напутствием", "приветствиями", "напутствиями"})
WARM = ("приветственн", "напутственн", "поздравительн", "вступительн", "тёпл", "тепл", "добр")


def with_greeting(scene: Scene) -> Iterator[Act]:
    """Find the subjects of a verb that is none of speech, beside what they say."""
    words = scene.words
    for k in words.with_norm(WORDS | GREETINGS):
        first = k - 1 - (words.pos[k - 1] == "ADJ")
        if k in scene.quoted or words.norm[first] not in WITH or (words.norm[k] in WORDS and not words.norm[k - 1].startswith(WARM)):
            continue
        clause = clause_of(words, k)
        verb = next((n for n in (*range(k + 1, clause.stop), *range(first - 1, clause.start - 1, -1)) if is_finite(words, n)), None)
        if verb is None or words.feats[verb].voice == "Pass" or scene.verbs.get(words.lemma[verb], STEPPED)["manner"] not in STEPS:
            continue
        for person in _who(scene, verb, k):
            yield Act(person.name, "speak", k, person.reach, "speech.subject")


def _who(scene: Scene, verb: int, k: int) -> list[Named]:
    """Give the subjects of a verb, all of a list where it tells of several."""
    sentence = scene.words.sentence_of[k]
    before, after = scene.before(min(verb, k), sentence), scene.after(max(verb, k), sentence)
    if scene.words.feats[verb].number == "Plur":
        return [*before, *after]
    return after[:1] or before[-1:]
