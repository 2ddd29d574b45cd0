"""Acts of speech: which named person says, opens, presents or writes something, and by which word we know it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.speech import Act, Scene
from extract.rules.speech_nouns import by_noun, in_programme
from extract.rules.speech_verbs import by_verb


def acts(scene: Scene) -> Iterator[Act]:
    """Find all acts of speech outside quotations."""
    words = scene.words
    telling = {*words.with_lemma(scene.verbs), *words.with_lemma(scene.nouns), *(k for k in scene.ascribing if k < len(words))}
    for k in sorted(telling - scene.quoted):
        yield from by_verb(scene, k, words.sentence_of[k])
        yield from by_noun(scene, k, words.sentence_of[k])
    yield from in_programme(scene)
