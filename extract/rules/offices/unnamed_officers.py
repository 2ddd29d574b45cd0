"""Where an office is held whose holder another sentence names: headline «Ректор НовГУ открыл форум», text «– сказал ректор Ян Лось»."""

from __future__ import annotations

from collections.abc import Container
from functools import cached_property

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.mentions.office_heads import is_plural
from extract.mentions.organisations.sight import QUOTES

HELD = frozenset({"office", "profession"})


class UnnamedOfficers:
    """The offices of one document that are said with their body and without a name; none of those ``held`` by whom the text names."""

    def __init__(self, words: Words, held: Container[int]) -> None:
        self.words, self.held = words, held

    def body_of(self, office: Mention) -> Mention | None:
        """Give the one body with which the same office is said elsewhere, nobody being named there."""
        told = self._told.get(office.kb_id_, {}) if office.label_ in HELD else {}
        return next(iter(told.values())) if len(told) == 1 else None

    @cached_property
    def _told(self) -> dict[str, dict[str, Mention]]:
        words = self.words
        named = words.covered("people")
        bodies: dict[int, tuple[int, Mention]] = {}
        for span, reach in zip(words.group("organisations"), words.reaches("organisations"), strict=True):
            if reach.start not in bodies or bodies[reach.start][0] < reach.stop:
                bodies[reach.start] = reach.stop, span
        told: dict[str, dict[str, Mention]] = {}
        for span, reach in zip(words.group("offices"), words.reaches("offices"), strict=True):
            at = reach.stop + (words.text[reach.stop : reach.stop + 1] != [] and words.text[reach.stop] in QUOTES)
            if reach.start in self.held or at not in bodies or at in named or is_plural(words, reach.start):
                continue
            stop, body = bodies[at]
            stop += words.text[stop : stop + 1] == ["»"]
            if stop not in named:
                told.setdefault(span.kb_id_, {})[body.kb_id_] = body
        return told
