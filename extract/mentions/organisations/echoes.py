"""Quoted names of bodies that are said again in another case: «трио «Дальний берег»», and later «в составе | «Дальнего берега» |»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from extract.lang.words import Words
from extract.mentions.organisations.masks import masked
from extract.mentions.organisations.names import Body, name_said
from extract.mentions.organisations.noun_phrases import quoted
from extract.mentions.organisations.sight import QUOTE, QUOTES, Sight

STEM, ENDING = 3, 3  # letters that two forms of a word share at least, and by which they may differ


def said_again(sight: Sight, known: Iterable[Body]) -> Iterator[Body]:
    """Find the quoted names that are forms of a body's quoted name and are no body's yet."""
    words = sight.words
    named = list(known)
    models: dict[tuple[int, str], list[Body]] = defaultdict(list)
    for body in named:
        if body.start and words.text[body.start - 1] in QUOTES and not words.text[body.start].isascii():
            models[_beginning(words, body.start, body.stop)].append(body)
    if not models:
        return
    taken = {k for body in named for k in range(body.start, body.stop)}
    for opened in words.with_norm(QUOTE):
        inside = quoted(sight, opened) if words.text[opened] in QUOTES and opened + 1 < words.size and opened + 1 not in taken else None
        if inside is None or masked(sight, *inside):
            continue
        near = models.get(_beginning(words, *inside), ())
        same = next((model for model in near if _alike(words, range(model.start, model.stop), range(*inside))), None)
        if same is not None:
            yield Body(inside[0], inside[1], inside[0], same.kind, "echo", name=name_said(sight, same))


def _beginning(words: Words, start: int, stop: int) -> tuple[int, str]:
    """Give what all forms of a name share."""
    return stop - start, words.norm[start][:STEM]


def _alike(words: Words, one: range, other: range) -> bool:
    pairs = list(zip(one, other, strict=False))
    return len(one) == len(other) and all(_is_form(words.norm[a], words.norm[b]) for a, b in pairs)


def _is_form(one: str, other: str) -> bool:
    shared = max(STEM, min(len(one), len(other)) - ENDING)
    return one == other or (one[:shared] == other[:shared] and abs(len(one) - len(other)) < ENDING + 1)
