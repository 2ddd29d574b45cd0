"""Acts of speech: which named person says, opens, presents or writes something, and by which word we know it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.rules.named import Named, is_finite, is_nominative
from extract.rules.speech import DASHES, Act, Scene
from extract.rules.speech_agents import by_agent
from extract.rules.speech_cited import cited
from extract.rules.speech_elliptic import by_dash
from extract.rules.speech_interviews import asked
from extract.rules.speech_letters import by_letter
from extract.rules.speech_nouns import by_noun
from extract.rules.speech_own import by_own_speech
from extract.rules.speech_participles import by_participle
from extract.rules.speech_programme import by_line, in_programme
from extract.rules.speech_roles import by_congratulation, by_floor, by_greeting, by_heading, by_role, by_sound
from extract.rules.speech_turns import named_quotes, turns
from extract.rules.speech_verbs import by_verb

SIGNATURE = 14  # words of an office before the name that signs a quotation


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
    yield from by_letter(scene)
    yield from by_own_speech(scene)
    yield from cited(scene)
    yield from asked(scene)
    yield from turns(scene)
    yield from named_quotes(scene)
    yield from in_programme(scene)
    yield from signed(scene)


def _closes(scene: Scene, person: Named, stop: int) -> bool:
    """Tell a name that ends its line or its sentence, or of which the rest says the office: «– Анна Лось, директор школы»."""
    words, end = scene.words, person.reach.stop
    if end < stop and words.norm[end] == ",":
        end = next((k for k in range(end, min(stop, end + SIGNATURE)) if words.norm[k] == "." or is_finite(words, k)), stop)
    return end >= stop or words.norm[end] == "."


def signed(scene: Scene) -> Iterator[Act]:
    """Find who signs a quotation on its own line or behind a dash, without a verb: «…» — министр Иван Грач."""
    words = scene.words
    for span in words.group("quotes"):
        k = words.reach(span).stop
        while k < len(words) and words.norm[k] in ('"', "»", ".", ","):
            k += 1
        if span.label_ != "direct" or k >= len(words) or not (words.text[k] in DASHES or _is_below(words, k, span)):
            continue
        person = next(iter(scene.between(k, min(len(words), k + SIGNATURE))), None)
        if person is None or person.reach.start not in words.line_of[k] or not _closes(scene, person, words.line_of[k].stop):
            continue
        if is_nominative(words, person) and not any(is_finite(words, n) for n in range(k, person.reach.start)):
            yield Act(person.name, "say", k, person.reach, "speech.subject")


def _is_below(words: Words, k: int, quoted: Mention) -> bool:
    """Tell the line under one that is all a quotation: «… год» ¶ | Анна Лось, директор музея»."""
    line, above = words.line_of[k], words.line_of[quoted.reach.start]
    return k == line.start == above.stop and words.norm[above.start] == '"' and quoted.reach.start - above.start <= 1
