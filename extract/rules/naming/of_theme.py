"""The subject told apart that tells an event from others: «прошёл круглый стол. Его тема – «Вода»» → «круглый стол «Вода»»."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from extract.lang.phrases.head import head_of
from extract.lang.words import Words
from extract.mentions.events.counted_off import ORDINALS
from extract.rules.candidate import Candidate
from extract.rules.main import Main
from extract.rules.told.whose import is_bare

LEVELS = frozenset({"всероссийский", "международный", "межрегиональный", "региональный", "республиканский", "всесоюзный", "межвузовский"})
FROM_ABROAD = ["с", "международным", "участием"]
NOTHING_MORE, SUBJECT = "what.fullest_mention", "theme.subject"


def with_theme(words: Words, main: Main, name: Candidate, themes: Sequence[Candidate]) -> Candidate:
    """Join to a name that says nothing of its own the quoted subject of the event."""
    quoted = next((subject for subject in themes if subject.rule == SUBJECT), None)
    if quoted is None or name.rule != NOTHING_MORE or _is_told_apart(words, main):
        return name
    return dataclasses.replace(
        name, value=f"{name.value} «{quoted.value}»", rule="what.of_theme", evidence=(*name.evidence, *quoted.evidence)
    )


def _is_told_apart(words: Words, main: Main) -> bool:
    """Tell «Каспийский форум», «восьмая встреча», «совет о лесе», no «Всероссийская конференция с международным участием»."""
    reach = words.reach(main.mention)
    head = head_of(words, reach.start, reach.stop)
    plain = is_bare(words, reach) or (head is not None and words.norm[head + 1 : reach.stop] == FROM_ABROAD)
    if not main.features["named"]:
        return not plain
    own = (words.lemma[k] not in LEVELS for k in reach if words.capital[k] or words.lemma[k] in ORDINALS or words.text[k][0].isdigit())
    return not plain or any(own)
