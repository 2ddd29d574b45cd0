"""Acts of speech: which named person says, opens, presents or writes something, and by which word we know it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.speech import Act, Scene
from extract.rules.speech_nouns import by_noun, in_programme
from extract.rules.speech_verbs import by_verb


def acts(scene: Scene) -> Iterator[Act]:
    """Find all acts of speech outside quotations."""
    for sentence in scene.words.sentences:
        for k in sentence:
            if k not in scene.quoted:
                yield from by_verb(scene, k, sentence)
                yield from by_noun(scene, k, sentence)
    yield from in_programme(scene)
