"""Who is asked in an interview: «мы беседуем с | директором Олегом Грачом |», «наш корреспондент поговорил с | Инной Шторм |»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.speech.heard import stands_in
from extract.rules.speech.scene import WITH, Act, Scene

TALKING = word_class("talk_with")
WE = frozenset({"мы"})
ASKING = word_class("interviewer")
OURS = frozenset({"1"})  # «говорим с ректором»: the person of the verb tells who asks
OFFICE = 24  # words of an office between «с» and a name


def asked(scene: Scene) -> Iterator[Act]:
    """Find with whom a release's own people talk: all that follows is said by them."""
    words = scene.words
    for k in words.with_lemma(TALKING):
        if k in scene.quoted or words.pos[k] != "VERB" or not _asks(scene, k):
            continue
        sentence = words.sentence_of[k]
        at = next((n for n in range(k + 1, sentence.stop) if words.norm[n] in WITH), None)
        for person in scene.between(at + 1, min(sentence.stop, at + 1 + OFFICE)) if at is not None else ():
            if not stands_in(scene, person, ("Ins",)) or not scene.reachable(k + 1, person.reach.start):
                break
            yield Act(person.name, "say", k, person.reach, "speech.by")


def _asks(scene: Scene, k: int) -> bool:
    """Tell whether a release's own people do what a verb tells: «мы беседуем», «беседуем», «корреспондент побеседовал»."""
    words = scene.words
    if words.feats[k].person in OURS:
        return True
    subjects = (n for n in clause_of(words, k) if words.feats[n].case in ("Nom", ""))
    return any(words.norm[n] in WE or words.lemma[n] in ASKING for n in subjects)
