"""The subject told apart that tells an event from others: «прошёл круглый стол. Его тема – «Вода»» → «круглый стол «Вода»»."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from extract.lang.words import Words
from extract.rules.candidate import Candidate
from extract.rules.main import Main
from extract.rules.told.whose import is_bare

NOTHING_MORE, SUBJECT = "what.fullest_mention", "theme.subject"


def with_theme(words: Words, main: Main, name: Candidate, themes: Sequence[Candidate]) -> Candidate:
    """Join to a name that says nothing of its own the quoted subject of the event."""
    quoted = next((subject for subject in themes if subject.rule == SUBJECT), None)
    told = bool(main.features["named"])  # «Каспийский форум», «восьмая встреча»
    if quoted is None or told or name.rule != NOTHING_MORE or not is_bare(words, words.reach(main.mention)):
        return name
    return dataclasses.replace(
        name, value=f"{name.value} «{quoted.value}»", rule="what.of_theme", evidence=(*name.evidence, *quoted.evidence)
    )
