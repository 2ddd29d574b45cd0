"""Whose words a headline is: «Олег Грач: лес растёт», «Лес растёт, – Олег Грач», with no quotation marks around them."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.rules.main_event.named import Named, finite_verbs
from extract.rules.speech.scene import DASHES, Act, Scene

CLOSING = frozenset({",", '"'})  # before the dash behind which a name signs what was said
LEAST = 3  # words of what is said


def headline_words(scene: Scene) -> Iterator[Act]:
    """Find who says what a headline tells behind a colon, or before a dash and a name at its end."""
    headline = scene.words.headline
    named = scene.between(headline.start, headline.stop) if len(headline) > LEAST else []
    if not named:
        return
    first, last = named[0], named[-1]
    if _opens(scene, first, headline):
        yield Act(first.name, "say", first.reach.stop, first.reach, "speech.headline")
    elif len(named) == 1 and _signs(scene, last, headline):
        yield Act(last.name, "say", last.reach.start - 1, last.reach, "speech.headline")


def _opens(scene: Scene, person: Named, headline: range) -> bool:
    """Tell «| Ректор Олег Грач |: лес растёт»; what stands behind the colon has a verb of its own."""
    words, colon = scene.words, person.reach.stop
    alone = all(scene.is_of_what_somebody_is(k) for k in range(headline.start, person.reach.start))
    told = alone and scene.may_act(person) and words.norm[colon : colon + 1] == [":"]
    return told and _has_a_verb(words, range(colon + 1, headline.stop))


def _signs(scene: Scene, person: Named, headline: range) -> bool:
    """Tell «Лес растёт, – | Олег Грач |» at the headline's end; an office may stand before the name."""
    words, k = scene.words, person.reach.start - 1
    while k > headline.start and scene.is_of_what_somebody_is(k):
        k -= 1
    behind = person.reach.stop >= headline.stop - 1  # a full stop may follow
    signed = behind and scene.may_act(person) and words.text[k] in DASHES and words.norm[k - 1] in CLOSING
    return signed and k - headline.start > LEAST and _has_a_verb(words, range(headline.start, k))


def _has_a_verb(words: Words, reach: range) -> bool:
    """Tell words that say something: with a finite verb, a short form or an infinitive."""
    said = (k in finite_verbs(words) or words.feats[k].variant == "Short" or words.feats[k].verb_form == "Inf" for k in reach)
    return len(reach) >= LEAST and any(said)
