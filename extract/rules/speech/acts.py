"""Acts of speech: which named person says, opens, presents or writes something, and by which word we know it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.speech.agents import by_agent
from extract.rules.speech.cited import cited
from extract.rules.speech.concerned import concerned
from extract.rules.speech.elliptic import by_dash
from extract.rules.speech.greeting import with_greeting
from extract.rules.speech.headline_words import headline_words
from extract.rules.speech.heard import noted
from extract.rules.speech.interviews import asked
from extract.rules.speech.introduced import introduced
from extract.rules.speech.letters import by_letter
from extract.rules.speech.nouns import by_noun
from extract.rules.speech.own import by_own_speech
from extract.rules.speech.participles import by_participle
from extract.rules.speech.programme import by_line, in_programme
from extract.rules.speech.roles import by_congratulation, by_floor, by_greeting, by_heading, by_role
from extract.rules.speech.rostrum import by_rostrum
from extract.rules.speech.scene import Act, Scene
from extract.rules.speech.signed import signed
from extract.rules.speech.sources import by_answer, by_sound
from extract.rules.speech.turns import named_quotes, turns
from extract.rules.speech.verbs import by_verb


def acts(scene: Scene) -> Iterator[Act]:
    """Find all acts of speech outside quotations."""
    words = scene.words
    telling = {*words.with_lemma(scene.verbs), *words.with_lemma(scene.nouns), *(k for k in scene.ascribing if k < len(words))}
    for k in sorted(telling - scene.quoted):
        yield from by_verb(scene, k, words.sentence_of[k])
        yield from by_noun(scene, k, words.sentence_of[k])
        yield from by_participle(scene, k)
        yield from by_agent(scene, k, words.sentence_of[k])
    yield from by_dash(scene)
    yield from by_role(scene)
    yield from by_greeting(scene)
    yield from by_congratulation(scene)
    yield from by_heading(scene)
    yield from by_line(scene)
    yield from by_floor(scene)
    yield from by_sound(scene)
    yield from by_rostrum(scene)
    yield from by_answer(scene)
    yield from by_letter(scene)
    yield from by_own_speech(scene)
    yield from with_greeting(scene)
    yield from cited(scene)
    yield from concerned(scene)
    yield from noted(scene)
    yield from asked(scene)
    yield from turns(scene)
    yield from named_quotes(scene)
    yield from in_programme(scene)
    yield from introduced(scene)
    yield from headline_words(scene)
    yield from signed(scene)
